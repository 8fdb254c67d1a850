import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { DefinitionList } from '@/components/ui/definition-list';
import { Icon } from '@/components/ui/icon';
import type { PublicCoverage } from '@/lib/data/eligibility/sponsor-coverage';
import type { Day } from '@/lib/domain/day';
import { costInWords, visitsInWords, whoInWords } from '@/lib/domain/eligibility/coverage-in-words';
import type { SponsorKind } from '@/lib/domain/eligibility/sponsor-kinds';
import { formatDay, relativeDay } from '@/lib/format/dates';

type CoverageTermsProps = { coverage: PublicCoverage; kind: SponsorKind; today: Day };

/** One agreement: whether it holds today, then from when, for whom and for what. */
export function CoverageTerms({ coverage, kind, today }: CoverageTermsProps) {
  return (
    <article className="rounded-md border border-line bg-raised px-5 py-5">
      <Standing coverage={coverage} today={today} />
      <DefinitionList
        className="mt-4 gap-3"
        items={[
          { term: 'When', description: periodInWords(coverage) },
          { term: 'What you pay', description: costInWords(coverage.memberCostCents) },
          { term: 'How many visits', description: visitsInWords(coverage.visitLimit) },
          { term: 'Who is covered', description: whoInWords(coverage, kind) },
          { term: 'Programs', description: <ProgramLinks programs={coverage.programs} /> },
        ]}
      />
    </article>
  );
}

/** "From Jan 1, 2026, with no end date". */
export function periodInWords({ startsOn, endsOn }: Pick<PublicCoverage, 'startsOn' | 'endsOn'>): string {
  if (endsOn === null) return `From ${formatDay(startsOn)}, with no end date`;
  return `From ${formatDay(startsOn)} to ${formatDay(endsOn)}, both days included`;
}

function Standing({ coverage: { standing, startsOn, endsOn }, today }: Omit<CoverageTermsProps, 'kind'>) {
  if (standing === 'current') {
    return (
      <Badge tone="good">
        <Icon name="check" /> Covered now
      </Badge>
    );
  }
  if (standing === 'not-started') {
    return (
      <Badge tone="watch">
        <Icon name="calendar-clock" /> Not started yet, starts {relativeDay(startsOn, today)}
      </Badge>
    );
  }
  return (
    <Badge tone="stopped">
      <Icon name="circle-slash" /> Ended {endsOn ? relativeDay(endsOn, today) : ''}
    </Badge>
  );
}

/** Programs with the pages that explain them. */
export function ProgramLinks({ programs }: Pick<PublicCoverage, 'programs'>) {
  if (programs.length === 0) return 'None that is open right now';
  return (
    <ul className="space-y-1">
      {programs.map(({ code, name }) => (
        <li key={code}>
          <Link href={`/conditions/${code}`} prefetch={false} className="prose-link">
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
