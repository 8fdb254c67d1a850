import 'server-only';
import * as z from 'zod';
import { ConditionDetail, DraftGoal } from '@/lib/data/assignments/assignment-draft';
import { type PublishedProgram, publishedProgram } from '@/lib/data/programs/published-version';
import { visiblePatients } from '@/lib/data/scope';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { ProgramDefinition } from '@/lib/domain/programs/program';
import { AppError } from '@/lib/errors';

export type Draft = {
  id: string;
  version: number;
  programCode: ProgramDefinition['code'];
  condition: ConditionDetail;
  screeningId: string | null;
  goals: DraftGoal[] | null;
  program: PublishedProgram;
};

/** The viewer's half-done assignment for a patient they may see. Throws `notFound` where the patient is not theirs or nothing was begun. */
export async function lockDraft(tx: Tx, viewer: Viewer, patientId: string): Promise<Draft> {
  await requirePatient(tx, viewer, patientId);
  await tx.$queryRaw`SELECT 1 FROM assignment_draft WHERE organization_id = ${viewer.organizationId}::uuid AND patient_id = ${patientId}::uuid
    AND clinician_id = ${viewer.userId}::uuid FOR UPDATE`;
  const draft = await findDraft(tx, viewer, patientId);
  if (!draft) throw new AppError('notFound');
  return draft;
}

/** The viewer's half-done assignment, or null. Does not check the patient. */
export async function findDraft(tx: Tx, viewer: Viewer, patientId: string): Promise<Draft | null> {
  const row = await tx.assignmentDraft.findUnique({
    where: { organizationId_patientId_clinicianId: { organizationId: viewer.organizationId, patientId, clinicianId: viewer.userId } },
    select: { id: true, version: true, programCode: true, condition: true, screeningId: true, goals: true },
  });
  if (!row) return null;
  const program = await publishedProgram(tx, viewer.organizationId, row.programCode);
  if (!program) return null;
  return {
    ...row,
    programCode: program.definition.code,
    condition: ConditionDetail.parse(row.condition),
    goals: row.goals === null ? null : z.array(DraftGoal).parse(row.goals),
    program,
  };
}

/** Throws `notFound` unless the patient is the viewer's. */
export async function requirePatient(tx: Tx, viewer: Viewer, patientId: string): Promise<void> {
  const patient = await tx.patient.findFirst({ where: { AND: [{ id: patientId }, visiblePatients(viewer)] }, select: { id: true } });
  if (!patient) throw new AppError('notFound');
}
