import { ProgramLinks, periodInWords } from '@/app/(public)/(members)/eligibility/[sponsorId]/coverage-terms';
import { DefinitionList } from '@/components/ui/definition-list';
import type { CoveredTerms } from '@/lib/domain/eligibility/check-answer';
import { costInWords, visitsInWords } from '@/lib/domain/eligibility/coverage-in-words';
import { plural } from '@/lib/format/counts';

type CoveredTermsListProps = { terms: readonly CoveredTerms[]; programs: readonly { code: string; name: string }[] };

/** What is paid for, from when to when, and what is left to pay. */
export function CoveredTermsList({ terms, programs }: CoveredTermsListProps) {
  return (
    <div className="space-y-4">
      {terms.map((one) => (
        <article key={one.programCodes.join(' ')} className="rounded-md border border-line bg-raised px-5 py-5">
          <DefinitionList
            className="gap-3"
            items={[
              { term: 'Programs', description: <ProgramLinks programs={programs.filter(({ code }) => one.programCodes.includes(code))} /> },
              { term: 'When', description: periodInWords(one) },
              { term: 'What you pay', description: costInWords(one.memberCostCents) },
              { term: 'How many visits', description: visits(one) },
            ]}
          />
        </article>
      ))}
    </div>
  );
}

function visits({ visitLimit, visitsLeft }: CoveredTerms): string {
  const limit = visitsInWords(visitLimit);
  return visitsLeft === null ? limit : `${limit}, ${plural(visitsLeft, 'visit', 'visits')} left`;
}
