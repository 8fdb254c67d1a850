import type { Day } from '@/lib/domain/day';
import type { GoalFact } from '@/lib/domain/enrollment/facts';
import { bandHalfWidth, changeThreshold } from '@/lib/domain/goals/band-half-width';
import type { Observed } from '@/lib/domain/goals/current-observations';
import { direction } from '@/lib/domain/goals/direction';
import { expectedAt } from '@/lib/domain/goals/expected-curve';
import { EDGE } from '@/lib/domain/goals/goal-parameters';
import type { Measure } from '@/lib/domain/measures/measure';

type Score = Pick<Observed, 'value' | 'observedOn'>;

/** A goal beside the observations that count for it, with all that the rules and their words read. */
export type GoalCourse = {
  goal: GoalFact;
  measure: Measure;
  direction: 1 | -1;
  curveRate: number;
  /** Since the start, oldest first; empty while the baseline is the newest one. */
  observed: readonly Observed[];
  latest: Score;
  /** Expected value on the day of the latest one. */
  expected: number;
  halfWidth: number;
  /** MDC, else MCID; null when neither is known. */
  threshold: number | null;
  /** From here on the target is met. */
  goodEnough: number;
};

/**
 * Lays a goal beside the observations of its measure (current ones, oldest first). Those before its start do not count; nor do those after
 * its completion; nor does what is seen on the first day of a maintenance goal, which is the value to keep.
 */
export function goalCourse(goal: GoalFact, measure: Measure, curveRate: number, observations: readonly Observed[]): GoalCourse {
  const observed = countingFor(goal, observations);
  const latest = observed.at(-1) ?? { value: goal.baseline, observedOn: goal.startsOn };
  const threshold = changeThreshold(measure);
  const sign = direction(measure);
  return {
    goal,
    measure,
    direction: sign,
    curveRate,
    observed,
    latest,
    expected: expectedAt(goal, curveRate, latest.observedOn),
    halfWidth: bandHalfWidth(goal, measure),
    threshold,
    goodEnough: goodEnough(goal, sign, threshold),
  };
}

function countingFor(goal: GoalFact, observations: readonly Observed[]): readonly Observed[] {
  const tooEarly = ({ observedOn }: Observed) => (goal.curve === 'flat' ? observedOn <= goal.startsOn : observedOn < goal.startsOn);
  let from = 0;
  let to = observations.length;
  for (let at = observations[from]; at && tooEarly(at); at = observations[from]) from += 1;
  if (goal.completedOn !== null)
    for (let at = observations[to - 1]; to > from && at && at.observedOn > goal.completedOn; at = observations[to - 1]) to -= 1;
  return from === 0 && to === observations.length ? observations : observations.slice(from, to);
}

/** The target; for a maintenance goal whose target is the baseline itself, the worst value that is not yet a detectable loss. */
function goodEnough({ curve, baseline, target }: GoalFact, sign: 1 | -1, threshold: number | null): number {
  return curve === 'flat' && target === baseline ? baseline - sign * (threshold ?? 0) : target;
}

/** Whether a value meets the target; x = T does. */
export function meetsTarget(course: GoalCourse, value: number): boolean {
  return course.direction * (value - course.goodEnough) >= -EDGE;
}

/** Whether the newest score meets the target; the value a maintenance goal starts from is not yet a sign of its being kept. */
export function isMet(course: GoalCourse): boolean {
  if (course.goal.curve === 'flat' && course.observed.length === 0) return false;
  return meetsTarget(course, course.latest.value);
}

/** How much better than the baseline a value is, in the measure's unit; worse is negative. */
export function gain(course: GoalCourse, value: number): number {
  return course.direction * (value - course.goal.baseline);
}

/** Whether a value is worse than the baseline by the MDC (else the MCID) or more; never when neither is known. */
export function isWorse(course: GoalCourse, value: number): boolean {
  return course.threshold !== null && gain(course, value) <= EDGE - course.threshold;
}

/** Where a score lies against the band of its own day; the edges E − w and E − 2w belong to the better side. */
export function bandPosition(course: GoalCourse, { value, observedOn }: Score): 'within' | 'below' | 'far-below' {
  const expected = observedOn === course.latest.observedOn ? course.expected : expectedAt(course.goal, course.curveRate, observedOn);
  const ahead = course.direction * (value - expected) + EDGE;
  if (ahead >= -course.halfWidth) return 'within';
  return ahead >= -2 * course.halfWidth ? 'below' : 'far-below';
}

/** First day of the unbroken run of newest scores for which `holds`; the newest one's own day when it is the baseline. */
export function runSince(course: GoalCourse, holds: (score: Score) => boolean): Day {
  const { observed, latest } = course;
  let since = latest.observedOn;
  for (let at = observed.length - 1; at >= 0; at -= 1) {
    const score = observed[at];
    if (!score || !holds(score)) break;
    since = score.observedOn;
  }
  return since;
}
