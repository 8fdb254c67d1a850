import { randomUUID } from 'node:crypto';
import { cookies } from 'next/headers';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { SyntheticBanner } from '@/components/ui/synthetic-banner';
import { ToastHost } from '@/components/ui/toast-host';
import { BottomBar } from './bottom-bar';
import { CairnMark } from './cairn-mark';
import { CommandPalette, type PaletteSearch } from './command-palette';
import type { NavItem } from './nav-item';
import { PaletteButton } from './palette-button';
import { SaidToast } from './said-toast';
import { SkipLink } from './skip-link';
import { StaffRail } from './staff-rail';
import { UserButton, UserMenu } from './user-menu';
import type { Viewer } from './viewer';

export type StaffShellProps = {
  viewer: Viewer;
  /** By role, the first is home. */
  items: readonly NavItem[];
  demo: boolean;
  sessionsHref?: string;
  /** `<SignOutForm action={…} />`. */
  signOut?: ReactNode;
  searchPatients?: PaletteSearch;
  /** What says that something happened meanwhile. */
  news?: ReactNode;
  children: ReactNode;
};

/** The frame of every staff page: rail or bottom bar, palette, toasts, and `main`. It guards nothing. */
export async function StaffShell({
  viewer,
  items,
  demo,
  sessionsHref = '/settings/sessions',
  signOut,
  searchPatients,
  news,
  children,
}: StaffShellProps) {
  const collapsed = (await cookies()).get('rail')?.value === 'collapsed';
  const homeHref = items[0]?.href ?? '/';
  return (
    <div className="flex min-h-dvh">
      <SkipLink />
      <StaffRail viewer={viewer} items={items} homeHref={homeHref} startsCollapsed={collapsed} />
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
        <main id="main" tabIndex={-1} className="w-full flex-1 px-4 pt-6 pb-24 outline-none wide:px-8 wide:pt-8 wide:pb-12">
          {children}
        </main>
      </div>
      <BottomBar items={items} />
      <UserMenu viewer={viewer} sessionsHref={sessionsHref} signOut={signOut} />
      <CommandPalette items={items} searchPatients={searchPatients} />
      {news}
      <ToastHost />
      <SaidToast stamp={randomUUID()} />
    </div>
  );
}
