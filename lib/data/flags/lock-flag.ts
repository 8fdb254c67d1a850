import 'server-only';
import { visiblePatients } from '@/lib/data/scope';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';

/** Holds a red flag, after its enrollment where it has one, for the rest of the transaction. Throws `notFound` when it is not the viewer's. */
export async function lockFlag(tx: Tx, viewer: Viewer, flagId: string) {
  const { organizationId } = viewer;
  await tx.$queryRaw`SELECT 1 FROM enrollment e JOIN red_flag f ON f.organization_id = e.organization_id AND f.enrollment_id = e.id
    WHERE f.organization_id = ${organizationId}::uuid AND f.id = ${flagId}::uuid FOR UPDATE OF e`;
  await tx.$queryRaw`SELECT 1 FROM red_flag WHERE organization_id = ${organizationId}::uuid AND id = ${flagId}::uuid FOR UPDATE`;
  const flag = await tx.redFlag.findFirst({
    where: { organizationId, id: flagId, patient: visiblePatients(viewer) },
    select: { id: true, patientId: true, enrollmentId: true, screen: true, severity: true, acknowledgedAt: true, clearedAt: true },
  });
  if (!flag) throw new AppError('notFound');
  return flag;
}
