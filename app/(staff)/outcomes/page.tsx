import type { Metadata } from 'next';
import { buttonStyles } from '@/components/ui/button-styles';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { ReadyOrSkeleton } from '@/components/ui/ready-or-skeleton';
import { requireViewer } from '@/lib/auth/require-viewer';
import { getOutcomes, type Outcomes } from '@/lib/data/outcomes/get-outcomes';
import { OutcomeParams } from '@/lib/data/outcomes/outcome-params';
import type { Viewer } from '@/lib/domain/access';
import { formatPeriod } from '@/lib/format/dates';
import { FigureDefinitions } from './outcome-definitions';
import { OutcomeFilters } from './outcome-filters';
import { type OutcomeQuery, outcomesHref, queryOf } from './outcome-query';
import { OutcomesSkeleton } from './outcomes-skeleton';
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
  const period = formatPeriod(view.period.from, view.period.to);
  const [program] = view.rows;
  const isChosen = view.detail !== null && program !== undefined;
  return (
    <>
      <PageHeader
        title={isChosen ? program.name : 'Outcomes'}
        back={isChosen ? { href: outcomesHref({ ...query, program: undefined }), label: 'All programs' } : undefined}
        subtitle={`Enrolled ${period}. Latest scores as of today, without names; counts of 1 to 10 are withheld.`}
        action={
          <a className={buttonStyles()} href={outcomesHref(query, '/outcomes/export')} download>
            Export CSV
          </a>
        }
      />
      <OutcomeFilters view={view} query={query} typed={asked} />
      <Figures view={view} query={query} period={period} />
    </>
  );
}

type FiguresProps = { view: Outcomes; query: OutcomeQuery; period: string };

function Figures({ view, query, period }: FiguresProps) {
  const [program] = view.rows;
  if (view.rows.every(({ response }) => response.enrolled === 0)) {
    return (
      <EmptyState title="Nobody was enrolled in this period">
        Figures stand here as soon as care has begun for someone. Choose a longer period or another program.
      </EmptyState>
    );
  }
  if (!view.detail || !program) return <AllPrograms view={view} query={query} period={period} />;
  if (program.response.enrolled === null) {
    return (
      <EmptyState title="Too few people to show figures">
        From 1 to 10 people were enrolled in this period, and figures about so few could tell who they are. Choose a longer period.
      </EmptyState>
    );
  }
  return <ProgramOutcomeDetail program={program} detail={view.detail} period={period} />;
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
