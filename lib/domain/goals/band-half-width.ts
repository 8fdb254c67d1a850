import { goalParameters } from '@/lib/domain/goals/goal-parameters';
import type { GoalSpan } from '@/lib/domain/goals/progress';
import type { Measure } from '@/lib/domain/measures/measure';

/** The smallest change that is more than noise: the MDC; the MCID where no MDC is known; null where neither is. */
export function changeThreshold(measure: Pick<Measure, 'mdc' | 'mcid'>): number | null {
  return (measure.mdc ?? measure.mcid)?.value ?? null;
}

/** Half-width w of the expected band, in the measure's unit: max(MDC/2, 0.2 |T − b|), and the MDC itself for a maintenance goal. */
export function bandHalfWidth(goal: GoalSpan & { curve: string }, measure: Pick<Measure, 'mdc' | 'mcid'>): number {
  const threshold = changeThreshold(measure);
  const share = goalParameters.bandShare.value * Math.abs(goal.target - goal.baseline);
  if (threshold === null) return share;
  return goal.curve === 'flat' ? threshold : Math.max(threshold / 2, share);
}
