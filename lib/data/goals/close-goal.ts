import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { fromDayOrNull, toDayOrNull } from '@/lib/data/day-column';
import { careOf } from '@/lib/data/enrollments/care-of';
import { reassess } from '@/lib/data/enrollments/reassess';
import type { LockedGoal } from '@/lib/data/goals/lock-goal';
import { idempotencyKey } from '@/lib/data/once';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { AuditAction } from '@/lib/domain/audit/audit-actions';
import type { Day } from '@/lib/domain/day';
import { isReached } from '@/lib/domain/goals/is-reached';
import { AppError } from '@/lib/errors';

/** A goal as a form names it, with the version it was shown in. */
export const GoalAddress = z.object({ key: idempotencyKey, goalId: z.uuid(), version: z.coerce.number().int() });

export type GoalDecision = {
  action: AuditAction & `goal.${string}`;
  after: { completedOn: Day | null; sustainedOn: Day | null };
  reason: string;
};

/** Throws `stale` where someone changed the goal since it was shown. */
export function refuseStaleGoal(goal: LockedGoal, version: number): void {
  if (goal.version !== version)
    throw new AppError('stale', 'Someone changed this goal while you were deciding.', undefined, { version: goal.version });
}

/** Throws `refused` unless the newest score of the goal meets its target. */
export async function refuseUnreached(tx: Tx, { organizationId }: Viewer, goal: LockedGoal): Promise<void> {
  const { facts, program } = await careOf(tx, organizationId, goal.enrollment);
  const fact = facts.goals.find(({ id }) => id === goal.id);
  if (!fact || !isReached(fact, facts.observations, program.template.curveRate))
    throw new AppError('refused', 'The newest score does not meet the target, so there is nothing to complete yet.');
}

/** Stores what was decided about a reached goal: completed, under watch, or open again. What it was stays in its history. */
export async function storeGoalDecision(
  tx: Tx,
  viewer: Viewer,
  goal: LockedGoal,
  { action, after, reason }: GoalDecision,
  today: Day,
): Promise<void> {
  const { organizationId, userId } = viewer;
  const { id: goalId, enrollment } = goal;
  const before = { completedOn: toDayOrNull(goal.completedOn), sustainedOn: toDayOrNull(goal.sustainedOn) };
  await tx.goal.update({
    where: { organizationId_id: { organizationId, id: goalId } },
    data: {
      completedOn: fromDayOrNull(after.completedOn),
      sustainedOn: fromDayOrNull(after.sustainedOn),
      version: { increment: 1 },
    },
    select: { id: true },
  });
  await tx.goalEdit.create({ data: { organizationId, goalId, before, after, reason, userId }, select: { id: true } });
  await reassess(tx, organizationId, [enrollment.id], today);
  await appendAudit(tx, viewer, action, { type: 'goal', id: goalId, patientId: enrollment.patientId, details: { before, after } });
}
