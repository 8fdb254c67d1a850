import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { idempotencyKey, once } from '@/lib/data/once';
import { requirePermission } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';
import { normalizeName } from '@/lib/domain/eligibility/normalize-name';
import { refuseTakenName } from './name-taken';
import { sponsorFields } from './sponsor-fields';

export const CreateSponsor = z.object({ key: idempotencyKey, ...sponsorFields });
export type CreateSponsor = z.infer<typeof CreateSponsor>;

/** A new employer or plan, found by its legal name from then on; it covers nothing yet. Throws `refused` where the name is taken. */
export async function createSponsor(viewer: Viewer, { key, ...fields }: CreateSponsor): Promise<{ sponsorId: string }> {
  requirePermission(viewer, 'sponsor:edit');
  const { organizationId } = viewer;
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'create-sponsor', async () => {
      await refuseTakenName(tx, organizationId, fields.legalName, null);
      const { id: sponsorId } = await tx.sponsor.create({ data: { organizationId, ...fields }, select: { id: true } });
      await tx.sponsorName.create({
        data: { organizationId, sponsorId, kind: 'legal', name: fields.legalName, searchKey: normalizeName(fields.legalName) },
        select: { id: true },
      });
      await appendAudit(tx, viewer, 'sponsor.created', { type: 'sponsor', id: sponsorId, details: fields });
      return { sponsorId };
    }),
  );
}
