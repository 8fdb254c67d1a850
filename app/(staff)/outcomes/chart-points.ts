import type { Counted, Proportion } from '@/components/charts/counted';
import type { CourseChartPoints, CourseWeek } from '@/components/charts/course-chart-points';
import type { ProgramDetail, ProgramOutcome } from '@/lib/data/outcomes/program-outcome';
import type { ShownRate } from '@/lib/domain/outcomes/suppress';

/** A count as charts take it. */
export const counted = (count: number | null): Counted => (count === null ? { suppressed: true } : { suppressed: false, count });

/** A rate as charts take it. */
export function proportion({ count, total, share, interval }: ShownRate): Proportion {
  if (count === null || total === null || share === null || !interval) return { suppressed: true };
  return { suppressed: false, n: count, of: total, share, lower: interval.low, upper: interval.high };
}

/** The average course as its chart takes it. */
export function coursePoints({ measure }: ProgramOutcome, { course, expected, weeks }: ProgramDetail): CourseChartPoints {
  const { shortName, unit, min, max, better } = measure;
  const lastWeek = Math.max(weeks.last, ...course.map(({ week }) => week), ...expected.map(({ week }) => week));
  return { measure: shortName, unit, min, max, better, lastWeek, weeks: course.map(courseWeek), expected };
}

function courseWeek(point: ProgramDetail['course'][number]): CourseWeek {
  if (point.withheld) return { week: point.week, suppressed: true };
  const { week, n, mean, interval } = point;
  return { week, suppressed: false, n, mean, lower: interval.low, upper: interval.high };
}
