import 'server-only';
import { toDay } from '@/lib/data/day-column';
import { visibleEnrollments } from '@/lib/data/scope';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';

/**
 * Holds an enrollment for the rest of the transaction and says what a command needs of it. Throws `notFound` when it is absent or not the
 * viewer's. Lock before adding a fact: the facts are then read by a later statement that sees everything committed before.
 */
export async function lockEnrollment(tx: Tx, viewer: Viewer, enrollmentId: string) {
  await tx.$queryRaw`SELECT 1 FROM enrollment WHERE organization_id = ${viewer.organizationId}::uuid AND id = ${enrollmentId}::uuid FOR UPDATE`;
  const enrollment = await tx.enrollment.findFirst({
    where: { AND: [{ id: enrollmentId }, visibleEnrollments(viewer)] },
    select: { id: true, patientId: true, status: true, startsOn: true, programVersionId: true, phaseCode: true, version: true },
  });
  if (!enrollment) throw new AppError('notFound');
  return { ...enrollment, startsOn: toDay(enrollment.startsOn) };
}

/** Refuses a change to care that has ended. */
export function refuseEnded({ status }: { status: string }): void {
  if (status === 'completed' || status === 'discontinued')
    throw new AppError('refused', 'This care has ended, so nothing can be added to it.');
}
