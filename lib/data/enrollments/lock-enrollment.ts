import 'server-only';
import { enrollmentScope } from '@/lib/data/scope';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import { AppError } from '@/lib/errors';
import { Prisma } from '@/prisma/client/client';

export type LockedEnrollment = {
  id: string;
  patientId: string;
  status: 'active' | 'on-hold' | 'completed' | 'discontinued';
  startsOn: Day;
  plannedEndOn: Day;
  endedOn: Day | null;
  phaseCode: string;
  /** Rises with every move and with the end of care. */
  version: number;
  programVersionId: string;
  /** Where a bone stress injury is; null elsewhere. */
  site: string | null;
};

/**
 * Holds an enrollment for the rest of the transaction and says what a command needs of it. Whose it is is asked by a later statement, as a
 * transfer can come first while this one waits. Throws `notFound` when it is absent or not the viewer's. Lock before adding a fact: the facts
 * are then read by a later statement that sees everything committed before.
 */
export async function lockEnrollment(tx: Tx, viewer: Viewer, enrollmentId: string): Promise<LockedEnrollment> {
  await tx.$queryRaw`SELECT id FROM enrollment WHERE organization_id = ${viewer.organizationId}::uuid AND id = ${enrollmentId}::uuid FOR UPDATE`;
  const [enrollment] = await tx.$queryRaw<LockedEnrollment[]>(Prisma.sql`
    SELECT e.id, e.patient_id AS "patientId", e.status, e.starts_on::text AS "startsOn", e.planned_end_on::text AS "plannedEndOn",
      e.ended_on::text AS "endedOn", e.phase_code AS "phaseCode", e.version, e.program_version_id AS "programVersionId", e.site
    FROM enrollment e WHERE e.id = ${enrollmentId}::uuid AND ${enrollmentScope(viewer)}`);
  if (!enrollment) throw new AppError('notFound');
  return enrollment;
}

/** Holds every open enrollment of a patient, in one order for everyone. The caller has seen that the patient is the viewer's. */
export async function lockOpenEnrollments(tx: Tx, organizationId: string, patientId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM enrollment WHERE organization_id = ${organizationId}::uuid AND patient_id = ${patientId}::uuid AND ended_on IS NULL
    ORDER BY id FOR UPDATE`;
  return rows.map(({ id }) => id);
}

/** Refuses a change to care that has ended. */
export function refuseEnded({ status }: Pick<LockedEnrollment, 'status'>): void {
  if (status === 'completed' || status === 'discontinued')
    throw new AppError('refused', 'This care has ended, so nothing can be added to it.');
}
