import Link from 'next/link';
import { cn } from './cn';

export type NavTab = { href: string; label: string; count?: string };

/** Views of one thing, each with its own address. `current` is the `href` that is shown. */
export function NavTabs({ label, tabs, current }: { label: string; tabs: readonly NavTab[]; current: string }) {
  return (
    <nav aria-label={label} className="mb-6 overflow-x-auto border-line border-b" data-print="hide">
      <ul className="flex gap-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              prefetch={false}
              aria-current={tab.href === current ? 'page' : undefined}
              className={cn(
                'flex min-h-9 items-center gap-1.5 whitespace-nowrap border-transparent border-b-2 forced-colors:border-[Canvas] px-3 text-muted -outline-offset-2 hover:text-ink pointer-coarse:min-h-11',
                'aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink',
              )}
            >
              {tab.label}
              {tab.count === undefined ? null : <span className="font-normal text-muted text-xs tabular-nums">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
