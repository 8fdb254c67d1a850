import 'server-only';
import { can, type Permission, type Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';
import { Prisma } from '@/prisma/client/client';

/**
 * Which rows a person may see, for the WHERE of every query and command. A clinician sees the patients they are
 * responsible for and the enrollments they lead, and while a task about a patient is open and theirs to do, that patient;
 * nobody else sees a patient. What hands care on (tasks, programs, transfers) is for "own" patients, where a task alone
 * is not enough: nobody prolongs their own sight. An impossible id stands for "none".
 */
const NOBODY = '00000000-0000-0000-0000-000000000000';

const clinicianIdOf = (viewer: Viewer) => (viewer.role === 'clinician' ? viewer.userId : NOBODY);

const ledOrOwn = (clinicianId: string) => [{ clinicianId }, { enrollments: { some: { clinicianId } } }];
const entrusted = (clinicianId: string) => ({ tasks: { some: { assigneeId: clinicianId, doneAt: null } } });

/** Prisma filter for patients. */
export function visiblePatients(viewer: Viewer) {
  const clinicianId = clinicianIdOf(viewer);
  return { organizationId: viewer.organizationId, OR: [...ledOrOwn(clinicianId), entrusted(clinicianId)] };
}

/** Prisma filter for patients whose care the viewer may hand on: responsible for them or leading their care. */
export function ownPatients(viewer: Viewer) {
  return { organizationId: viewer.organizationId, OR: ledOrOwn(clinicianIdOf(viewer)) };
}

/** Prisma filter for enrollments. */
export function visibleEnrollments(viewer: Viewer) {
  const clinicianId = clinicianIdOf(viewer);
  return {
    organizationId: viewer.organizationId,
    OR: [{ clinicianId }, { patient: { clinicianId } }, { patient: entrusted(clinicianId) }],
  };
}

/** SQL condition on enrollment `e` for a caseload: the ones a clinician leads; nobody else has one. */
export function clinicianScope(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`e.clinician_id = ${clinicianIdOf(viewer)}::uuid`;
}

/** SQL condition on patient `p`, the same as `visiblePatients`. */
export function patientScope(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`p.organization_id = ${viewer.organizationId}::uuid AND (${ledOrOwnPatient(viewer)} OR ${hasTaskOf(viewer, Prisma.sql`p.id`)})`;
}

/** SQL condition on patient `p`, the same as `ownPatients`. */
export function ownPatientScope(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`p.organization_id = ${viewer.organizationId}::uuid AND (${ledOrOwnPatient(viewer)})`;
}

/** SQL condition on enrollment `e`, the same as `visibleEnrollments`. */
export function enrollmentScope(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`e.organization_id = ${viewer.organizationId}::uuid AND (${ledOrOfOwnPatient(viewer)} OR ${hasTaskOf(viewer, Prisma.sql`e.patient_id`)})`;
}

/** SQL condition on enrollment `e` that the viewer may hand on: they lead it or are responsible for its patient. */
export function ownEnrollmentScope(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`e.organization_id = ${viewer.organizationId}::uuid AND (${ledOrOfOwnPatient(viewer)})`;
}

function ledOrOwnPatient(viewer: Viewer): Prisma.Sql {
  const clinicianId = clinicianIdOf(viewer);
  return Prisma.sql`p.clinician_id = ${clinicianId}::uuid OR EXISTS (
    SELECT 1 FROM enrollment led WHERE led.organization_id = p.organization_id AND led.patient_id = p.id AND led.clinician_id = ${clinicianId}::uuid)`;
}

function ledOrOfOwnPatient(viewer: Viewer): Prisma.Sql {
  const clinicianId = clinicianIdOf(viewer);
  return Prisma.sql`e.clinician_id = ${clinicianId}::uuid OR EXISTS (
    SELECT 1 FROM patient own WHERE own.organization_id = e.organization_id AND own.id = e.patient_id AND own.clinician_id = ${clinicianId}::uuid)`;
}

function hasTaskOf(viewer: Viewer, patientId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM task todo WHERE todo.organization_id = ${viewer.organizationId}::uuid AND todo.patient_id = ${patientId}
    AND todo.assignee_id = ${clinicianIdOf(viewer)}::uuid AND todo.done_at IS NULL)`;
}

/** SQL condition on referral `r`: those asked of a clinician's own clinic, or of any clinic. */
export function referralScope(viewer: Viewer): Prisma.Sql {
  const clinicId = can(viewer, 'referral:take') ? viewer.clinicId : null;
  return Prisma.sql`r.organization_id = ${clinicId === null ? NOBODY : viewer.organizationId}::uuid AND (r.clinic_id IS NULL OR r.clinic_id = ${clinicId}::uuid)`;
}

/** SQL condition on enrollment `e` for outcomes: a program manager's whole organization, nobody else's anything. */
export function outcomesScope(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`e.organization_id = ${viewer.role === 'program-manager' ? viewer.organizationId : NOBODY}::uuid`;
}

/** SQL condition on enrollment `e` for moves between program versions: the whole organization, without a name of anyone. */
export function upgradeScope(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`e.organization_id = ${can(viewer, 'program:upgrade') ? viewer.organizationId : NOBODY}::uuid`;
}

/** For what has no owner within the organization, such as its people: throws `notFound` unless the viewer's role may see it at all. */
export function requirePermission(viewer: Viewer, permission: Permission): void {
  if (!can(viewer, permission)) throw new AppError('notFound');
}
