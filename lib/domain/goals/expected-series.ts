import { addDays, type Day, daysBetween, weeksBetween } from '@/lib/domain/day';
import { bandHalfWidth } from '@/lib/domain/goals/band-half-width';
import { type CurvedGoal, expectedAt } from '@/lib/domain/goals/expected-curve';
import type { Measure } from '@/lib/domain/measures/measure';

/** Weeks are since the goal's start, not rounded. Values are in the measure's unit and stay inside its range. */
export type ExpectedPoint = { day: Day; week: number; expected: number; lower: number; upper: number };

/** Expected curve and band of a goal for drawing: one point a week from start to due date, one where a locked curve begins to rise. */
export function expectedSeries(
  goal: CurvedGoal,
  measure: Pick<Measure, 'mdc' | 'mcid' | 'min' | 'max'>,
  curveRate: number,
): ExpectedPoint[] {
  const halfWidth = bandHalfWidth(goal, measure);
  const inRange = (value: number) => Math.min(measure.max, Math.max(measure.min, value));
  return daysOf(goal).map((day) => {
    const expected = expectedAt(goal, curveRate, day);
    return {
      day,
      week: weeksBetween(goal.startsOn, day),
      expected,
      lower: inRange(expected - halfWidth),
      upper: inRange(expected + halfWidth),
    };
  });
}

function daysOf({ startsOn, dueOn, unlockedOn, curve }: CurvedGoal): Day[] {
  const length = daysBetween(startsOn, dueOn);
  const days = Array.from({ length: Math.floor(length / 7) + 1 }, (_, week) => addDays(startsOn, 7 * week));
  const bend = curve === 'locked-linear' && unlockedOn !== null && unlockedOn > startsOn && unlockedOn < dueOn ? [unlockedOn] : [];
  return [...new Set([...days, ...bend, dueOn])].sort();
}
