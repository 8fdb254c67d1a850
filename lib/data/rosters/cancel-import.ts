import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { type ImportAddress, lockImport } from '@/lib/data/rosters/lock-import';
import { removeRosterFile } from '@/lib/data/rosters/roster-files';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';

const cancellable = ['mapping', 'checking', 'ready', 'applying'];

/** Throws a file away that is not applied yet. A worker that is at it sees that within a second and leaves nothing. Throws `conflict` when it is too late. */
export async function cancelImport(viewer: Viewer, address: ImportAddress): Promise<{ sponsorId: string }> {
  const { organizationId } = viewer;
  const { sponsorId, importId } = address;
  await inTransaction(viewer, async (tx) => {
    const { status, layout } = await lockImport(tx, viewer, address);
    if (!cancellable.includes(status)) throw new AppError('conflict', 'This import is finished already. Nothing was changed.');
    const { sample: _, ...kept } = (layout ?? {}) as { sample?: unknown };
    await tx.rosterImport.update({
      where: { organizationId_id: { organizationId, id: importId } },
      data: { status: 'cancelled', progress: {}, layout: kept, finishedAt: new Date() },
    });
    await appendAudit(tx, viewer, 'roster.cancelled', { type: 'roster-import', id: importId, details: { sponsorId, at: status } });
  });
  await removeRosterFile(organizationId, importId);
  return { sponsorId };
}
