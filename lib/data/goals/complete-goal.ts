import 'server-only';
import type * as z from 'zod';
import { todayIn } from '@/lib/data/clock';
import { GoalAddress, refuseStaleGoal, refuseUnreached, storeGoalDecision } from '@/lib/data/goals/close-goal';
import { type LockedGoal, lockGoal } from '@/lib/data/goals/lock-goal';
import { inTransaction } from '@/lib/data/in-transaction';
import { once } from '@/lib/data/once';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import { AppError } from '@/lib/errors';

export const CompleteGoal = GoalAddress;
export type CompleteGoal = z.infer<typeof CompleteGoal>;

/** Closes a reached goal: it stands as of today, and later scores do not change it. Throws `notFound`, `stale`, `conflict`, `refused`. */
export async function completeGoal(viewer: Viewer, { key, goalId, version }: CompleteGoal): Promise<{ patientId: string; goalId: string }> {
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'complete-goal', async () => {
      const goal = await lockGoal(tx, viewer, goalId, { alsoAfterCare: true });
      refuseStaleGoal(goal, version);
      await applyCompletion(tx, viewer, goal, todayIn(viewer.zone));
      return { patientId: goal.enrollment.patientId, goalId };
    }),
  );
}

/** The same in the caller's transaction, for a goal it has locked. */
export async function applyCompletion(tx: Tx, viewer: Viewer, goal: LockedGoal, today: Day): Promise<void> {
  if (goal.completedOn !== null) throw new AppError('conflict', 'This goal is completed already.');
  await refuseUnreached(tx, viewer, goal);
  const after = { completedOn: today, sustainedOn: null };
  await storeGoalDecision(tx, viewer, goal, { action: 'goal.completed', after, reason: 'Its newest score meets the target.' }, today);
}
