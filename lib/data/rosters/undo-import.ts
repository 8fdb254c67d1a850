import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { type ImportAddress, lockImport, lockSponsor, wakeWorker } from '@/lib/data/rosters/lock-import';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { openStatuses } from '@/lib/domain/eligibility/roster/import-status';
import { AppError } from '@/lib/errors';

/** Has the worker take the last import of a sponsor back. Throws `refused` once another file was applied or is under way. */
export async function undoImport(viewer: Viewer, address: ImportAddress): Promise<ImportAddress> {
  const { organizationId } = viewer;
  const { sponsorId, importId } = address;
  return inTransaction(viewer, async (tx) => {
    await lockSponsor(tx, viewer, sponsorId);
    const { status } = await lockImport(tx, viewer, address);
    if (status !== 'done') throw new AppError('conflict', 'This import is not applied, or it was undone already. Nothing was changed.');
    if ((await undoable(tx, viewer, sponsorId)) !== importId)
      throw new AppError('refused', 'Another file came after this one. Only the last import can be undone, while no other is under way.');
    await tx.rosterImport.update({
      where: { organizationId_id: { organizationId, id: importId } },
      data: { status: 'undoing', progress: {}, reason: null },
    });
    await wakeWorker(tx);
    await appendAudit(tx, viewer, 'roster.undo-asked', { type: 'roster-import', id: importId, details: { sponsorId } });
    return address;
  });
}

/** The import that can be undone: the last one applied, as long as no other file is under way. Null when there is none. */
export async function undoable(tx: Tx, { organizationId }: Viewer, sponsorId: string): Promise<string | null> {
  const last = await tx.rosterImport.findFirst({
    where: { organizationId, sponsorId, status: { in: ['done', 'undone', ...openStatuses] } },
    select: { id: true, status: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return last?.status === 'done' ? last.id : null;
}
