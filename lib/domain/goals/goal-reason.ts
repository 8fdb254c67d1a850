import { type Day, daysBetween } from '@/lib/domain/day';
import type { GoalAssessment, StatusRule } from '@/lib/domain/enrollment/assessment';
import { weeksFrom } from '@/lib/domain/goals/day-number';
import { type GoalCourse, gain } from '@/lib/domain/goals/goal-course';
import type { GoalCircumstances } from '@/lib/domain/goals/goal-status';
import { dayInWords, daysInWords, rounded, valueInWords } from '@/lib/domain/goals/value-in-words';

/** The rule that fired with its numbers, in one sentence that stays true from day to day, so that it can be stored. */
export function goalReason(rule: StatusRule, course: GoalCourse, { cadenceDays, begins }: GoalCircumstances): string {
  const { goal, measure, latest } = course;
  const words = (value: number) => valueInWords(value, measure.unit);
  switch (rule) {
    case 'not-started':
      return notStarted(begins, goal.startsOn);
    case 'open-flag':
      // Care that a clinician holds has no flag to clear; where one is open, it stands above the goals.
      return 'On hold until care resumes.';
    case 'target-met':
      return `${words(latest.value)} meets ${targetInWords(course)}.`;
    case 'target-held':
      return `${words(latest.value)} meets ${targetInWords(course)} for at least the second time in a row.`;
    case 'past-due':
      return `${words(latest.value)} does not meet ${targetInWords(course)}, due on ${dayInWords(goal.dueOn)}.`;
    case 'silent':
      return `The last score, ${words(latest.value)}, is from ${dayInWords(latest.observedOn)}; one is expected every ${daysInWords(cadenceDays)}.`;
    case 'worse-than-baseline':
      return `${words(latest.value)} is ${rounded(-gain(course, latest.value))} worse than ${rounded(goal.baseline)} at the start.`;
    case 'within-band':
      return withinBand(course);
    case 'below-band':
    case 'below-band-twice':
    case 'far-below-band':
      return `${shortOfBand(course)}${rule === 'below-band-twice' ? ', for the second time in a row' : ''}.`;
  }
}

/** The reason as it reads today, with the days that have passed. */
export function goalReasonInWords(assessment: Pick<GoalAssessment, 'rule' | 'reason' | 'since'>, today: Day): string {
  const { rule, reason, since } = assessment;
  if (since === null) return reason;
  const days = daysInWords(daysBetween(since, today));
  if (rule === 'past-due') return `Overdue by ${days}. ${reason}`;
  if (rule === 'silent') return `No score for ${days}. ${reason}`;
  return reason;
}

function notStarted(begins: GoalCircumstances['begins'], startsOn: Day): string {
  if (begins === 'never') return 'Care ended before it began.';
  if (begins === 'on-its-day') return `Starts on ${dayInWords(startsOn)}.`;
  return `Begins when care ends, planned for ${dayInWords(startsOn)}: the score of that day is then its baseline and sets its limit, whatever they are until then.`;
}

function targetInWords({ goal, goodEnough, measure }: GoalCourse): string {
  const kind = goal.curve === 'flat' ? 'the limit' : 'the target';
  return `${kind} of ${valueInWords(goodEnough, measure.unit)}`;
}

function withinBand(course: GoalCourse): string {
  const { measure, latest, expected, halfWidth } = course;
  const band = `${valueInWords(expected, measure.unit)} ± ${rounded(halfWidth)}`;
  const ahead = course.direction * (latest.value - expected) > halfWidth;
  return `${valueInWords(latest.value, measure.unit)} is ${ahead ? 'better than' : 'within'} the expected ${band} for week ${weekOf(course)}.`;
}

function shortOfBand(course: GoalCourse): string {
  const { measure, latest, expected, halfWidth, direction } = course;
  const edge = expected - direction * halfWidth;
  const away = rounded(Math.abs(latest.value - edge));
  const short = away === '0' ? 'less than 0.1' : away;
  const side = direction === 1 ? 'below the lower' : 'above the upper';
  return `${valueInWords(latest.value, measure.unit)} is ${short} ${side} edge of the expected band for week ${weekOf(course)}`;
}

/** The nearest whole week, as on the chart's axis. */
function weekOf({ goal, latest }: GoalCourse): string {
  return rounded(Math.round(weeksFrom(goal.startsOn, latest.observedOn)));
}
