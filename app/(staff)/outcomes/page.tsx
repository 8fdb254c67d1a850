import type { Metadata } from 'next';
import { buttonStyles } from '@/components/ui/button-styles';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { requireViewer } from '@/lib/auth/require-viewer';
import { getOutcomes, type Outcomes } from '@/lib/data/outcomes/get-outcomes';
import { OutcomeParams } from '@/lib/data/outcomes/outcome-params';
import { formatPeriod } from '@/lib/format/dates';
import { FigureDefinitions } from './outcome-definitions';
import { OutcomeFilters } from './outcome-filters';
import { type OutcomeQuery, outcomesHref, queryOf } from './outcome-query';
import { ProgramOutcomeDetail } from './program-detail';
import { ProgramTable } from './program-table';

export const metadata: Metadata = { title: 'Outcomes' };

type Query = Promise<Record<string, string | string[] | undefined>>;

/** How those enrolled in a period fared: all programs, or one in detail. No person can be told from any of it. */
export default async function OutcomesPage({ searchParams }: { searchParams: Query }) {
  const viewer = await requireViewer('outcomes:read');
  const asked = OutcomeParams.parse(await searchParams);
  const view = await getOutcomes(viewer, asked, 'page');
  const query = queryOf(asked, view);
  const period = `Enrolled ${formatPeriod(view.period.from, view.period.to)}`;
  const [program] = view.rows;
  const isChosen = view.detail !== null && program !== undefined;
  return (
    <>
      <PageHeader
        title={isChosen ? program.name : 'Outcomes'}
        back={isChosen ? { href: outcomesHref({ ...query, program: undefined }), label: 'All programs' } : undefined}
        subtitle={`${period}. Latest scores as of today, without names; counts of 1 to 10 are withheld.`}
        action={
          <a className={buttonStyles()} href={outcomesHref(query, '/outcomes/export')} download>
            Export CSV
          </a>
        }
      />
      <OutcomeFilters view={view} query={query} typed={asked} />
      {view.rows.every(({ response }) => response.enrolled === 0) ? (
        <EmptyState title="Nobody was enrolled in this period">
          Figures stand here as soon as care has begun for someone. Choose a longer period or another program.
        </EmptyState>
      ) : view.detail && program ? (
        <ProgramOutcomeDetail program={program} detail={view.detail} period={period} />
      ) : (
        <AllPrograms view={view} query={query} period={period} />
      )}
    </>
  );
}

function AllPrograms({ view, query, period }: { view: Outcomes; query: OutcomeQuery; period: string }) {
  return (
    <>
      <ProgramTable rows={view.rows} query={query} caption={`Outcomes by program, ${period.toLowerCase()}`} />
      <p className="mt-3 max-w-reading text-dense text-muted">
        By name. Programs treat different people with different measures, so no order among them says which is better.
      </p>
      <FigureDefinitions
        terms={[
          ['Enrolled', 'enrolled'],
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
