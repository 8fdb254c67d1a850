'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import { setSingleKeys, singleKeysOn } from '@/components/data-table/single-keys';
import { Checkbox } from '@/components/ui/checkbox';
import { cn } from '@/components/ui/cn';
import { Icon } from '@/components/ui/icon';
import { type SignOut, SignOutForm } from './sign-out-form';
import { ThemeSwitch } from './theme-switch';
import type { Viewer } from './viewer';

const panelId = 'account-menu';

export type UserButtonProps = {
  viewer: Viewer;
  /** In the rail the name stands beside it, unless `collapsed`. */
  place: 'rail' | 'bar';
  collapsed?: boolean;
};

/** Opens the `UserMenu`, which the shell draws once for rail and bar. */
export function UserButton({ viewer, place, collapsed = false }: UserButtonProps) {
  return (
    <button
      type="button"
      popoverTarget={panelId}
      className={cn('flex min-h-11 items-center gap-2.5 rounded-md px-2 text-left hover:bg-well', place === 'rail' && 'w-full')}
    >
      <Initials name={viewer.name} />
      <span className="sr-only">Account: {place === 'rail' && !collapsed ? '' : viewer.name}</span>
      {place === 'rail' && !collapsed ? (
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium text-dense">{viewer.name}</span>
          <span className="block truncate text-muted text-xs">{viewer.role}</span>
        </span>
      ) : null}
    </button>
  );
}

export type UserMenuProps = { viewer: Viewer; sessionsHref: string; signOut: SignOut };

/** Who is signed in, with theme, shortcuts, sessions and sign-out; a native popover, so it opens without scripts too. */
export function UserMenu({ viewer, sessionsHref, signOut }: UserMenuProps) {
  return (
    <section
      id={panelId}
      aria-label="Account"
      popover="auto"
      data-print="hide"
      className="popover-panel inset-auto top-14 right-2 m-0 w-72 divide-y divide-line wide:top-auto wide:right-auto wide:bottom-16 wide:left-2"
    >
      <div className="px-4 py-3">
        <p className="truncate font-medium">{viewer.name}</p>
        <p className="truncate text-dense text-muted">
          {viewer.role}, {viewer.organizationName}
        </p>
      </div>
      <Switches />
      <div className="flex flex-col p-2">
        <Link
          href={sessionsHref}
          prefetch={false}
          onClick={(event) => event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()}
          className="flex min-h-9 items-center gap-2.5 rounded-sm px-2 hover:bg-well"
        >
          <Icon name="key-round" className="size-4 text-muted" /> Sessions and sign-in
        </Link>
        <SignOutForm action={signOut} />
      </div>
    </section>
  );
}

/** What only scripts can change stands there once they run. */
function Switches() {
  const [isAlive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  if (!isAlive) return null;
  return (
    <div className="flex flex-col gap-3 px-4 py-3">
      <ThemeSwitch />
      <SingleKeysSwitch />
    </div>
  );
}

function SingleKeysSwitch() {
  const [on, setOn] = useState(true);
  useEffect(() => setOn(singleKeysOn()), []);
  return (
    <Checkbox
      label="Shortcuts of one key"
      hint="j, k and / in lists"
      checked={on}
      onChange={(event) => {
        setOn(event.target.checked);
        setSingleKeys(event.target.checked);
      }}
    />
  );
}

function Initials({ name }: { name: string }) {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '').join('');
  return (
    <span
      aria-hidden
      className="flex size-7 shrink-0 items-center justify-center rounded-full bg-accent-soft font-semibold text-accent text-xs uppercase"
    >
      {letters}
    </span>
  );
}
