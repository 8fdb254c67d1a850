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

/** Average course of those enrolled, as it may be shown. */
export function shownCourse(rows: readonly CourseRow[], enrolled: number): ShownCourseWeek[] {
  if (isSmall(enrolled)) return [];
  return averageCourse(rows).map(({ week, n, mean, interval }) => {
    if (isSmall(n) || !interval) return { week, withheld: true };
    // As for the mean improvement: without its n a mean may not be so exact that it tells it.
    if (isSmall(enrolled - n)) return { week, withheld: false, n: null, mean: coarse(mean), interval: coarseInterval(interval) };
    return { week, withheld: false, n, mean, interval };
  });
}

/** Averages over the exponential goals on one measure: how many there are, baseline, target and days from start to due date. */
export type AverageGoal = { n: number; baseline: number; target: number; days: number };

/**
 * What is expected of an average course: the curve and band of one goal with the average baseline and target (to one decimal) and time (in whole weeks). Where all
 * goals run equally long that is the mean of their curves. Empty where few goals stand behind it.
 */
export function expectedCourse(
  { n, baseline, target, days }: AverageGoal,
  measure: Pick<Measure, 'mdc' | 'mcid' | 'min' | 'max'>,
  curveRate: number,
): ExpectedPoint[] {
  const weeks = Math.round(days / 7);
  const goal = { baseline: coarse(baseline), target: coarse(target) }; // their number may be withheld
  if (n === 0 || isSmall(n) || weeks < 1 || goal.baseline === goal.target) return [];
  const startsOn = '2000-01-01'; // only distances count
  return expectedSeries(
    { ...goal, startsOn, dueOn: addDays(startsOn, 7 * weeks), curve: 'exponential', unlockedOn: null },
    measure,
    curveRate,
  );
}
