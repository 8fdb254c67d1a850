'use client';

import { AttentionList } from '@/components/care/attention-list';
import { GoalStatusCounts } from '@/components/care/goal-status-counts';
import { ProgramWeek } from '@/components/care/program-week';
import { Sparkline } from '@/components/charts/sparkline';
import type { DataColumn } from '@/components/data-table/data-column';
import { DataTable } from '@/components/data-table/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { RelativeDay } from '@/components/ui/relative-time';
import type { CaseloadCourse, CaseloadPage, CaseloadRow } from '@/lib/data/caseload/list-caseload';
import type { Day } from '@/lib/domain/day';
import { formatDay } from '@/lib/format/dates';
import { formatValue } from '@/lib/format/numbers';

type Row = CaseloadRow & { today: Day };

const columns: DataColumn<Row>[] = [
  {
    id: 'patient',
    header: 'Patient',
    sort: 'asc',
    fixed: true,
    cell: ({ patientName, recordNumber }) => (
      <span className="block sm:whitespace-nowrap">
        {patientName} <span className="block font-normal text-muted text-xs">{recordNumber}</span>
      </span>
    ),
  },
  {
    id: 'urgency',
    header: 'Why now',
    sort: 'asc',
    cell: ({ reasons, snoozedUntil }) => (
      <div className="min-w-44 max-w-md sm:min-w-56">
        <AttentionList items={reasons} limit={1} snoozedUntil={snoozedUntil && formatDay(snoozedUntil)} />
      </div>
    ),
  },
  {
    id: 'program',
    header: 'Program',
    sort: 'asc',
    cell: ({ programName, week, ofWeeks, phaseName }) => (
      <span className="block w-40 min-[1400px]:w-52">
        <span className="line-clamp-2" title={programName}>
          {programName}
        </span>
        <span className="text-dense">
          <ProgramWeek week={week} of={ofWeeks} phase={phaseName} />
        </span>
      </span>
    ),
  },
  {
    id: 'goals',
    header: 'Goals',
    cell: ({ goalsByStatus }) => (
      <div className="w-32">
        <GoalStatusCounts counts={goalsByStatus} />
      </div>
    ),
  },
  {
    id: 'course',
    header: 'Main measure',
    cell: ({ course }) =>
      course ? (
        <span className="flex flex-col">
          <Sparkline points={course} />
          <span className="text-muted text-xs min-[1400px]:whitespace-nowrap">{lastScore(course)}</span>
        </span>
      ) : (
        <span className="text-muted">No score yet</span>
      ),
  },
  {
    id: 'last-activity',
    header: 'Last score',
    sort: 'asc',
    cell: ({ lastActivityOn, nextDueOn, today }) => (
      <span className="block whitespace-nowrap">
        {lastActivityOn ? <RelativeDay day={lastActivityOn} today={today} /> : '–'}
        {nextDueOn ? (
          <span className="block text-muted text-xs">
            {nextDueOn < today ? 'was due' : 'next'} <RelativeDay day={nextDueOn} today={today} />
          </span>
        ) : null}
      </span>
    ),
  },
  {
    id: 'next-due',
    header: 'Next due',
    sort: 'asc',
    hidden: true,
    cell: ({ nextDueOn, today }) => (nextDueOn ? <RelativeDay day={nextDueOn} today={today} /> : '–'),
  },
  { id: 'sponsor', header: 'Sponsor', hidden: true, cell: ({ sponsorName }) => sponsorName ?? '–' },
  { id: 'clinic', header: 'Clinic', hidden: true, cell: ({ clinicName }) => clinicName },
  { id: 'week', header: 'Started', sort: 'asc', hidden: true, cell: ({ week, ofWeeks }) => `Week ${week} of ${ofWeeks}` },
];

/** "Disability 14%", the last point of the line beside it. */
function lastScore({ measure, unit, observations }: CaseloadCourse): string {
  const last = observations.at(-1);
  return last ? `${measure} ${formatValue(last.value, unit)}` : measure;
}

const needs = [
  { value: 'someone', label: 'Needs someone' },
  { value: 'flag', label: 'Unacknowledged red flag' },
  { value: 'nobody', label: 'Nothing to do' },
];

type CaseloadTableProps = {
  rows: CaseloadRow[];
  today: Day;
  programs: CaseloadPage['summary']['programs'];
  next: string | null;
  first: string | null;
};

/** The caseload as the one table shell shows it. */
export function CaseloadTable({ rows, today, programs, next, first }: CaseloadTableProps) {
  return (
    <DataTable
      caption="Caseload"
      columns={columns}
      rows={rows.map((row) => ({ ...row, today }))}
      rowId={({ enrollmentId }) => enrollmentId}
      rowHref={({ patientId }) => `/patients/${patientId}`}
      defaultSort="urgency"
      search={{ label: 'Name or record number' }}
      filters={[
        { name: 'need', label: 'Need', anyLabel: 'Any need', options: needs },
        {
          name: 'program',
          label: 'Program',
          anyLabel: 'All programs',
          options: programs.map(({ code, name, count }) => ({ value: code, label: `${name} (${count})` })),
        },
      ]}
      empty={
        <EmptyState title="No open programs yet">
          Patients stand here as soon as you assign them a program. Choose “Patients without a program” above to find the first one.
        </EmptyState>
      }
      pager={{ previousHref: first, previousLabel: 'First page', nextHref: next }}
    />
  );
}
