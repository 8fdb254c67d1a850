'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { cn } from '@/components/ui/cn';
import { Icon } from '@/components/ui/icon';
import { CairnMark } from './cairn-mark';
import { keepCookie } from './keep-cookie';
import { currentHref, type NavItem } from './nav-item';
import { PaletteButton } from './palette-button';
import { UserButton } from './user-menu';
import type { Viewer } from './viewer';

export type StaffRailProps = {
  viewer: Viewer;
  items: readonly NavItem[];
  homeHref: string;
  startsCollapsed: boolean;
};

const rowStyles = 'flex min-h-9 w-full items-center gap-3 rounded-md px-2.5 text-left hover:bg-well [&_svg]:size-5 [&_svg]:shrink-0';

function NavCount({ count, collapsed }: { count: NonNullable<NavItem['count']>; collapsed: boolean }) {
  return (
    <>
      <span aria-hidden className={collapsed ? 'hidden' : 'ml-auto text-xs tabular-nums'}>
        {count.shown}
      </span>
      <span className="sr-only"> {count.words}</span>
    </>
  );
}

/** The left rail of wide screens: icon and word, or icons alone; the choice is kept in a cookie. */
export function StaffRail({ viewer, items, homeHref, startsCollapsed }: StaffRailProps) {
  const current = currentHref(usePathname(), items);
  const [collapsed, setCollapsed] = useState(startsCollapsed);
  const toggle = () => {
    setCollapsed(!collapsed);
    keepCookie('rail', collapsed ? null : 'collapsed');
  };
  const word = collapsed ? 'sr-only' : 'truncate';
  return (
    <aside
      aria-label="Cairn"
      data-print="hide"
      className={cn(
        'sticky top-0 hidden h-dvh shrink-0 flex-col border-line border-r px-2 py-3 wide:flex',
        collapsed ? 'w-[60px]' : 'w-52',
      )}
    >
      <Link href={homeHref} prefetch={false} className="mb-3 flex min-h-9 items-center gap-2.5 rounded-md px-2 font-semibold text-base">
        <CairnMark className="size-6 shrink-0 text-accent" />
        <span className={word}>Cairn</span>
      </Link>
      <PaletteButton collapsed={collapsed} />
      <nav aria-label="Main" className="mt-3 flex-1 overflow-y-auto">
        <ul className="flex flex-col gap-0.5 p-0.5">
          {items.map((item) => (
            <li key={item.href}>
              <Link
                href={item.href}
                prefetch={false}
                title={collapsed ? item.label : undefined}
                aria-current={item.href === current ? 'page' : undefined}
                className={cn(
                  rowStyles,
                  'text-muted -outline-offset-1 aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-accent',
                )}
              >
                <Icon name={item.icon} className="size-5" />
                <span className={word}>{item.label}</span>
                {item.count ? <NavCount count={item.count} collapsed={collapsed} /> : null}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <button
        type="button"
        onClick={toggle}
        aria-expanded={!collapsed}
        title={collapsed ? 'Expand navigation' : undefined}
        className={cn(rowStyles, 'mb-1 text-muted')}
      >
        {collapsed ? <Icon name="panel-left-open" /> : <Icon name="panel-left-close" />}
        <span className={word}>{collapsed ? 'Expand navigation' : 'Collapse'}</span>
      </button>
      <UserButton viewer={viewer} place="rail" collapsed={collapsed} />
    </aside>
  );
}
