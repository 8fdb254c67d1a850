import type { Metadata } from 'next';
import { EligibilitySearchBox } from '@/components/care/eligibility-search-box';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { sponsorKindWords } from '@/lib/domain/eligibility/sponsor-kinds';
import { CoverageTerms } from './coverage-terms';
import { NextSteps } from './next-steps';
import { sponsorOr404 } from './sponsor-or-404';

type Props = { params: Promise<{ sponsorId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await sponsorOr404((await params).sponsorId);
  return { title: `What ${name} covers`, robots: { index: false } };
}

/** What a sponsor pays for. Whether a person is on its list is another question, which this page does not answer. */
export default async function SponsorPage({ params }: Props) {
  const { id, kind, name, locality, today, coverages } = await sponsorOr404((await params).sponsorId);
  const [first, ...others] = coverages;
  return (
    <>
      <p className="text-muted text-sm">
        {sponsorKindWords[kind]} · {locality}
      </p>
      <h1 className="mt-1 mb-6 font-semibold text-2xl tracking-tight">What {name} covers</h1>
      {first ? (
        <>
          <CoverageTerms coverage={first} kind={kind} today={today} />
          <LinkButton href={`/eligibility/${id}/check`} prefetch={false} variant="primary" size="lg" className="mt-5">
            Check whether you are covered
          </LinkButton>
        </>
      ) : (
        <EmptyState title="It pays for no program yet">
          We know {name}, but it has not agreed to pay for a Cairn program. If you also have a health plan of your own, search for that one.
        </EmptyState>
      )}
      <NextSteps standing={first?.standing ?? null} startsOn={first?.startsOn ?? null} name={name} kind={kind} />
      {others.length > 0 ? (
        <section aria-labelledby="others" className="mt-10">
          <h2 id="others" className="mb-3 font-semibold text-xl">
            Other times
          </h2>
          <div className="space-y-4">
            {others.map((coverage) => (
              <CoverageTerms key={coverage.id} coverage={coverage} kind={kind} today={today} />
            ))}
          </div>
        </section>
      ) : null}
      <div className="mt-10 rounded-md bg-well p-5">
        <EligibilitySearchBox label="Find another employer or health plan" />
      </div>
    </>
  );
}
