import 'server-only';
import { cookies } from 'next/headers';
import { findGrant } from '@/lib/data/eligibility/find-grant';
import { type Grant, grantCookie } from '@/lib/data/eligibility/grant';
import { type PublicOrganization, publicOrganization } from '@/lib/data/eligibility/public-organization';
import { AppError } from '@/lib/errors';

export type Granted = { organization: PublicOrganization; grant: Grant };

/** What a check of this sponsor answered "covered" to this browser within the last half hour; null when there is no such thing. */
export async function grantOfRequest(sponsorId: string): Promise<Granted | null> {
  const token = (await cookies()).get(grantCookie.name)?.value;
  const organization = token ? await publicOrganization() : null;
  const grant = token && organization ? await findGrant(organization.id, token) : null;
  return organization && grant?.sponsorId === sponsorId ? { organization, grant } : null;
}

/** The same for a command. Throws `refused` with what to do. */
export async function requireGrant(sponsorId: string): Promise<Granted> {
  const granted = await grantOfRequest(sponsorId);
  if (!granted)
    throw new AppError('refused', 'Your check is more than half an hour old. Check your coverage again, then go on from there.');
  return granted;
}
