import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { type LockedEnrollment, refuseEnded } from '@/lib/data/enrollments/lock-enrollment';
import { inTransaction } from '@/lib/data/in-transaction';
import { idempotencyKey, once } from '@/lib/data/once';
import { ownEnrollmentScope } from '@/lib/data/scope';
import { refuseStranger } from '@/lib/data/tasks/colleagues';
import { changeTask } from '@/lib/data/tasks/lock-task';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import { AppError } from '@/lib/errors';
import { Prisma } from '@/prisma/client/client';

export const transferReason = z.string({ error: 'Say why.' }).trim().min(3, 'Say why.').max(300, 'Keep the reason under 300 characters.');

export const TransferEnrollment = z.object({
  key: idempotencyKey,
  enrollmentId: z.uuid(),
  /** Who led the care when the form was shown. */
  fromId: z.uuid(),
  toId: z.uuid({ error: 'Choose a clinician.' }),
  reason: transferReason,
});
export type TransferEnrollment = z.infer<typeof TransferEnrollment>;

/**
 * Hands care over to another clinician of the patient's clinic, with the open tasks that its clinician has for it, and the responsibility for
 * the patient where nothing else of theirs runs. Throws `notFound`, `refused`, and `stale` or `conflict` when someone was first.
 */
export async function transferEnrollment(viewer: Viewer, { key, ...asked }: TransferEnrollment): Promise<{ patientId: string }> {
  return inTransaction(viewer, (tx) => once(tx, viewer, key, 'transfer-enrollment', () => handOver(tx, viewer, asked)));
}

/** The same within a transaction that has begun. */
export async function handOver(
  tx: Tx,
  viewer: Viewer,
  { enrollmentId, fromId, toId, reason }: Omit<TransferEnrollment, 'key'>,
): Promise<{ patientId: string }> {
  const { organizationId, userId } = viewer;
  const care = await lockLedCare(tx, viewer, enrollmentId);
  const { patientId, clinicianId } = care;
  refuseEnded(care);
  if (clinicianId !== fromId)
    throw new AppError('stale', `${care.clinicianName} leads this care meanwhile.`, undefined, {
      clinicianId,
      clinicianName: care.clinicianName,
    });
  if (toId === clinicianId) throw new AppError('refused', 'They lead this care already. Choose someone else.', 'toId');
  await refuseStranger(tx, viewer, patientId, toId, 'toId');
  await tx.enrollment.update({
    where: { organizationId_id: { organizationId, id: enrollmentId } },
    data: { clinicianId: toId, version: { increment: 1 } },
    select: { id: true },
  });
  const isResponsibleToo = care.isResponsible && !care.leadsMore;
  if (isResponsibleToo)
    await tx.patient.update({
      where: { organizationId_id: { organizationId, id: patientId } },
      data: { clinicianId: toId, version: { increment: 1 } },
      select: { id: true },
    });
  const tasks = await handOverTasks(tx, viewer, { patientId, enrollmentId, fromId, toId, isWhole: isResponsibleToo });
  await tx.transfer.create({ data: { organizationId, enrollmentId, fromId, toId, reason, userId }, select: { id: true } });
  const details = { fromId, toId, patientToo: isResponsibleToo, tasks };
  await appendAudit(tx, viewer, 'enrollment.transferred', { type: 'enrollment', id: enrollmentId, patientId, details });
  return { patientId };
}

type LedCare = Pick<LockedEnrollment, 'patientId' | 'status'> & {
  clinicianId: string;
  clinicianName: string;
  /** Whether its clinician is the one responsible for the patient. */
  isResponsible: boolean;
  /** Whether its clinician leads other open care of the patient. */
  leadsMore: boolean;
};

/** Holds the patient, then the care. Whose it is is asked by a later statement than the locks: another transfer may have come first. */
async function lockLedCare(tx: Tx, viewer: Viewer, enrollmentId: string): Promise<LedCare> {
  const { organizationId } = viewer;
  const found = await tx.enrollment.findFirst({ where: { organizationId, id: enrollmentId }, select: { patientId: true } });
  if (!found) throw new AppError('notFound');
  await tx.$queryRaw`SELECT id FROM patient WHERE organization_id = ${organizationId}::uuid AND id = ${found.patientId}::uuid FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT id FROM enrollment WHERE organization_id = ${organizationId}::uuid AND id = ${enrollmentId}::uuid FOR UPDATE`;
  const [care] = await tx.$queryRaw<LedCare[]>(Prisma.sql`
    SELECT e.patient_id AS "patientId", e.status, e.clinician_id AS "clinicianId", u.name AS "clinicianName",
      p.clinician_id = e.clinician_id AS "isResponsible",
      EXISTS (SELECT 1 FROM enrollment other WHERE other.organization_id = e.organization_id AND other.patient_id = e.patient_id AND other.id <> e.id
        AND other.clinician_id = e.clinician_id AND other.ended_on IS NULL) AS "leadsMore"
    FROM enrollment e
    JOIN patient p ON p.organization_id = e.organization_id AND p.id = e.patient_id
    JOIN app_user u ON u.organization_id = e.organization_id AND u.id = e.clinician_id
    WHERE e.id = ${enrollmentId}::uuid AND ${ownEnrollmentScope(viewer)}`);
  if (care) return care;
  const before = await tx.transfer.findFirst({ where: { organizationId, enrollmentId, userId: viewer.userId }, select: { id: true } });
  throw before ? new AppError('conflict', 'You have handed this care over already.') : new AppError('notFound');
}

type Tasks = {
  patientId: string;
  enrollmentId: string;
  fromId: string;
  toId: string /** Those about the patient in general as well. */;
  isWhole: boolean;
};

/** What its clinician still had to do for it is the new one's to do; how many such tasks. */
async function handOverTasks(tx: Tx, viewer: Viewer, { patientId, enrollmentId, fromId, toId, isWhole }: Tasks): Promise<number> {
  const { organizationId } = viewer;
  const tasks = await tx.$queryRaw<{ id: string; title: string; dueOn: Day | null }[]>`
    SELECT id, title, due_on::text AS "dueOn" FROM task
    WHERE organization_id = ${organizationId}::uuid AND patient_id = ${patientId}::uuid AND assignee_id = ${fromId}::uuid AND done_at IS NULL
      AND (enrollment_id = ${enrollmentId}::uuid OR ${isWhole})
    ORDER BY id FOR UPDATE`;
  for (const { id, title, dueOn } of tasks) {
    const before = { title, dueOn, assigneeId: fromId };
    await changeTask(tx, viewer, { id }, { kind: 'edited', before, after: { ...before, assigneeId: toId } }, { assigneeId: toId });
  }
  return tasks.length;
}
