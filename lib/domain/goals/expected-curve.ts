import type { Day } from '@/lib/domain/day';
import type { GoalFact } from '@/lib/domain/enrollment/facts';
import { weeksFrom } from '@/lib/domain/goals/day-number';

export type CurvedGoal = Pick<GoalFact, 'baseline' | 'target' | 'startsOn' | 'dueOn' | 'curve' | 'unlockedOn'>;

/**
 * Value expected on a day, in the measure's unit: the baseline up to the start, the target after the due date, in between on the goal's curve.
 * `curveRate` is k per week. A maintenance goal expects its baseline throughout.
 */
export function expectedAt(goal: CurvedGoal, curveRate: number, day: Day): number {
  const { baseline, target, startsOn, dueOn, curve } = goal;
  if (curve === 'flat' || day <= startsOn) return baseline;
  if (day > dueOn) return target;
  const share =
    curve === 'exponential' ? shareReached(curveRate, weeksFrom(startsOn, day), weeksFrom(startsOn, dueOn)) : lockedShare(goal, day);
  return baseline + (target - baseline) * share;
}

/** Share of the way expected after `week` of `dueWeek` weeks: (1 − e^(−kt)) / (1 − e^(−kD)); a straight line when k is 0. */
export function shareReached(curveRate: number, week: number, dueWeek: number): number {
  if (curveRate === 0) return week / dueWeek;
  return Math.expm1(-curveRate * week) / Math.expm1(-curveRate * dueWeek);
}

/** Flat while the gate is closed, then a straight line from the day it opened to the due date. */
function lockedShare({ unlockedOn, startsOn, dueOn }: CurvedGoal, day: Day): number {
  if (unlockedOn === null || day <= unlockedOn) return 0;
  const from = unlockedOn > startsOn ? unlockedOn : startsOn;
  return weeksFrom(from, day) / weeksFrom(from, dueOn);
}
