'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useId } from 'react';
import { Icon } from '@/components/ui/icon';
import { currentHref, type NavItem } from './nav-item';

const cellStyles = [
  'flex min-h-14 w-full flex-col items-center justify-center gap-0.5 px-1 text-muted text-xs -outline-offset-2 [&_svg]:size-5',
  'aria-[current=page]:font-medium aria-[current=page]:text-accent',
].join(' ');

/** Navigation of a phone: up to five places, or four and the rest behind "More". */
export function BottomBar({ items }: { items: readonly NavItem[] }) {
  const current = currentHref(usePathname(), items);
  const id = useId();
  const direct = items.length > 5 ? items.slice(0, 4) : items;
  const rest = items.slice(direct.length);
  return (
    <nav
      aria-label="Main"
      data-print="hide"
      className="fixed inset-x-0 bottom-0 z-30 border-line border-t bg-raised pb-[env(safe-area-inset-bottom)] wide:hidden"
    >
      <ul className="flex">
        {direct.map((item) => (
          <li key={item.href} className="min-w-0 flex-1">
            <Link href={item.href} prefetch={false} aria-current={item.href === current ? 'page' : undefined} className={cellStyles}>
              <Icon name={item.icon} className="size-5" />
              <span className="max-w-full truncate">
                {item.label}
                {item.count ? (
                  <>
                    <span aria-hidden> {item.count.shown}</span>
                    <span className="sr-only"> {item.count.words}</span>
                  </>
                ) : null}
              </span>
            </Link>
          </li>
        ))}
        {rest.length > 0 ? (
          <li className="min-w-0 flex-1">
            <button type="button" popoverTarget={id} className={`${cellStyles} [anchor-name:--more]`}>
              <Icon name="ellipsis" />
              More
            </button>
            <ul id={id} popover="auto" className="popover-panel min-w-48 p-1 [position-anchor:--more] [position-area:top_span-left]">
              {rest.map((item) => (
                <li key={item.href}>
                  <Link
                    href={item.href}
                    prefetch={false}
                    aria-current={item.href === current ? 'page' : undefined}
                    onClick={(event) => event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()}
                    className="flex min-h-11 items-center gap-3 rounded-sm px-3 hover:bg-well aria-[current=page]:text-accent [&_svg]:size-5"
                  >
                    <Icon name={item.icon} className="size-5" />
                    {item.label}
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
