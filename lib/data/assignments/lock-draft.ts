import 'server-only';
import * as z from 'zod';
import { ConditionDetail, DraftGoal } from '@/lib/data/assignments/assignment-draft';
import { type PublishedProgram, publishedProgram } from '@/lib/data/programs/published-version';
import { ownPatientScope } from '@/lib/data/scope';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { ProgramDefinition } from '@/lib/domain/programs/program';
import { AppError } from '@/lib/errors';
import { Prisma } from '@/prisma/client/client';

export type Draft = {
  id: string;
  version: number;
  programCode: ProgramDefinition['code'];
  condition: ConditionDetail;
  screeningId: string | null;
  goals: DraftGoal[] | null;
  program: PublishedProgram;
};

/** The viewer's half-done assignment, its patient held. Throws `notFound` where the patient is not theirs, `conflict` where nothing is begun. */
export async function lockDraft(tx: Tx, viewer: Viewer, patientId: string): Promise<Draft> {
  await lockPatient(tx, viewer, patientId);
  const draft = await findDraft(tx, viewer, patientId);
  if (!draft) throw new AppError('conflict', 'This assignment was finished or discarded meanwhile. Start it again from the patient.');
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

/**
 * Holds a patient for the rest of the transaction: choosing, screening, assigning and transfers wait for each other, whoever does them. Scores and notes
 * do not wait. Throws `notFound` unless the patient's care is the viewer's to hand on.
 */
export async function lockPatient(tx: Tx, viewer: Viewer, patientId: string): Promise<void> {
  const { organizationId } = viewer;
  await tx.$queryRaw`SELECT id FROM patient WHERE organization_id = ${organizationId}::uuid AND id = ${patientId}::uuid FOR NO KEY UPDATE`;
  // A statement of its own: one that waited for the lock would not see a transfer that came first.
  const [patient] = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT p.id FROM patient p WHERE ${ownPatientScope(viewer)} AND p.id = ${patientId}::uuid`);
  if (!patient) throw new AppError('notFound');
}
