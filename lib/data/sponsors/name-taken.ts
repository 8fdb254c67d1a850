import 'server-only';
import type { Tx } from '@/lib/db';
import { normalizeName } from '@/lib/domain/eligibility/normalize-name';
import { AppError } from '@/lib/errors';

/** Throws `refused` beside `legalName` when another sponsor of the organization goes by the same legal name, however it is written. */
export async function refuseTakenName(tx: Tx, organizationId: string, legalName: string, ownId: string | null): Promise<void> {
  const searchKey = normalizeName(legalName);
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${organizationId} sponsor ${searchKey}`}, 0))::text`;
  const taken = await tx.sponsorName.findFirst({
    where: { organizationId, kind: 'legal', searchKey, ...(ownId ? { NOT: { sponsorId: ownId } } : {}) },
    select: { name: true, sponsor: { select: { locality: true } } },
  });
  if (taken)
    throw new AppError('refused', `There is already a sponsor of this name: ${taken.name} in ${taken.sponsor.locality}.`, 'legalName');
}
