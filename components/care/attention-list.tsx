import Link from 'next/link';
import { Fragment } from 'react';
import type { AttentionRank } from '@/lib/domain/enrollment/assessment';
import { attentionLook } from './attention-look';

/** Why someone is needed, in words as they read today. */
export type AttentionItem = {
  rank: AttentionRank;
  text: string;
  goalId: string | null;
  /** The pages where it is done. */
  steps?: { href: string; label: string }[];
};

type AttentionListProps = {
  /** Most urgent first. */
  items: AttentionItem[];
  /** How many to spell out; the rest is counted. */
  limit?: number;
  /** Formatted day until which lower ranks are hidden; null when nothing is. */
  snoozedUntil?: string | null;
  /** On the page that shows the goals: each reason leads to its goal. */
  linksToGoals?: boolean;
};

/** The reasons that someone is needed, most urgent first, each with its mark and its next step. */
export function AttentionList({ items, limit = items.length, snoozedUntil = null, linksToGoals = false }: AttentionListProps) {
  const hidden = items.length - limit;
  return (
    <div className="min-w-0">
      {items.length === 0 && snoozedUntil === null && <p className="text-muted">Nothing to do</p>}
      {items.length > 0 && (
        <ul className="space-y-1">
          {items.slice(0, limit).map(({ rank, text, goalId, steps = [] }) => {
            const { label, tone, mark } = attentionLook[rank];
            return (
              <li key={`${rank} ${goalId} ${text}`} data-mark={mark} data-tone={tone} className="reason">
                <span className={rank <= 3 ? 'font-semibold' : undefined}>
                  <span className="sr-only">{label}: </span>
                  {text}
                  {steps.map(({ href, label: says }) => (
                    <Fragment key={href}>
                      {' '}
                      <Link href={href} prefetch={false} className="prose-link whitespace-nowrap">
                        {says}
                      </Link>
                    </Fragment>
                  ))}
                  {linksToGoals && goalId !== null && (
                    <>
                      {' '}
                      <a href={`#goal-${goalId}`} className="prose-link whitespace-nowrap">
                        Show goal
                      </a>
                    </>
                  )}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {hidden > 0 && <p className="mt-0.5 pl-6 text-dense text-muted">and {hidden} more</p>}
      {snoozedUntil !== null && (
        <p className={items.length === 0 ? 'text-muted' : 'mt-0.5 text-dense text-muted'}>Snoozed until {snoozedUntil}</p>
      )}
    </div>
  );
}
