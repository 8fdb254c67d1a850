import { addDays, type Day, daysBetween } from '@/lib/domain/day';
import type { EnrollmentFacts, GoalFact } from '@/lib/domain/enrollment/facts';
import type { MovingFacts } from '@/lib/domain/enrollment/phase-move';
import { holdUntil } from '@/lib/domain/enrollment/plan-goals';
import type { CitedNumber } from '@/lib/domain/evidence';
import { currentObservations } from '@/lib/domain/goals/current-observations';
import { isReached } from '@/lib/domain/goals/is-reached';
import type { MeasureCode } from '@/lib/domain/measures/measure';
import { measureOf } from '@/lib/domain/measures/registry';
import { targetFor } from '@/lib/domain/programs/target-from-template';

/** A final check-in counts for an end of care on its day and for so many days after. */
export const finalCountsDays: CitedNumber = { value: 7, mark: 'P', source: 'Proposed by Cairn' };

export type GoalAtEnd =
  /** Completed before, and stays as it was on that day. */
  | { id: string; closes: 'completed'; on: Day }
  /** Reached by its newest score: completed with the end. */
  | { id: string; closes: 'achieved' }
  /** Not reached by its newest score; it stands as of the end. */
  | { id: string; closes: 'not-achieved' }
  /** For after care: from now on the value care ended with is to be kept. */
  | { id: string; closes: 'starts'; baseline: number; target: number; startsOn: Day; dueOn: Day }
  /** For after care, and care ended early: it never starts. */
  | { id: string; closes: 'never-starts' };

/** What the end of care on a day makes of every goal, in their order. */
export function goalsAtEnd(facts: MovingFacts, curveRate: number, how: 'completed' | 'discontinued', endedOn: Day): GoalAtEnd[] {
  return facts.goals.map((goal): GoalAtEnd => {
    const { id, completedOn } = goal;
    if (completedOn !== null) return { id, closes: 'completed', on: completedOn };
    if (goal.followsCare)
      return how === 'completed' ? { id, closes: 'starts', ...keptFrom(goal, facts, endedOn) } : { id, closes: 'never-starts' };
    return { id, closes: isReached(goal, facts.observations, curveRate) ? 'achieved' : 'not-achieved' };
  });
}

/** The value to keep is the one care ended with; until its planned day where that is still ahead, else for twelve weeks. */
function keptFrom({ measure: code, baseline: planned, dueOn }: GoalFact, { observations }: MovingFacts, endedOn: Day) {
  const measure = measureOf(code);
  const last = currentObservations(observations.filter((one) => one.measure === code))
    .get(code)
    ?.at(-1);
  const baseline = last?.value ?? planned;
  const { target } = targetFor({ kind: 'maintain' }, measure, baseline);
  return { baseline, target, startsOn: endedOn, dueOn: holdUntil(dueOn, endedOn) };
}

/** Whether final measures taken on a day still count for an end of care on another. */
export function finalCounts(finalOn: Day | null, endedOn: Day): boolean {
  return finalOn !== null && daysBetween(finalOn, endedOn) <= finalCountsDays.value;
}

type AfterCare = Pick<EnrollmentFacts, 'status' | 'endedOn'>;

/** Measures that are still scored once care has ended: of completed care, those of goals for after care, from the day after its end until they are due. */
export function scoredAfterCare(
  care: AfterCare,
  goals: readonly Pick<GoalFact, 'measure' | 'followsCare' | 'dueOn' | 'completedOn'>[],
  today: Day,
): { measure: MeasureCode; until: Day }[] {
  if (care.endedOn === null || today <= care.endedOn) return [];
  return goals
    .filter((goal) => isAfterCare(care, goal) && goal.completedOn === null && goal.dueOn >= today)
    .map(({ measure, dueOn }) => ({ measure, until: dueOn }));
}

/** A goal that follows completed care: it is completed and reopened once care has ended. */
export function isAfterCare({ status, endedOn }: AfterCare, { followsCare }: Pick<GoalFact, 'followsCare'>): boolean {
  return status === 'completed' && endedOn !== null && followsCare;
}

/** First day that a score may be of: what care came to stands once it has ended. */
export function firstScoreDay({ startsOn, endedOn }: Pick<EnrollmentFacts, 'startsOn' | 'endedOn'>): Day {
  return endedOn === null ? startsOn : addDays(endedOn, 1);
}

/** Whether a score may be corrected: each while care runs, then only those of goals that follow completed care. */
export function isCorrectable({ status, endedOn }: AfterCare, observedOn: Day): boolean {
  return endedOn === null || (status === 'completed' && observedOn > endedOn);
}
