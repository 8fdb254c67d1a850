import { notFound } from 'next/navigation';
import { cache } from 'react';
import * as z from 'zod';
import { publicOrganization } from '@/lib/data/eligibility/public-organization';
import { sponsorCoverage } from '@/lib/data/eligibility/sponsor-coverage';

/** The sponsor of an address with what it covers, asked once per page; the page is not found where there is none. */
export const sponsorOr404 = cache(async (given: string) => {
  const id = z.uuid().safeParse(given);
  const organization = id.success ? await publicOrganization() : null;
  const sponsor = id.success && organization ? await sponsorCoverage(organization.id, id.data) : null;
  return sponsor && organization ? { ...sponsor, organization } : notFound();
});
