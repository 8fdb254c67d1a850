import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { type DraftAddress, lockProgramDraft } from '@/lib/data/program-drafts/lock-program-draft';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';

/** Throws a draft away; what was published stays. Throws `stale` where someone saved it meanwhile. */
export async function discardProgramDraft(viewer: Viewer, { programCode, version }: DraftAddress): Promise<{ programCode: string }> {
  return inTransaction(viewer, async (tx) => {
    const draft = await lockProgramDraft(tx, viewer, programCode);
    if (draft.version !== version)
      throw new AppError('stale', 'Someone saved this draft meanwhile. Load the page again before you discard it.');
    await tx.programVersion.delete({
      where: { organizationId_id: { organizationId: viewer.organizationId, id: draft.id } },
      select: { id: true },
    });
    await appendAudit(tx, viewer, 'program.draft-discarded', {
      type: 'program-version',
      id: draft.id,
      details: { programCode, number: draft.number },
    });
    return { programCode };
  });
}
