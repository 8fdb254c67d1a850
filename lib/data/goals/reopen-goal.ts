import 'server-only';
import * as z from 'zod';
import { todayIn } from '@/lib/data/clock';
import { GoalAddress, refuseStaleGoal, storeGoalDecision } from '@/lib/data/goals/close-goal';
import { lockGoal } from '@/lib/data/goals/lock-goal';
import { inTransaction } from '@/lib/data/in-transaction';
import { once } from '@/lib/data/once';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';

export const ReopenGoal = GoalAddress.extend({
  reason: z
    .string({ error: 'Say why it is open again.' })
    .trim()
    .min(3, 'Say why it is open again.')
    .max(300, 'Keep the reason under 300 characters.'),
});
export type ReopenGoal = z.infer<typeof ReopenGoal>;

/** Opens a completed goal again, or ends its watch: every score since counts. Throws `notFound`, `stale`, `conflict`, `refused`. */
export async function reopenGoal(
  viewer: Viewer,
  { key, goalId, version, reason }: ReopenGoal,
): Promise<{ patientId: string; goalId: string }> {
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'reopen-goal', async () => {
      const goal = await lockGoal(tx, viewer, goalId, { alsoAfterCare: true });
      refuseStaleGoal(goal, version);
      if (goal.completedOn === null && goal.sustainedOn === null) throw new AppError('conflict', 'This goal is open already.');
      const after = { completedOn: null, sustainedOn: null };
      await storeGoalDecision(tx, viewer, goal, { action: 'goal.reopened', after, reason }, todayIn(viewer.zone));
      return { patientId: goal.enrollment.patientId, goalId };
    }),
  );
}
