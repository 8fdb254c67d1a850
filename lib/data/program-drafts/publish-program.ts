import 'server-only';
import type * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { idempotencyKey, once } from '@/lib/data/once';
import { DraftAddress, lockProgramDraft, type ProgramDraft } from '@/lib/data/program-drafts/lock-program-draft';
import { type StandingVersion, standingVersion } from '@/lib/data/programs/standing-version';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { compareDefinitions } from '@/lib/domain/programs/compare-definitions';
import { validateDefinition } from '@/lib/domain/programs/validate-definition';
import { AppError } from '@/lib/errors';

export const PublishProgram = DraftAddress.extend({ key: idempotencyKey });
export type PublishProgram = z.infer<typeof PublishProgram>;

/**
 * Makes the draft the version that new patients are assigned to and members read about, and retires the former one with it. It never changes
 * again. Throws `refused` while something in it cannot be or nothing is different, `stale` where someone saved it meanwhile.
 */
export async function publishProgram(
  viewer: Viewer,
  { key, programCode, version }: PublishProgram,
): Promise<{ programCode: string; number: number }> {
  const { organizationId } = viewer;
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'publish-program', async () => {
      const draft = await lockProgramDraft(tx, viewer, programCode);
      if (draft.version !== version)
        throw new AppError('stale', 'Someone saved this draft meanwhile. Read it once more before you publish.');
      const former = await standingVersion(tx, organizationId, draft.programId);
      const changes = changesToPublish(draft, former);
      await replaceVersion(tx, viewer, draft, former);
      const details = { programCode, number: draft.number, after: former?.number ?? null, changes };
      await appendAudit(tx, viewer, 'program.published', { type: 'program-version', id: draft.id, details });
      return { programCode, number: draft.number };
    }),
  );
}

/** What would be new. Refuses what cannot be published. */
function changesToPublish({ definition }: ProgramDraft, former: StandingVersion | null): string[] {
  if (validateDefinition(definition).length > 0)
    throw new AppError('refused', 'Something in this draft does not fit yet. It is listed on the page.');
  const changes = former ? compareDefinitions(former.definition, definition) : [];
  if (former?.status === 'published' && changes.length === 0)
    throw new AppError('refused', 'Nothing in this draft differs from the published version.');
  return changes;
}

async function replaceVersion(
  tx: Tx,
  { organizationId, userId }: Viewer,
  draft: ProgramDraft,
  former: StandingVersion | null,
): Promise<void> {
  const now = new Date();
  const keyOf = (id: string) => ({ where: { organizationId_id: { organizationId, id } }, select: { id: true } });
  // First the old one: at no moment may a program have two published versions.
  if (former?.status === 'published') await tx.programVersion.update({ ...keyOf(former.id), data: { status: 'retired', retiredAt: now } });
  await tx.programVersion.update({
    ...keyOf(draft.id),
    data: { status: 'published', publishedAt: now, publishedById: userId, version: { increment: 1 } },
  });
  await tx.program.update({ ...keyOf(draft.programId), data: { name: draft.definition.name } });
}
