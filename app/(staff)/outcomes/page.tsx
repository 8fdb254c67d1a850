import type { Metadata } from 'next';
import { buttonStyles } from '@/components/ui/button-styles';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { ReadyOrSkeleton } from '@/components/ui/ready-or-skeleton';
import { requireViewer } from '@/lib/auth/require-viewer';
import { getOutcomes, type Outcomes } from '@/lib/data/outcomes/get-outcomes';
import { OutcomeParams } from '@/lib/data/outcomes/outcome-params';
import type { Viewer } from '@/lib/domain/access';
import { reportingPeople } from '@/lib/domain/outcomes/reporting-periods';
import { formatMonths } from '@/lib/format/dates';
import { FigureDefinitions } from './outcome-definitions';
import { OutcomeFilters } from './outcome-filters';
import { type OutcomeQuery, outcomesHref, queryOf, toldPeriodOf } from './outcome-query';
import { OutcomesSkeleton } from './outcomes-skeleton';
import { PeriodNote } from './period-note';
import { ProgramOutcomeDetail } from './program-detail';
import { ProgramTable } from './program-table';

export const metadata: Metadata = { title: 'Outcomes' };

type Query = Promise<Record<string, string | string[] | undefined>>;

/** How those enrolled in a period fared: all programs, or one in detail. No person can be told from any of it. */
export default async function OutcomesPage({ searchParams }: { searchParams: Query }) {
  const viewer = await requireViewer('outcomes:read');
  const asked = OutcomeParams.parse(await searchParams);
  return <ReadyOrSkeleton skeleton={<OutcomesSkeleton />} content={outcomesOf(viewer, asked)} />;
}

async function outcomesOf(viewer: Viewer, asked: OutcomeParams) {
  const view = await getOutcomes(viewer, asked, 'page');
  const query = queryOf(asked, view);
  const [program] = view.rows;
  const isChosen = view.detail !== null && program !== undefined;
  const told = toldPeriodOf(view);
  const period = formatMonths(told.from, told.to);
  return (
    <>
      <PageHeader
        title={isChosen ? program.name : 'Outcomes'}
        back={isChosen ? { href: outcomesHref({ ...query, program: undefined }), label: 'All programs' } : undefined}
        subtitle={`Enrolled ${period}${isChosen ? '' : ', each program in its own reporting periods'}. Latest scores as of today, without names; counts of 1 to 10 are withheld.`}
        action={
          <a className={buttonStyles()} href={outcomesHref(query, '/outcomes/export')} download>
            Export CSV
          </a>
        }
      />
      <OutcomeFilters view={view} query={query} />
      <PeriodNote view={view} asked={asked} />
      <Figures view={view} query={query} period={period} />
    </>
  );
}

type FiguresProps = { view: Outcomes; query: OutcomeQuery; period: string };

function Figures({ view, query, period }: FiguresProps) {
  const [program] = view.rows;
  if (view.rows.every((row) => row.period === null)) return <NotToldYet view={view} query={query} period={period} />;
  if (view.rows.every(({ response }) => response.enrolled === 0)) {
    return (
      <EmptyState title="Nobody was enrolled in this period">
        Figures stand here as soon as care has begun for someone. Choose a longer period or another program.
      </EmptyState>
    );
  }
  if (!view.detail || !program) return <AllPrograms view={view} query={query} period={period} />;
  return <ProgramOutcomeDetail program={program} detail={view.detail} period={period} />;
}

/** The reporting periods that hold what was asked for have not come about. */
function NotToldYet({ view, query, period }: FiguresProps) {
  const newest = view.detail ? view.choices.at(-1) : undefined;
  return (
    <EmptyState
      title="Not told yet"
      action={
        newest ? (
          <LinkButton href={outcomesHref({ ...query, months: undefined, from: newest.from, to: newest.to })} prefetch={false}>
            Show {formatMonths(newest.from, newest.to)}
          </LinkButton>
        ) : undefined
      }
    >
      A program is told in reporting periods of whole quarters, as many as it takes until {reportingPeople.value} people have begun: figures
      about fewer could tell who they are. The one that will hold {period} has not come about; its figures stand here once it has.
    </EmptyState>
  );
}

function AllPrograms({ view, query, period }: FiguresProps) {
  return (
    <>
      <ProgramTable rows={view.rows} pooled={view.pooled} query={query} caption={`Outcomes by program, enrolled ${period}`} />
      <p className="mt-3 max-w-reading text-dense text-muted">
        By name. Programs treat different people with different measures, so no order among them says which is better.
      </p>
      <FigureDefinitions
        terms={[
          ['Reporting period', 'reportingPeriod'],
          ['Enrolled', 'enrolled'],
          ['All programs', 'pooled'],
          ['Followed up', 'followedUp'],
          ['Reached MCID', 'reachedMcid'],
          ['Everyone', 'everyone'],
          ['Completers only', 'completers'],
          ['Mean improvement', 'improvement'],
          ['Interval', 'interval'],
          ['On hold', 'onHold'],
          ['Left early', 'discontinued'],
          ['Withheld', 'withheld'],
          ['No comparison', 'regression'],
        ]}
      />
    </>
  );
}
