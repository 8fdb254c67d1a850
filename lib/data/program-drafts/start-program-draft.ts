import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { findProgramDraft } from '@/lib/data/program-drafts/lock-program-draft';
import { lockProgram } from '@/lib/data/programs/lock-program';
import { standingVersion } from '@/lib/data/programs/standing-version';
import type { Viewer } from '@/lib/domain/access';
import { programCodes } from '@/lib/domain/programs/program';
import { AppError } from '@/lib/errors';

export const StartProgramDraft = z.object({ programCode: z.enum(programCodes) });
export type StartProgramDraft = z.infer<typeof StartProgramDraft>;

/** Copies the published version (else the one retired last) into a draft; a draft that is there already is taken up instead. */
export async function startProgramDraft(
  viewer: Viewer,
  { programCode }: StartProgramDraft,
): Promise<{ programCode: string; number: number }> {
  const { organizationId } = viewer;
  return inTransaction(viewer, async (tx) => {
    const program = await lockProgram(tx, viewer, programCode);
    const known = await findProgramDraft(tx, organizationId, program.id);
    if (known) return { programCode, number: known.number };
    const base = await standingVersion(tx, organizationId, program.id);
    if (!base) throw new AppError('refused', 'This program has no version to start from.');
    const newest = await tx.programVersion.aggregate({ where: { organizationId, programId: program.id }, _max: { number: true } });
    const number = (newest._max.number ?? 0) + 1;
    const { id } = await tx.programVersion.create({
      data: { organizationId, programId: program.id, number, status: 'draft', definition: base.definition },
      select: { id: true },
    });
    await appendAudit(tx, viewer, 'program.draft-started', {
      type: 'program-version',
      id,
      details: { programCode, number, from: base.number },
    });
    return { programCode, number };
  });
}
