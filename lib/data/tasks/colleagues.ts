import 'server-only';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';

/** Who can be given care or a task of a patient. */
export type Colleague = { id: string; name: string };

/**
 * Refuses anyone but a clinician of the patient's clinic who can sign in, or the viewer. The caller has seen that the patient is the viewer's to
 * hand on.
 */
export async function refuseStranger(tx: Tx, viewer: Viewer, patientId: string, colleagueId: string, field: string): Promise<void> {
  const [colleague] = await tx.$queryRaw<unknown[]>`
    SELECT u.id FROM app_user u JOIN patient p ON p.organization_id = u.organization_id AND p.id = ${patientId}::uuid
    WHERE u.organization_id = ${viewer.organizationId}::uuid AND u.id = ${colleagueId}::uuid AND u.role = 'clinician' AND u.disabled_at IS NULL
      AND (u.clinic_id = p.clinic_id OR u.id = ${viewer.userId}::uuid)`;
  if (!colleague) throw new AppError('refused', 'Choose a clinician of the patient’s clinic.', field);
}
