'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { FlagWatch } from '@/components/care/flag-watch';
import { SyntheticBanner } from '@/components/ui/synthetic-banner';
import { ToastHost } from '@/components/ui/toast-host';
import { BottomBar } from './bottom-bar';
import { CairnMark } from './cairn-mark';
import { CommandPalette, type PaletteSearch } from './command-palette';
import type { NavItem } from './nav-item';
import { PaletteButton } from './palette-button';
import { SaidToast } from './said-toast';
import type { SignOut } from './sign-out-form';
import { SkipLink } from './skip-link';
import { StaffRail } from './staff-rail';
import { UserButton, UserMenu } from './user-menu';
import type { Viewer } from './viewer';

export type StaffShellProps = {
  viewer: Viewer;
  /** By role, the first is home. */
  items: readonly NavItem[];
  demo: boolean;
  startsCollapsed: boolean;
  signOut: SignOut;
  searchPatients?: PaletteSearch;
  /** Where news of red flags come from, and since when; null where none are told. */
  flags: { address: string; since: number } | null;
  /** New with every answer of the server. */
  stamp: string;
  children: ReactNode;
};

/**
 * The frame of every staff page: rail or bottom bar, palette, toasts, and `main`. It guards nothing. One client component, so that of the frame
 * only its few words travel beside its markup.
 */
export function StaffShell({ viewer, items, demo, startsCollapsed, signOut, searchPatients, flags, stamp, children }: StaffShellProps) {
  const homeHref = items[0]?.href ?? '/';
  return (
    <div className="flex min-h-dvh print:min-h-0">
      <SkipLink />
      <StaffRail viewer={viewer} items={items} homeHref={homeHref} startsCollapsed={startsCollapsed} />
      <div className="flex min-w-0 flex-1 flex-col">
        <header
          data-print="hide"
          className="sticky top-0 z-20 flex h-14 items-center justify-between border-line border-b bg-paper px-4 wide:hidden"
        >
          <Link href={homeHref} prefetch={false} className="flex min-h-11 items-center gap-2 font-semibold text-base">
            <CairnMark className="size-6 text-accent" /> Cairn
          </Link>
          <div className="flex items-center gap-1">
            <PaletteButton collapsed />
            <UserButton viewer={viewer} place="bar" />
          </div>
        </header>
        {demo ? <SyntheticBanner className="wide:px-8" /> : null}
        <main id="main" tabIndex={-1} className="w-full flex-1 px-4 pt-6 pb-24 outline-none wide:px-8 wide:pt-8 wide:pb-12 print:pb-0">
          {children}
        </main>
      </div>
      <BottomBar items={items} />
      <UserMenu viewer={viewer} sessionsHref="/settings/sessions" signOut={signOut} />
      <CommandPalette items={items} searchPatients={searchPatients} />
      {flags ? <FlagWatch {...flags} /> : null}
      <ToastHost />
      <SaidToast stamp={stamp} />
    </div>
  );
}
