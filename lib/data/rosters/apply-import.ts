import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { ImportAddress, lockImport, lockSponsor, wakeWorker } from '@/lib/data/rosters/lock-import';
import { refuseGateway } from '@/lib/data/rosters/refuse-gateway';
import { guardPercent } from '@/lib/data/rosters/set-end-guard';
import type { Viewer } from '@/lib/domain/access';
import { applyObstacle, endsTooMany } from '@/lib/domain/eligibility/roster/import-status';
import { AppError } from '@/lib/errors';

export const ApplyImport = ImportAddress.extend({
  /** How many memberships end, typed by the person; asked for only when they are many. */
  endedConfirmed: z
    .union([z.number(), z.string().transform((typed) => Number(typed.replace(/[\s,.]/g, '')))])
    .pipe(z.number({ error: 'Write the number of memberships that end.' }))
    .optional(),
});
export type ApplyImport = z.infer<typeof ApplyImport>;

/** Has the worker apply what the dry run found. Throws `refused` until a number of endings above the guard is confirmed, `conflict` when it was decided already. */
export async function applyImport(viewer: Viewer, { endedConfirmed, ...address }: ApplyImport): Promise<ImportAddress> {
  const { organizationId } = viewer;
  const { sponsorId, importId } = address;
  return inTransaction(viewer, async (tx) => {
    await lockSponsor(tx, viewer, sponsorId);
    await refuseGateway(tx, viewer, sponsorId);
    const { status, counts } = await lockImport(tx, viewer, address);
    if (status !== 'ready') throw new AppError('conflict', 'This file is not ready to be applied, or it was decided already.');
    const obstacle = applyObstacle(counts);
    if (obstacle) throw new AppError('refused', obstacle);
    const percent = await guardPercent(tx, viewer, sponsorId);
    if (endsTooMany(counts, percent) && endedConfirmed !== counts.ending)
      throw new AppError('refused', `Write ${counts.ending} to confirm that so many memberships end.`, 'endedConfirmed');
    await tx.rosterImport.update({
      where: { organizationId_id: { organizationId, id: importId } },
      data: { status: 'applying', progress: {} },
    });
    await wakeWorker(tx);
    await appendAudit(tx, viewer, 'roster.apply-asked', { type: 'roster-import', id: importId, details: { sponsorId, endedConfirmed } });
    return address;
  });
}
