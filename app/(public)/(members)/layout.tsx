import type { ReactNode } from 'react';
import { PublicShell } from '@/components/shell/public-shell';
import { publicOrganization } from '@/lib/data/eligibility/public-organization';

/** Frames the pages for members. It stands while the database is away, so that a page can say so inside it. */
export default async function MembersLayout({ children }: { children: ReactNode }) {
  const organization = await publicOrganization().catch(() => null);
  return <PublicShell demo={organization?.isDemo ?? false}>{children}</PublicShell>;
}
