import 'server-only';
import * as z from 'zod';
import { ConditionDetail } from '@/lib/data/assignments/assignment-draft';
import { findDraft, lockPatient } from '@/lib/data/assignments/lock-draft';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { publishedProgram } from '@/lib/data/programs/published-version';
import type { Viewer } from '@/lib/domain/access';
import { refuseBoneStressProgram } from '@/lib/domain/programs/choose-bone-stress-program';
import { programCodes } from '@/lib/domain/programs/program';
import { AppError } from '@/lib/errors';
import { Prisma } from '@/prisma/client/client';

const blankIsNull = (text: unknown) => (text === '' || text === undefined ? null : text);

export const ChooseProgram = z.object({
  patientId: z.uuid(),
  programCode: z.enum(programCodes, { error: 'Choose a condition.' }),
  side: z.enum(['left', 'right', 'both'], { error: 'Choose the side.' }),
  site: z.preprocess(blankIsNull, ConditionDetail.shape.site),
  mriGrade: z.preprocess((text) => (blankIsNull(text) === null ? null : Number(text)), ConditionDetail.shape.mriGrade),
  runner: z.preprocess((text) => text === 'on' || text === true, z.boolean()),
  treadmill: z.preprocess((text) => text === 'on' || text === true, z.boolean()),
});
export type ChooseProgram = z.infer<typeof ChooseProgram>;

/** Begins an assignment or changes its program or condition; a change throws away the screening and the goals that belonged to the old one. */
export async function chooseProgram(
  viewer: Viewer,
  { patientId, programCode, ...condition }: ChooseProgram,
): Promise<{ patientId: string }> {
  const isBoneStress = programCode === 'bsi-low' || programCode === 'bsi-high';
  if (isBoneStress) refuseWrongGrade(programCode, condition);
  return inTransaction(viewer, async (tx) => {
    const { organizationId, userId: clinicianId } = viewer;
    await lockPatient(tx, viewer, patientId);
    const program = await publishedProgram(tx, organizationId, programCode);
    if (!program) throw new AppError('refused', 'This program is not published at the moment.', 'programCode');
    await refuseSecond(tx, organizationId, patientId, program.programId);
    const detail = isBoneStress ? condition : { ...condition, site: null, mriGrade: null };
    const before = await findDraft(tx, viewer, patientId);
    const isSame =
      before?.programCode === programCode && JSON.stringify(before.condition) === JSON.stringify(ConditionDetail.parse(detail));
    if (isSame) return { patientId };
    await tx.assignmentDraft.upsert({
      where: { organizationId_patientId_clinicianId: { organizationId, patientId, clinicianId } },
      create: { organizationId, patientId, clinicianId, programCode, condition: detail },
      update: { programCode, condition: detail, screeningId: null, goals: Prisma.DbNull, version: { increment: 1 } },
      select: { id: true },
    });
    await appendAudit(tx, viewer, before ? 'draft.saved' : 'draft.started', {
      type: 'assignment-draft',
      patientId,
      details: { programCode },
    });
    return { patientId };
  });
}

function refuseWrongGrade(programCode: 'bsi-low' | 'bsi-high', { site, mriGrade }: Pick<ChooseProgram, 'site' | 'mriGrade'>): void {
  if (site === null) throw new AppError('refused', 'Choose the site of the bone stress injury.', 'site');
  const why = refuseBoneStressProgram(programCode, { site, mriGrade });
  if (why) throw new AppError('refused', why, 'programCode');
}

/** Throws `refused` where the patient is in this program already. The database refuses a second one under concurrency as well. */
export async function refuseSecond(
  tx: Prisma.TransactionClient,
  organizationId: string,
  patientId: string,
  programId: string,
): Promise<void> {
  const open = await tx.enrollment.findFirst({
    where: { organizationId, patientId, programId, status: { in: ['active', 'on-hold'] } },
    select: { id: true },
  });
  if (open) throw new AppError('refused', 'The patient is in this program already.', 'programCode');
}
