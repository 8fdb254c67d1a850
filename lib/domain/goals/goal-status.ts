import { type Day, earliest } from '@/lib/domain/day';
import type { GoalStatus, StatusRule } from '@/lib/domain/enrollment/assessment';
import { daysAfter } from '@/lib/domain/goals/day-number';
import { bandPosition, type GoalCourse, isMet, isWorse, meetsTarget, runSince } from '@/lib/domain/goals/goal-course';
import { goalParameters } from '@/lib/domain/goals/goal-parameters';

export type GoalCircumstances = {
  /** An open red flag, or care itself on hold. */
  held: boolean;
  /** Days expected between two observations of the measure. */
  cadenceDays: number;
  /** A goal that follows care begins when that is completed, whatever day was planned, and never where it ended early. */
  begins: 'on-its-day' | 'when-care-ends' | 'never';
};

export type GoalVerdict = {
  status: GoalStatus;
  rule: StatusRule;
  /** Since when it waits for someone; null while nobody needs to act. */
  since: Day | null;
  /** First day on which, with no new fact, status or rule would differ; null when time changes nothing. */
  reviewOn: Day | null;
};

/** Status of a goal on a day: the first rule that holds. Time alone can only start it, silence it, or make it overdue. */
export function goalStatus(course: GoalCourse, { held, cadenceDays, begins }: GoalCircumstances, today: Day): GoalVerdict {
  const { goal, latest } = course;
  if (begins !== 'on-its-day') return { status: 'not-started', rule: 'not-started', since: null, reviewOn: null };
  if (today < goal.startsOn) return { status: 'not-started', rule: 'not-started', since: null, reviewOn: goal.startsOn };
  if (held) return { status: 'on-hold', rule: 'open-flag', since: null, reviewOn: null };
  if (isMet(course)) return met(course);
  if (today > goal.dueOn) return { status: 'overdue', rule: 'past-due', since: goal.dueOn, reviewOn: null };
  const overdueOn = daysAfter(goal.dueOn, 1);
  const silentOn = firstSilentDay(latest.observedOn, cadenceDays);
  if (today >= silentOn) return { status: 'no-data', rule: 'silent', since: latest.observedOn, reviewOn: overdueOn };
  return { ...courseVerdict(course), reviewOn: earliest(overdueOn, silentOn) };
}

/** First day on which the newest observation is older than 1.5 × the cadence; exactly 1.5 × is not silent. */
export function firstSilentDay(observedOn: Day, cadenceDays: number): Day {
  return daysAfter(observedOn, Math.floor(goalParameters.silenceFactor.value * cadenceDays) + 1);
}

function met(course: GoalCourse): GoalVerdict {
  const previous = course.observed.at(-2);
  const twice = previous !== undefined && meetsTarget(course, previous.value);
  const since = runSince(course, ({ value }) => meetsTarget(course, value));
  return twice
    ? { status: 'sustaining', rule: 'target-held', since, reviewOn: null }
    : { status: 'achieved', rule: 'target-met', since, reviewOn: null };
}

/** Rules 5 to 7: the newest score against the baseline, then against the curve on the day it was observed. */
function courseVerdict(course: GoalCourse): Omit<GoalVerdict, 'reviewOn'> {
  const { latest, observed } = course;
  if (isWorse(course, latest.value)) {
    return { status: 'off-track', rule: 'worse-than-baseline', since: runSince(course, ({ value }) => isWorse(course, value)) };
  }
  const position = bandPosition(course, latest);
  if (position === 'within') return { status: 'on-track', rule: 'within-band', since: null };
  const isBelow = (score: GoalCourse['latest']) => bandPosition(course, score) !== 'within';
  const since = runSince(course, isBelow);
  if (position === 'far-below') return { status: 'off-track', rule: 'far-below-band', since };
  const previous = observed.at(-2);
  if (previous && isBelow(previous)) return { status: 'off-track', rule: 'below-band-twice', since };
  return { status: 'at-risk', rule: 'below-band', since };
}
