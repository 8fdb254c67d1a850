import 'server-only';
import { publicOrganization } from '@/lib/data/eligibility/public-organization';
import { inTransaction, systemContext } from '@/lib/data/in-transaction';
import { takeAttempts } from '@/lib/data/rate-limits/take-attempts';
import { normalizeName } from '@/lib/domain/eligibility/normalize-name';
import { type TellNotListed, tellMeConsent } from '@/lib/domain/eligibility/tell-not-listed';
import { AppError } from '@/lib/errors';

/** Generous, since an office may share an address; still no way to make an employer look wanted. */
const limit = { scope: 'not listed', limit: 10, seconds: 3600 };

/** Keeps that someone looked for an employer or plan in vain. Throws `tooMany`, and `refused` while there is no organization to tell. */
export async function tellNotListed({ address }: { address: string }, told: TellNotListed): Promise<void> {
  const organization = await publicOrganization();
  if (!organization) throw new AppError('refused', 'There is no clinic here to tell yet.');
  const taken = await takeAttempts([{ ...limit, value: address }]);
  if (!taken.allowed) throw new AppError('tooMany', 'Too many names came from where you are. Try again in an hour.');
  await keepDemand(organization.id, told);
}

/** The same for a named organization, uncounted; a resent form changes nothing. */
export async function keepDemand(organizationId: string, { id, kind, name, place, contactBy, contact }: TellNotListed): Promise<void> {
  const agreed = contactBy === undefined ? null : { by: contactBy, value: contact ?? null, consent: tellMeConsent.code };
  await inTransaction(
    systemContext(organizationId, 'public'),
    (tx) => tx.$executeRaw`
      INSERT INTO demand (organization_id, id, kind, name, search_key, place, contact_by, contact, consent)
      VALUES (${organizationId}::uuid, ${id}::uuid, ${kind}, ${name}, ${normalizeName(name)}, ${place ?? null},
        ${agreed?.by ?? null}, ${agreed?.value ?? null}, ${agreed?.consent ?? null})
      ON CONFLICT (organization_id, id) DO NOTHING`,
  );
}
