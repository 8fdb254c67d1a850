import type { Metadata } from 'next';
import { EligibilitySearchBox } from '@/components/care/eligibility-search-box';
import { Notice } from '@/components/ui/notice';
import { searchSponsors } from '@/lib/data/eligibility/search-sponsors';
import { SearchQuery } from '@/lib/domain/eligibility/search-query';
import { SponsorHits } from './sponsor-hits';

export const metadata: Metadata = { title: 'Find your employer or health plan', robots: { index: false } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The search as a page, for whoever has no script or presses Search. */
export default async function EligibilityPage({ searchParams }: Props) {
  const { q } = await searchParams;
  const query = SearchQuery.safeParse(q);
  const typed = String((Array.isArray(q) ? q[0] : q) ?? '').slice(0, 120);
  return (
    <>
      <h1 className="mb-6 font-semibold text-2xl tracking-tight">Who pays for your care?</h1>
      <EligibilitySearchBox defaultValue={typed} />
      <div className="mt-8">
        {query.success ? (
          <Found typed={query.data} />
        ) : (
          <Notice tone="warn" live>
            {query.error.issues[0]?.message}
          </Notice>
        )}
      </div>
    </>
  );
}

async function Found({ typed }: { typed: string }) {
  if (typed.length === 0) return <p className="max-w-reading text-muted">Type a few letters. You need not know the full name.</p>;
  if (typed.length < 2) return <p className="max-w-reading text-muted">Type one more letter: a search needs at least two.</p>;
  return <SponsorHits typed={typed} hits={await searchSponsors(typed)} />;
}
