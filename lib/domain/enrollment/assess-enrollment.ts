import { type Day, earliest } from '@/lib/domain/day';
import type { EnrollmentAssessment, GoalStatus } from '@/lib/domain/enrollment/assessment';
import { type AssessedGoal, attention, hasEnded } from '@/lib/domain/enrollment/attention';
import type { AssessmentTemplate, EnrollmentFacts, GoalFact } from '@/lib/domain/enrollment/facts';
import { outcomeFacts } from '@/lib/domain/enrollment/outcome-facts';
import { assessGoal } from '@/lib/domain/goals/assess-goal';
import { currentObservations, type ObservationsByMeasure } from '@/lib/domain/goals/current-observations';
import { gasScore } from '@/lib/domain/goals/gas-score';
import { goalCourse } from '@/lib/domain/goals/goal-course';
import type { GoalCircumstances } from '@/lib/domain/goals/goal-status';
import type { Measure, MeasureCode } from '@/lib/domain/measures/measure';

/**
 * Everything stored about an enrollment as of a day that none of its facts is later than. Nothing in it changes before `reviewOn` unless a
 * fact is added. Once care has ended it stands as of its end.
 */
export function assessEnrollment(
  facts: EnrollmentFacts,
  template: AssessmentTemplate,
  today: Day,
  measureOf: (code: MeasureCode) => Measure,
): EnrollmentAssessment {
  const observations = currentObservations(facts.observations);
  const goals = assessGoals(facts, observations, template, today, measureOf);
  const { reviewOn, ...waiting } = attention(facts, goals, today);
  return {
    ...waiting,
    goals: goals.map(({ assessment }) => assessment),
    nextDueOn: nextDueOn(facts, goals),
    lastActivityOn: lastActivityOn(observations),
    goalsByStatus: goalsByStatus(goals),
    gasScore: gasScore(startedGoals(goals).map(({ goal, assessment }) => ({ ...goal, attainment: assessment.attainment }))),
    outcomes: outcomeFacts(facts, observationsOfCare(facts, observations), measureOf),
    reviewOn: earliest(reviewOn, ...goals.map(({ assessment }) => assessment.reviewOn)),
  };
}

/** Scores after the end of care tell how its result holds, not what it came to. */
function observationsOfCare(facts: EnrollmentFacts, all: ObservationsByMeasure): ObservationsByMeasure {
  const { endedOn } = facts;
  if (endedOn === null || !facts.observations.some(({ observedOn }) => observedOn > endedOn)) return all;
  // By the day that counts: a correction entered later still corrects a score of the care.
  return new Map([...all].map(([measure, scores]) => [measure, scores.filter(({ observedOn }) => observedOn <= endedOn)]));
}

function assessGoals(
  facts: EnrollmentFacts,
  observations: ObservationsByMeasure,
  template: AssessmentTemplate,
  today: Day,
  measureOf: (code: MeasureCode) => Measure,
): AssessedGoal[] {
  const held = facts.status === 'on-hold' || hasOpenRedFlag(facts);
  const endedOn = hasEnded(facts) ? (facts.endedOn ?? facts.plannedEndOn) : null;
  return facts.goals.map((goal) => {
    const measure = measureOf(goal.measure);
    const cadenceDays = template.cadenceDays[goal.measure] ?? measure.cadenceDays.value;
    const course = goalCourse(goal, measure, template.curveRate, observations.get(goal.measure) ?? []);
    return { goal, measure, assessment: assessGoal(course, { held, cadenceDays, begins: beginningOf(goal, facts) }, endedOn, today) };
  });
}

function beginningOf({ followsCare }: GoalFact, facts: EnrollmentFacts): GoalCircumstances['begins'] {
  if (!followsCare || facts.status === 'completed') return 'on-its-day';
  return hasEnded(facts) ? 'never' : 'when-care-ends';
}

/** The screens of the program; a self-harm answer asks for a person today but does not stop the exercises. */
function hasOpenRedFlag({ flags }: EnrollmentFacts): boolean {
  return flags.some(({ screen, clearedAt }) => clearedAt === null && screen !== 'self-harm');
}

const stillDue: ReadonlySet<GoalStatus> = new Set(['on-track', 'at-risk', 'off-track', 'no-data']);

/** Next thing with a date: check-in, screening, or the due date of a goal under way; in the past when it was missed. */
function nextDueOn(facts: EnrollmentFacts, goals: readonly AssessedGoal[]): Day | null {
  if (hasEnded(facts)) return null;
  const dueDates = goals.map(({ goal, assessment }) => (stillDue.has(assessment.status) && goal.completedOn === null ? goal.dueOn : null));
  return earliest(facts.nextCheckInOn, facts.nextScreeningOn, ...dueDates);
}

function lastActivityOn(observations: ObservationsByMeasure): Day | null {
  let last: Day | null = null;
  for (const group of observations.values()) {
    const newest = group.at(-1)?.observedOn ?? null;
    if (newest !== null && (last === null || newest > last)) last = newest;
  }
  return last;
}

function goalsByStatus(goals: readonly AssessedGoal[]): Partial<Record<GoalStatus, number>> {
  const counts: Partial<Record<GoalStatus, number>> = {};
  for (const { assessment } of goals) counts[assessment.status] = (counts[assessment.status] ?? 0) + 1;
  return counts;
}

function startedGoals(goals: readonly AssessedGoal[]): AssessedGoal[] {
  return goals.filter(({ assessment }) => assessment.status !== 'not-started');
}
