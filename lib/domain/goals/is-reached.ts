import type { GoalFact, ObservationFact } from '@/lib/domain/enrollment/facts';
import { currentObservations } from '@/lib/domain/goals/current-observations';
import { goalCourse, isMet } from '@/lib/domain/goals/goal-course';
import { measureOf } from '@/lib/domain/measures/registry';

/** Whether the newest score of a goal meets its target, whatever holds its status. */
export function isReached(goal: GoalFact, observations: readonly ObservationFact[], curveRate: number): boolean {
  const own = currentObservations(observations.filter(({ measure }) => measure === goal.measure)).get(goal.measure) ?? [];
  return isMet(goalCourse(goal, measureOf(goal.measure), curveRate, own));
}
