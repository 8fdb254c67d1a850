import 'server-only';
import type * as z from 'zod';
import { todayIn } from '@/lib/data/clock';
import { GoalAddress, refuseStaleGoal, refuseUnreached, storeGoalDecision } from '@/lib/data/goals/close-goal';
import { lockGoal } from '@/lib/data/goals/lock-goal';
import { inTransaction } from '@/lib/data/in-transaction';
import { once } from '@/lib/data/once';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';

export const SustainGoal = GoalAddress;
export type SustainGoal = z.infer<typeof SustainGoal>;

/** Keeps a reached goal open and under watch: it waits for nobody, until it is lost. Throws `notFound`, `stale`, `conflict`, `refused`. */
export async function sustainGoal(viewer: Viewer, { key, goalId, version }: SustainGoal): Promise<{ patientId: string; goalId: string }> {
  const today = todayIn(viewer.zone);
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'sustain-goal', async () => {
      const goal = await lockGoal(tx, viewer, goalId);
      refuseStaleGoal(goal, version);
      if (goal.completedOn !== null) throw new AppError('conflict', 'This goal is completed already. Reopen it first.');
      await refuseUnreached(tx, viewer, goal);
      const after = { completedOn: null, sustainedOn: today };
      await storeGoalDecision(tx, viewer, goal, { action: 'goal.sustained', after, reason: 'Kept under watch.' }, today);
      return { patientId: goal.enrollment.patientId, goalId };
    }),
  );
}
