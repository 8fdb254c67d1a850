import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';
import { lockSponsor } from './lock-sponsor';

export const RemoveSponsorName = z.object({ sponsorId: z.uuid(), nameId: z.uuid() });
export type RemoveSponsorName = z.infer<typeof RemoveSponsorName>;

/** Takes a name away: the search no longer finds the sponsor by it. The legal name stays. Throws `notFound`, `refused`. */
export async function removeSponsorName(viewer: Viewer, { sponsorId, nameId }: RemoveSponsorName): Promise<{ sponsorId: string }> {
  const { organizationId } = viewer;
  return inTransaction(viewer, async (tx) => {
    await lockSponsor(tx, viewer, sponsorId);
    const name = await tx.sponsorName.findFirst({ where: { organizationId, sponsorId, id: nameId }, select: { kind: true, name: true } });
    if (!name) throw new AppError('notFound');
    if (name.kind === 'legal') throw new AppError('refused', 'The legal name stays. Change it with the sponsor’s details.');
    await tx.sponsorName.delete({ where: { organizationId_id: { organizationId, id: nameId } }, select: { id: true } });
    await appendAudit(tx, viewer, 'sponsor.name-removed', { type: 'sponsor', id: sponsorId, details: name });
    return { sponsorId };
  });
}
