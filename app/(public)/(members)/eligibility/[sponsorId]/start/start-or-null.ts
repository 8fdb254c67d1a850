import { notFound } from 'next/navigation';
import { cache } from 'react';
import * as z from 'zod';
import { grantOfRequest } from '@/lib/auth/grant-of-request';
import type { Grant } from '@/lib/data/eligibility/grant';
import { getStart, type Start } from '@/lib/data/referrals/get-start';

export type Starting = { sponsorId: string; grant: Grant; start: Start };

/** Where the person with this browser's grant stands; null where no check of this sponsor opened one, or it was used. */
export const startOrNull = cache(async (given: string): Promise<Starting | null> => {
  const sponsorId = z.uuid().safeParse(given);
  if (!sponsorId.success) notFound();
  const granted = await grantOfRequest(sponsorId.data);
  if (!granted || granted.grant.usedAt) return null;
  return { sponsorId: sponsorId.data, grant: granted.grant, start: await getStart(granted.organization.id, granted.grant) };
});
