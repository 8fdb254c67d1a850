import 'server-only';
import { inTransaction } from '@/lib/data/in-transaction';
import { requirePermission } from '@/lib/data/scope';
import type { Colleague } from '@/lib/data/tasks/colleagues';
import type { Viewer } from '@/lib/domain/access';

/** Clinicians of the viewer's own clinic who can sign in, the viewer first. */
export async function listColleagues(viewer: Viewer): Promise<Colleague[]> {
  requirePermission(viewer, 'task:write');
  return inTransaction(
    viewer,
    (tx) => tx.$queryRaw<Colleague[]>`
      SELECT u.id, u.name FROM app_user u
      WHERE u.organization_id = ${viewer.organizationId}::uuid AND u.role = 'clinician' AND u.disabled_at IS NULL
        AND (u.clinic_id = ${viewer.clinicId}::uuid OR u.id = ${viewer.userId}::uuid)
      ORDER BY u.id <> ${viewer.userId}::uuid, u.name, u.id`,
  );
}
