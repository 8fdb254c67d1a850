import Link from 'next/link';
import type { ReactNode } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { mostSponsorHits, type SponsorHit } from '@/lib/data/eligibility/search-sponsors';
import { matchedInWords } from '@/lib/domain/eligibility/matched-in-words';
import { sponsorKindWords } from '@/lib/domain/eligibility/sponsor-kinds';
import { plural } from '@/lib/format/counts';

/** What a search found, each with what it is and where; or what to try instead. */
export function SponsorHits({ typed, hits }: { typed: string; hits: readonly SponsorHit[] }) {
  if (hits.length === 0) return <NothingFound typed={typed} />;
  return (
    <section aria-labelledby="hits">
      <h2 id="hits" className="font-semibold text-xl">
        {hits.length < mostSponsorHits ? plural(hits.length, 'match', 'matches') : `The ${mostSponsorHits} best matches`} for “{typed}”
      </h2>
      <ul className="mt-3 divide-y divide-line rounded-md border border-line bg-raised">
        {hits.map((hit) => (
          <Hit key={hit.id} {...hit} />
        ))}
      </ul>
      <p className="mt-4 max-w-reading text-muted text-sm">
        Not the right one? Type more of the name, look for your health plan instead, or{' '}
        <NotListedLink typed={typed}>tell us that it is not listed</NotListedLink>.
      </p>
    </section>
  );
}

function Hit({ id, kind, name, matchedOn, matchedAs, locality }: SponsorHit) {
  return (
    <li className="relative flex min-h-14 items-center gap-3 px-4 py-2 hover:bg-well">
      <Icon name={kind === 'employer' ? 'building-2' : 'heart-pulse'} className="size-5 shrink-0 text-muted" />
      <div className="min-w-0">
        <Link href={`/eligibility/${id}`} prefetch={false} className="prose-link font-medium after:absolute after:inset-0">
          {name}
        </Link>
        <p className="text-dense text-muted">
          {[sponsorKindWords[kind], locality, matchedOn && matchedAs && matchedInWords(matchedOn, matchedAs)].filter(Boolean).join(' · ')}
        </p>
      </div>
    </li>
  );
}

function NothingFound({ typed }: { typed: string }) {
  return (
    <EmptyState
      title={`We found no employer and no health plan for “${typed}”.`}
      action={<NotListedLink typed={typed}>Tell us that it is not listed</NotListedLink>}
    >
      <p>You can try:</p>
      <ul className="mt-1 list-disc space-y-1 pl-5">
        <li>fewer letters, or another name it goes by</li>
        <li>the part of your work email after the @ sign</li>
        <li>if this was your employer: your health plan. Its name is on your member card.</li>
        <li>if this was your health plan: your employer, or the employer of your spouse or parent.</li>
      </ul>
    </EmptyState>
  );
}

/** What was searched stands in this page's address already, and comes along. */
function NotListedLink({ typed, children }: { typed: string; children: ReactNode }) {
  return (
    <Link href={`/eligibility/not-listed?${new URLSearchParams({ q: typed })}`} prefetch={false} className="prose-link">
      {children}
    </Link>
  );
}
