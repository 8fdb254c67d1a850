import 'server-only';
import { cache } from 'react';
import { db } from '@/lib/db';

/** Whose public pages these are. `zone` is where its calendar days are counted. */
export type PublicOrganization = { id: string; name: string; zone: string; isDemo: boolean };

/** The organization this deployment serves to the public; null before it has one, or while it has several. Asked once per page. */
export const publicOrganization = cache(async (): Promise<PublicOrganization | null> => {
  const [organization] = await db.$queryRaw<PublicOrganization[]>`
    SELECT id, name, zone, is_demo AS "isDemo" FROM public_organization(NULL::text)`;
  return organization ?? null;
});
