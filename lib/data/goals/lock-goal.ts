import 'server-only';
import { type LockedEnrollment, lockEnrollment, refuseEnded } from '@/lib/data/enrollments/lock-enrollment';
import { visibleEnrollments } from '@/lib/data/scope';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { isAfterCare } from '@/lib/domain/enrollment/end-of-care';
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
  followsCare: true,
  importance: true,
  difficulty: true,
  completedOn: true,
  sustainedOn: true,
  version: true,
} as const;

export type LockedGoal = Awaited<ReturnType<typeof lockGoal>>;

/**
 * A goal of running care, its enrollment held for the rest of the transaction; `alsoAfterCare` one that follows completed care as well. Throws
 * `notFound`, and `refused` where care has ended.
 */
export async function lockGoal(tx: Tx, viewer: Viewer, goalId: string, { alsoAfterCare = false } = {}) {
  const where = { id: goalId, organizationId: viewer.organizationId, enrollment: visibleEnrollments(viewer) };
  const found = await tx.goal.findFirst({ where, select: { enrollmentId: true } });
  if (!found) throw new AppError('notFound');
  const enrollment: LockedEnrollment = await lockEnrollment(tx, viewer, found.enrollmentId);
  const goal = await tx.goal.findFirstOrThrow({ where, select });
  if (!(alsoAfterCare && isAfterCare(enrollment, goal))) refuseEnded(enrollment);
  return { ...goal, enrollment };
}
