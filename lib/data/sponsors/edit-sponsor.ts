import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { normalizeName } from '@/lib/domain/eligibility/normalize-name';
import { AppError } from '@/lib/errors';
import { lockSponsor } from './lock-sponsor';
import { refuseTakenName } from './name-taken';
import { sponsorFields } from './sponsor-fields';

export const EditSponsor = z.object({ sponsorId: z.uuid(), version: z.coerce.number().int(), ...sponsorFields });
export type EditSponsor = z.infer<typeof EditSponsor>;

/**
 * Changes what a sponsor is. Members go on typing the name they know, so a legal name that changes stays as a former one.
 * Throws `notFound`, `stale` with what stands now, `refused`.
 */
export async function editSponsor(viewer: Viewer, { sponsorId, version, ...after }: EditSponsor): Promise<{ sponsorId: string }> {
  const { organizationId } = viewer;
  return inTransaction(viewer, async (tx) => {
    const { id, version: stands, ...before } = await lockSponsor(tx, viewer, sponsorId);
    if (stands !== version) {
      throw new AppError('stale', 'Someone changed this sponsor while you were editing it.', undefined, { ...before, version: stands });
    }
    await refuseTakenName(tx, organizationId, after.legalName, id);
    if (after.legalName !== before.legalName) await rename(tx, organizationId, { sponsorId, from: before.legalName, to: after.legalName });
    await tx.sponsor.update({
      where: { organizationId_id: { organizationId, id } },
      data: { ...after, version: { increment: 1 } },
      select: { id: true },
    });
    await appendAudit(tx, viewer, 'sponsor.edited', { type: 'sponsor', id, details: { before, after } });
    return { sponsorId };
  });
}

async function rename(tx: Tx, organizationId: string, { sponsorId, from, to }: { sponsorId: string; from: string; to: string }) {
  const searchKey = normalizeName(to);
  await tx.sponsorName.updateMany({ where: { organizationId, sponsorId, kind: 'legal' }, data: { name: to, searchKey } });
  // Back to a name it had: then that one is no former name any more.
  await tx.sponsorName.deleteMany({ where: { organizationId, sponsorId, kind: 'former', searchKey } });
  if (normalizeName(from) === searchKey) return;
  await tx.sponsorName.createMany({
    data: { organizationId, sponsorId, kind: 'former', name: from, searchKey: normalizeName(from) },
    skipDuplicates: true,
  });
}
