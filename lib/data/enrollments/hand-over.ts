import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { type LockedEnrollment, refuseEnded } from '@/lib/data/enrollments/lock-enrollment';
import { ownEnrollmentScope } from '@/lib/data/scope';
import { refuseStranger } from '@/lib/data/tasks/colleagues';
import { changeTask } from '@/lib/data/tasks/lock-task';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import { AppError } from '@/lib/errors';
import { Prisma } from '@/prisma/client/client';

export type HandOver = {
  enrollmentIds: readonly string[] /** Who leads all of it, as far as the one who asks knows. */;
  fromId: string;
  toId: string;
  reason: string;
};

/**
 * Hands care over to another clinician of the patients' clinic, with the open tasks that its clinician has for it, and the responsibility for
 * a patient where nothing else of theirs runs; all of it or nothing. Everything is held before anything is written, and the audit comes last.
 */
export async function handOver(
  tx: Tx,
  viewer: Viewer,
  { enrollmentIds, fromId, toId, reason }: HandOver,
): Promise<{ patientIds: string[] }> {
  const { organizationId, userId } = viewer;
  const cares = await lockCares(tx, viewer, enrollmentIds);
  for (const care of cares) {
    refuseEnded(care);
    if (care.clinicianId !== fromId) throw leadsMeanwhile(care);
    if (toId === fromId) throw new AppError('refused', 'They lead this care already. Choose someone else.', 'toId');
    await refuseStranger(tx, viewer, care.patientId, toId, 'toId');
  }
  const done = [];
  for (const { id: enrollmentId, patientId } of cares) {
    const isWhole = await moveCare(tx, viewer, { enrollmentId, patientId, fromId, toId });
    const tasks = await handOverTasks(tx, viewer, { patientId, enrollmentId, fromId, toId, isWhole });
    await tx.transfer.create({ data: { organizationId, enrollmentId, fromId, toId, reason, userId }, select: { id: true } });
    done.push({ enrollmentId, patientId, details: { fromId, toId, patientToo: isWhole, tasks } });
  }
  for (const { enrollmentId, patientId, details } of done)
    await appendAudit(tx, viewer, 'enrollment.transferred', { type: 'enrollment', id: enrollmentId, patientId, details });
  return { patientIds: cares.map(({ patientId }) => patientId) };
}

const leadsMeanwhile = ({ clinicianId, clinicianName }: LedCare) =>
  new AppError('stale', `${clinicianName} leads this care meanwhile.`, undefined, { clinicianId, clinicianName });

type LedCare = Pick<LockedEnrollment, 'id' | 'patientId' | 'status'> & { clinicianId: string; clinicianName: string };

/** Holds the patients, then the care, in one order for everyone. Whose it is is asked by a later statement: another transfer may have come first. */
async function lockCares(tx: Tx, viewer: Viewer, enrollmentIds: readonly string[]): Promise<LedCare[]> {
  const { organizationId } = viewer;
  const ids = [...new Set(enrollmentIds)];
  await tx.$queryRaw`
    SELECT id FROM patient WHERE organization_id = ${organizationId}::uuid AND id IN (
      SELECT patient_id FROM enrollment WHERE organization_id = ${organizationId}::uuid AND id = ANY (${ids}::uuid[]))
    ORDER BY id FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT id FROM enrollment WHERE organization_id = ${organizationId}::uuid AND id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const cares = await tx.$queryRaw<LedCare[]>(Prisma.sql`
    SELECT e.id, e.patient_id AS "patientId", e.status, e.clinician_id AS "clinicianId", u.name AS "clinicianName"
    FROM enrollment e JOIN app_user u ON u.organization_id = e.organization_id AND u.id = e.clinician_id
    WHERE e.id = ANY (${ids}::uuid[]) AND ${ownEnrollmentScope(viewer)} ORDER BY e.id`);
  if (cares.length === ids.length && ids.length > 0) return cares;
  const before = await tx.transfer.findFirst({
    where: { organizationId, enrollmentId: { in: ids }, userId: viewer.userId },
    select: { id: true },
  });
  throw before ? new AppError('conflict', 'You have handed this care over already.') : new AppError('notFound');
}

type Move = { enrollmentId: string; patientId: string; fromId: string; toId: string };

/** The care has its new clinician; so has the patient, where the old one is responsible and leads nothing else of theirs. Says whether. */
async function moveCare(tx: Tx, viewer: Viewer, { enrollmentId, patientId, fromId, toId }: Move): Promise<boolean> {
  const { organizationId } = viewer;
  await tx.enrollment.update({
    where: { organizationId_id: { organizationId, id: enrollmentId } },
    data: { clinicianId: toId, version: { increment: 1 } },
    select: { id: true },
  });
  const moved = await tx.patient.updateMany({
    where: { organizationId, id: patientId, clinicianId: fromId, enrollments: { none: { clinicianId: fromId, endedOn: null } } },
    data: { clinicianId: toId, version: { increment: 1 } },
  });
  return moved.count === 1;
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
