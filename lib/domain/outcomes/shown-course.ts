import { addDays } from '@/lib/domain/day';
import { type ExpectedPoint, expectedSeries } from '@/lib/domain/goals/expected-series';
import type { Measure } from '@/lib/domain/measures/measure';
import { averageCourse, type CourseRow } from '@/lib/domain/outcomes/average-course';
import { coarse, coarseInterval } from '@/lib/domain/outcomes/coarse';
import { isSmall } from '@/lib/domain/outcomes/suppress';
import type { Interval } from '@/lib/domain/outcomes/wilson-interval';

/** A week of the average course as it may be shown. `n` is null where it would tell how few have no score; `withheld` where few have one. */
export type ShownCourseWeek =
  | { week: number; withheld: true }
  | { week: number; withheld: false; n: number | null; mean: number; interval: Interval };

/** Widest window around a planned week, in weeks to either side. */
const WIDEST_WINDOW = 2;

/** Weeks between two points of an average course: the measure's cadence, so that each score counts once and no window is wider than ± 2 weeks. */
export function courseStep(cadenceDays: number): number {
  return Math.min(2 * WIDEST_WINDOW, Math.max(1, Math.round(cadenceDays / 7)));
}

/** The planned week that a score counts for: the nearest one, halfway between two the later. */
export function courseWeek(daysSinceStart: number, step: number): number {
  return Math.floor((2 * daysSinceStart + 7 * step) / (14 * step)) * step;
}

/** One reporting period: its scores by week, and the counts that are told of people among whom those with a score are, everyone enrolled first. */
export type CoursePart = { rows: readonly CourseRow[]; among: readonly number[] };

/** Average course of those enrolled in some reporting periods, as it may be shown. */
export function shownCourse(parts: readonly CoursePart[]): ShownCourseWeek[] {
  if (parts.some(({ among: [enrolled = 0] }) => isSmall(enrolled))) return [];
  const points = parts.map(({ rows, among }) => ({ points: new Map(averageCourse(rows).map((point) => [point.week, point])), among }));
  return averageCourse(parts.flatMap(({ rows }) => rows)).map(({ week, n, mean, interval }) => {
    const each = points.map((part) => ({ n: part.points.get(week)?.n ?? 0, among: part.among }));
    const isTold = each.every((part) => !isSmall(part.n) && !part.among.some((count) => isSmall(count - part.n)));
    if (isSmall(n) || !interval || (!isTold && parts.length > 1)) return { week, withheld: true };
    // As for the mean improvement: without its n a mean may not be so exact that it tells it, and one of several periods would tell their weights.
    if (!isTold) return { week, withheld: false, n: null, mean: coarse(mean), interval: coarseInterval(interval) };
    return { week, withheld: false, n, mean, interval };
  });
}

/** Sums over the exponential goals on one measure in one reporting period: how many there are, baselines, targets and days from start to due date. */
export type GoalSums = { n: number; baseline: number; target: number; days: number };

/**
 * What is expected of an average course: the curve and band of one goal with the average baseline and target (to one decimal) and time (in whole weeks). Where all
 * goals run equally long that is the mean of their curves. Empty where few goals stand behind it, or where the averages of several periods would tell how
 * many do.
 */
export function expectedCourse(
  parts: readonly { sums: GoalSums; enrolled: number }[],
  measure: Pick<Measure, 'mdc' | 'mcid' | 'min' | 'max'>,
  curveRate: number,
): ExpectedPoint[] {
  const sum = (part: keyof GoalSums) => parts.reduce((total, { sums }) => total + sums[part], 0);
  const n = sum('n');
  if (n === 0 || isSmall(n)) return [];
  if (parts.length > 1 && parts.some(({ sums, enrolled }) => isSmall(sums.n) || isSmall(enrolled - sums.n))) return [];
  const weeks = Math.round(sum('days') / n / 7);
  const goal = { baseline: coarse(sum('baseline') / n), target: coarse(sum('target') / n) }; // their number may be withheld
  if (weeks < 1 || goal.baseline === goal.target) return [];
  const startsOn = '2000-01-01'; // only distances count
  return expectedSeries(
    { ...goal, startsOn, dueOn: addDays(startsOn, 7 * weeks), curve: 'exponential', unlockedOn: null },
    measure,
    curveRate,
  );
}
