import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import type { Viewer } from '@/lib/domain/access';
import { normalizeName } from '@/lib/domain/eligibility/normalize-name';
import { sponsorNameKinds } from '@/lib/domain/eligibility/sponsor-kinds';
import { AppError } from '@/lib/errors';
import { lockSponsor } from './lock-sponsor';
import { SponsorNameText } from './sponsor-fields';

/** Every kind but the legal name, of which there is one. */
export const otherNameKinds = sponsorNameKinds.filter((kind) => kind !== 'legal');

const domain = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

export const AddSponsorName = z
  .object({ sponsorId: z.uuid(), kind: z.enum(otherNameKinds), name: SponsorNameText })
  .refine(({ kind, name }) => kind !== 'email-domain' || domain.test(name), {
    error: 'Write the part after the @, such as example.com.',
    path: ['name'],
  });
export type AddSponsorName = z.infer<typeof AddSponsorName>;

/** One more name that a sponsor is found by, at once. Throws `notFound`, `refused` where it has that name already. */
export async function addSponsorName(viewer: Viewer, { sponsorId, kind, name }: AddSponsorName): Promise<{ sponsorId: string }> {
  const { organizationId } = viewer;
  return inTransaction(viewer, async (tx) => {
    await lockSponsor(tx, viewer, sponsorId);
    const searchKey = normalizeName(name);
    const known = await tx.sponsorName.findFirst({ where: { organizationId, sponsorId, searchKey }, select: { name: true } });
    if (known) throw new AppError('refused', `It is already found by this name, written “${known.name}”.`, 'name');
    const { id } = await tx.sponsorName.create({ data: { organizationId, sponsorId, kind, name, searchKey }, select: { id: true } });
    await appendAudit(tx, viewer, 'sponsor.name-added', { type: 'sponsor', id: sponsorId, details: { nameId: id, kind, name } });
    return { sponsorId };
  });
}
