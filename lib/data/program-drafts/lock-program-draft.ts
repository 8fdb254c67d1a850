import 'server-only';
import * as z from 'zod';
import { lockProgram } from '@/lib/data/programs/lock-program';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { ProgramDefinition, programCodes } from '@/lib/domain/programs/program';
import { AppError } from '@/lib/errors';

/** What every form on a draft carries. */
export const DraftAddress = z.object({ programCode: z.enum(programCodes), version: z.coerce.number().int() });
export type DraftAddress = z.infer<typeof DraftAddress>;

/** Of a page whose edit can change what is suggested as well: what of that the person was told, and sends again to have. */
export const ToldDraftAddress = DraftAddress.extend({ told: z.array(z.string().max(1000)).max(200).optional() });
export type ToldDraftAddress = z.infer<typeof ToldDraftAddress>;

export type ProgramDraft = { id: string; programId: string; number: number; version: number; definition: ProgramDefinition };

/** The draft of a program, the program held. Throws `notFound`, and `conflict` where the draft was published or discarded meanwhile. */
export async function lockProgramDraft(tx: Tx, viewer: Viewer, code: string): Promise<ProgramDraft> {
  const program = await lockProgram(tx, viewer, code);
  const draft = await findProgramDraft(tx, viewer.organizationId, program.id);
  if (!draft) throw new AppError('conflict', 'This draft was published or discarded meanwhile. Nothing was changed.');
  return draft;
}

/** The draft of a program, or null. */
export async function findProgramDraft(tx: Tx, organizationId: string, programId: string): Promise<ProgramDraft | null> {
  const draft = await tx.programVersion.findFirst({
    where: { organizationId, programId, status: 'draft' },
    select: { id: true, programId: true, number: true, version: true, definition: true },
  });
  return draft && { ...draft, definition: ProgramDefinition.parse(draft.definition) };
}
