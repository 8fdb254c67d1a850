import { randomUUID } from 'node:crypto';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { StaffShell } from '@/components/shell/staff-shell';
import { viewerOrNull } from '@/lib/auth/require-viewer';
import { countOpenReferrals } from '@/lib/data/referrals/count-open-referrals';
import { can, roleNames } from '@/lib/domain/access';
import { signOutAction } from './actions';
import { navigationOf, withOpenReferrals } from './navigation';
import { searchPatientsAction } from './search-patients';

/** Frames the staff's pages. It guards nothing: Next renders pages without their layout, so each page asks for its viewer. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const viewer = await viewerOrNull();
  if (!viewer) return children;
  const { name, role, organizationName, isDemo } = viewer;
  // The frame stands without the count, also while the database is away.
  const open = can(viewer, 'referral:take') ? await countOpenReferrals(viewer).catch(() => 0) : 0;
  return (
    <StaffShell
      viewer={{ name, role: roleNames[role], organizationName }}
      items={withOpenReferrals(navigationOf[role], open)}
      demo={isDemo}
      searchPatients={can(viewer, 'patient:read') ? searchPatientsAction : undefined}
      flags={can(viewer, 'patient:read') ? { address: '/api/flags', since: Date.now() } : null}
      startsCollapsed={(await cookies()).get('rail')?.value === 'collapsed'}
      signOut={signOutAction}
      stamp={randomUUID()}
    >
      {children}
    </StaffShell>
  );
}
