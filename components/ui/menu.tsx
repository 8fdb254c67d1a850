'use client';

import { Menu as Base } from '@base-ui/react/menu';
import Link from 'next/link';
import type { ReactElement, ReactNode } from 'react';
import { cn } from './cn';

export type MenuItem = {
  label: string;
  icon?: ReactNode;
  tone?: 'danger';
  disabled?: boolean;
  /** Draws a line above. */
  startsGroup?: boolean;
} & ({ href: string; onSelect?: never } | { href?: never; onSelect: () => void });

const itemStyles = [
  'flex min-h-8 cursor-default select-none items-center gap-2.5 rounded-sm px-2.5 py-1.5 text-sm outline-none pointer-coarse:min-h-11',
  'data-disabled:text-muted data-disabled:opacity-70 data-highlighted:bg-well data-highlighted:outline-2 data-highlighted:outline-focus',
  'data-highlighted:-outline-offset-2 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted',
].join(' ');

/** A list of steps behind a button. Heavy (about 60 KB gzip): load it lazily where the first view counts. */
export function Menu({ trigger, items, align = 'end' }: { trigger: ReactElement; items: readonly MenuItem[]; align?: 'start' | 'end' }) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={4} className="z-50">
          <Base.Popup className="popup-motion min-w-44 rounded-md border border-line bg-raised p-1 text-ink shadow-float outline-none">
            {items.map((item) => (
              <MenuRow key={item.label} item={item} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function MenuRow({ item }: { item: MenuItem }) {
  const className = cn(itemStyles, item.tone === 'danger' && 'text-danger [&_svg]:text-danger');
  return (
    <>
      {item.startsGroup ? <Base.Separator className="-mx-1 my-1 h-px bg-line" /> : null}
      {item.href === undefined ? (
        <Base.Item className={className} disabled={item.disabled} onClick={item.onSelect}>
          {item.icon}
          {item.label}
        </Base.Item>
      ) : (
        <Base.LinkItem className={className} closeOnClick render={<Link href={item.href} prefetch={false} />}>
          {item.icon}
          {item.label}
        </Base.LinkItem>
      )}
    </>
  );
}
