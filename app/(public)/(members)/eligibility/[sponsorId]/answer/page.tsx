import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { sponsorOr404 } from '@/app/(public)/(members)/eligibility/[sponsorId]/sponsor-or-404';
import { EligibilityAnswer } from '@/components/care/eligibility-answer';
import { EligibilitySearchBox } from '@/components/care/eligibility-search-box';
import { LinkButton } from '@/components/ui/link-button';
import { readKeptAnswer } from '@/lib/auth/answer-cookie';
import { asksPayer } from '@/lib/data/eligibility/asks-payer';
import { findCheck } from '@/lib/data/eligibility/find-check';
import { listConditions } from '@/lib/data/programs/published-program';
import { whoInWords } from '@/lib/domain/eligibility/coverage-in-words';
import { AfterAnswer } from './after-answer';
import { CoveredTermsList } from './covered-terms';
import { MendAndRetry } from './mend-and-retry';

/** One title for every answer: it stands in histories and on the tabs of shared computers. */
export const metadata: Metadata = { title: 'Your answer', robots: { index: false } };

type Props = { params: Promise<{ sponsorId: string }> };

/** The answer that this browser asked for, for half an hour. The address says nothing: whoever opens it elsewhere is asked for a person first. */
export default async function AnswerPage({ params }: Props) {
  const { id, name, kind, coverages, organization } = await sponsorOr404((await params).sponsorId);
  const kept = await readKeptAnswer(id);
  const check = kept && (await findCheck(organization.id, id, kept.checkId));
  if (!check) redirect(`/eligibility/${id}/check`);
  const { answer, traceNumber } = check;
  const [terms] = coverages;
  const isEmployer = kind === 'employer';
  return (
    <>
      <EligibilityAnswer answer={answer} who={kept.who} sponsorName={name} covers={terms ? whoInWords(terms, kind) : null}>
        {answer.kind === 'covered' ? (
          <>
            <CoveredTermsList terms={answer.terms} programs={await listConditions(organization.id)} />
            <LinkButton href={`/eligibility/${id}/start`} prefetch={false} variant="primary" size="lg" className="mt-6">
              Request to start
            </LinkButton>
          </>
        ) : null}
        {answer.kind === 'not-found' ? (
          <MendAndRetry kept={kept} isEmployer={isEmployer} asksPayer={await asksPayer(organization.id, id)} />
        ) : null}
        {answer.kind === 'cannot-check' ? (
          <LinkButton href={`/eligibility/${id}/check`} prefetch={false} variant="primary" size="lg">
            Check again
          </LinkButton>
        ) : null}
        <AfterAnswer answer={answer} name={name} kind={kind} />
      </EligibilityAnswer>
      <p className="mt-8 max-w-reading text-muted text-sm">
        Reference <span className="select-all font-medium text-ink">{traceNumber}</span>. Tell it when you call us about this answer.
        {answer.kind === 'covered' ? ' You can ask to start within 30 minutes; after that, check once more.' : ''}
      </p>
      {answer.kind === 'not-found' ? null : (
        <p className="mt-2">
          <Link href={`/eligibility/${id}/check`} prefetch={false} className="prose-link inline-flex min-h-11 items-center">
            Check someone else
          </Link>
        </p>
      )}
      {answer.kind === 'covered' ? null : (
        <div className="mt-8 rounded-md bg-well p-5">
          <EligibilitySearchBox label="Find another employer or health plan" />
        </div>
      )}
    </>
  );
}
