'use client';

import dynamic from 'next/dynamic';
import { useCallback, useMemo, useState } from 'react';
import { firstReason } from '@/components/care/first-reason';
import { goalStatusCounts } from '@/components/care/goal-status-counts';
import { programWeek } from '@/components/care/program-week';
import { sparkline } from '@/components/charts/sparkline';
import type { DataColumn } from '@/components/data-table/data-column';
import { DataTable } from '@/components/data-table/data-table';
import { unpackRows } from '@/components/data-table/packed-rows';
import { type RowSelection, useRowSelection } from '@/components/data-table/use-row-selection';
import { EmptyState } from '@/components/ui/empty-state';
import { Kbd } from '@/components/ui/kbd';
import { type Markup, markup } from '@/components/ui/markup';
import { relativeDayTime } from '@/components/ui/relative-time';
import type { CaseloadPage } from '@/lib/data/caseload/list-caseload';
import type { Day } from '@/lib/domain/day';
import type { CaseloadRowView } from './caseload-row-view';
import { ChosenSteps } from './chosen-steps';
import type { Asked } from './row-dialog';
import { RowMenu, type RowStep, rowMenuButton } from './row-menu';

type Row = CaseloadRowView & { today: Day };

const muted = (words: string) => markup`<span class="text-muted">${words}</span>`;

const columns: DataColumn<Row>[] = [
  {
    id: 'patient',
    header: 'Patient',
    sort: 'asc',
    fixed: true,
    className: 'cell-name',
    cell: ({ patient, record }) => markup`${patient} <small>${record}</small>`,
  },
  {
    id: 'urgency',
    header: 'Why now',
    sort: 'asc',
    className: 'cell-reason',
    cell: ({ reason, more, snoozed, task }) =>
      markup`${firstReason({ reason, more, snoozedUntil: snoozed })}${task === null ? null : markup`<p class="${reason ? 'cell-note pl-6' : 'cell-note'}">${task}</p>`}`,
  },
  {
    id: 'program',
    header: 'Program',
    sort: 'asc',
    className: 'cell-program',
    cell: ({ program, week, of, phase }) =>
      markup`<p title="${program}">${program}</p><span class="tabular-nums">${programWeek({ week, of, phase })}</span>`,
  },
  { id: 'goals', header: 'Goals', className: 'cell-goals', cell: ({ goals }) => goalStatusCounts(goals) },
  {
    id: 'course',
    header: 'Main measure',
    cell: ({ spark, score }) => (spark ? markup`${sparkline(spark)}<small>${score}</small>` : muted(score)),
  },
  {
    id: 'last-activity',
    header: 'Last score',
    label: 'Last score',
    sort: 'asc',
    cell: ({ last, next, today }) =>
      markup`${dayOrDash(last, today)}${
        next ? markup`<small>${next < today ? 'was due ' : 'next '}${relativeDayTime(next, today)}</small>` : null
      }`,
  },
  { id: 'next-due', header: 'Next due', label: 'Next due', sort: 'asc', hidden: true, cell: ({ next, today }) => dayOrDash(next, today) },
  { id: 'sponsor', header: 'Sponsor', label: 'Sponsor', hidden: true, cell: ({ sponsor }) => markup`${sponsor ?? '–'}` },
  { id: 'clinic', header: 'Clinic', label: 'Clinic', hidden: true, cell: ({ clinic }) => markup`${clinic}` },
  { id: 'week', header: 'Started', sort: 'asc', hidden: true, cell: ({ week, of }) => markup`Week ${week} of ${of}` },
  { id: 'act', header: 'Act', fixed: true, align: 'end', cell: ({ id, patient }) => rowMenuButton({ id, patient }) },
];

function dayOrDash(day: Day | null, today: Day): Markup {
  return day === null ? markup`–` : relativeDayTime(day, today);
}

const needs = [
  { value: 'someone', label: 'Needs someone' },
  { value: 'flag', label: 'Red flag or self-harm answer' },
  { value: 'nobody', label: 'Nothing to do' },
];

type CaseloadTableProps = {
  /** `CaseloadRowView[]`, packed. */
  rows: string;
  today: Day;
  programs: CaseloadPage['summary']['programs'];
  next: string | null;
  first: string | null;
  /** Fresh whenever the page is made. */
  formKey: string;
};

/** Sent once someone acts: most visits only read. */
const RowDialog = dynamic(() => import('./row-dialog').then((found) => found.RowDialog), { ssr: false });

/** The caseload as the one table shell shows it, with what can be done about a row or several. */
export function CaseloadTable({ rows: packed, today, formKey, ...shown }: CaseloadTableProps) {
  const rows = useMemo(() => unpackRows<CaseloadRowView>(packed).map((row): Row => ({ ...row, today })), [packed, today]);
  const selection = useRowSelection();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = useCallback(() => setAsked(null), []);
  const done = () => {
    if (asked && asked.step === 'transfer') selection.clear();
    close();
  };
  const askChosen = (step: RowStep) => {
    const enrollmentIds = selection.ids;
    setAsked({ step, formKey, enrollmentIds, rows: rows.filter(({ id }) => enrollmentIds.includes(id)) });
  };
  return (
    <>
      <Rows {...shown} rows={rows} selection={selection} onStep={askChosen} />
      <RowMenu rows={rows} onStep={(step, row) => setAsked({ step, formKey, rows: [row], enrollmentIds: [row.id] })} />
      {asked ? <RowDialog asked={asked} today={today} onDone={done} onClose={close} /> : null}
    </>
  );
}

type RowsProps = Pick<CaseloadTableProps, 'programs' | 'next' | 'first'> & {
  rows: readonly Row[];
  selection: RowSelection;
  onStep: (step: RowStep) => void;
};

function Rows({ rows, programs, next, first, selection, onStep }: RowsProps) {
  return (
    <DataTable
      selection={selection}
      selectionActions={<ChosenSteps ids={selection.ids} onStep={onStep} />}
      keyHint={
        <>
          <Kbd>m</Kbd> act
        </>
      }
      caption="Caseload"
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
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
