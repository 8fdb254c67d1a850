import 'server-only';
import { type LockedEnrollment, lockEnrollment, refuseEnded } from '@/lib/data/enrollments/lock-enrollment';
import { visibleEnrollments } from '@/lib/data/scope';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';

const select = {
  id: true,
  wording: true,
  measure: true,
  baseline: true,
  target: true,
  startsOn: true,
  dueOn: true,
  curve: true,
  importance: true,
  difficulty: true,
  completedOn: true,
  sustainedOn: true,
  version: true,
} as const;

export type LockedGoal = Awaited<ReturnType<typeof lockGoal>>;

/** A goal of running care, its enrollment held for the rest of the transaction. Throws `notFound`, and `refused` where care has ended. */
export async function lockGoal(tx: Tx, viewer: Viewer, goalId: string) {
  const where = { id: goalId, organizationId: viewer.organizationId, enrollment: visibleEnrollments(viewer) };
  const found = await tx.goal.findFirst({ where, select: { enrollmentId: true } });
  if (!found) throw new AppError('notFound');
  const enrollment: LockedEnrollment = await lockEnrollment(tx, viewer, found.enrollmentId);
  refuseEnded(enrollment);
  return { ...(await tx.goal.findFirstOrThrow({ where, select })), enrollment };
}
