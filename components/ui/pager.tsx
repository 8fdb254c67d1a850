import Link from 'next/link';
import type { ReactNode } from 'react';
import { buttonStyles } from './button-styles';
import { cn } from './cn';
import { Icon } from './icon';

export type PagerProps = {
  /** Pages by key; null at either end. */
  previousHref: string | null;
  nextHref: string | null;
  /** Where going back means something else than one page ("First page"). */
  previousLabel?: string;
  /** "50 of 1,000+ patients". */
  summary?: ReactNode;
  label?: string;
};

/** Previous and next as links; nothing at all when there is one page and no summary. */
export function Pager({ previousHref, nextHref, previousLabel = 'Previous', summary, label = 'Pages' }: PagerProps) {
  if (!previousHref && !nextHref && !summary) return null;
  return (
    <nav aria-label={label} className="flex flex-wrap items-center justify-between gap-3 py-3" data-print="hide">
      <p className="text-dense text-muted tabular-nums">{summary}</p>
      {previousHref || nextHref ? (
        <div className="flex gap-2">
          <Step href={previousHref} rel="prev">
            <Icon name="chevron-left" /> {previousLabel}
          </Step>
          <Step href={nextHref} rel="next">
            Next <Icon name="chevron-right" />
          </Step>
        </div>
      ) : null}
    </nav>
  );
}

function Step({ href, rel, children }: { href: string | null; rel: 'prev' | 'next'; children: ReactNode }) {
  const look = buttonStyles({ size: 'sm' });
  if (href === null) {
    return (
      <span aria-hidden="true" className={cn(look, 'cursor-default border-line bg-transparent text-muted hover:bg-transparent')}>
        {children}
      </span>
    );
  }
  return (
    <Link href={href} rel={rel} prefetch={false} className={look}>
      {children}
    </Link>
  );
}
