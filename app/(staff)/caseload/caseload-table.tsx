'use client';

import dynamic from 'next/dynamic';
import { useCallback, useMemo, useState } from 'react';
import { FirstReason } from '@/components/care/first-reason';
import { GoalStatusCounts } from '@/components/care/goal-status-counts';
import { ProgramWeek } from '@/components/care/program-week';
import { Sparkline } from '@/components/charts/sparkline';
import type { DataColumn } from '@/components/data-table/data-column';
import { DataTable } from '@/components/data-table/data-table';
import { type RowSelection, useRowSelection } from '@/components/data-table/use-row-selection';
import { EmptyState } from '@/components/ui/empty-state';
import { Kbd } from '@/components/ui/kbd';
import { RelativeDay } from '@/components/ui/relative-time';
import type { CaseloadPage } from '@/lib/data/caseload/list-caseload';
import type { Day } from '@/lib/domain/day';
import type { CaseloadRowView } from './caseload-row-view';
import { ChosenSteps } from './chosen-steps';
import type { Asked } from './row-dialog';
import { RowMenu, RowMenuButton, type RowStep } from './row-menu';

type Row = CaseloadRowView & { today: Day };

const columns: DataColumn<Row>[] = [
  {
    id: 'patient',
    header: 'Patient',
    sort: 'asc',
    fixed: true,
    className: 'cell-name',
    cell: ({ patient, record }) => (
      <>
        {patient} <small>{record}</small>
      </>
    ),
  },
  {
    id: 'urgency',
    header: 'Why now',
    sort: 'asc',
    className: 'cell-reason',
    cell: ({ reason, more, snoozed, task }) => (
      <>
        <FirstReason reason={reason} more={more} snoozedUntil={snoozed} />
        {task ? <p className="cell-note">{task}</p> : null}
      </>
    ),
  },
  {
    id: 'program',
    header: 'Program',
    sort: 'asc',
    className: 'cell-program',
    cell: ({ program, week, of, phase }) => (
      <>
        <p title={program}>{program}</p>
        <ProgramWeek week={week} of={of} phase={phase} />
      </>
    ),
  },
  { id: 'goals', header: 'Goals', className: 'cell-goals', cell: ({ goals }) => <GoalStatusCounts counts={goals} /> },
  {
    id: 'course',
    header: 'Main measure',
    cell: ({ spark, score }) =>
      spark ? (
        <>
          <Sparkline {...spark} />
          <small>{score}</small>
        </>
      ) : (
        <span className="text-muted">{score}</span>
      ),
  },
  {
    id: 'last-activity',
    header: 'Last score',
    label: 'Last score',
    sort: 'asc',
    cell: ({ last, next, today }) => (
      <>
        {last ? <RelativeDay day={last} today={today} /> : '–'}
        {next ? (
          <small>
            {next < today ? 'was due ' : 'next '}
            <RelativeDay day={next} today={today} />
          </small>
        ) : null}
      </>
    ),
  },
  {
    id: 'next-due',
    header: 'Next due',
    label: 'Next due',
    sort: 'asc',
    hidden: true,
    cell: ({ next, today }) => (next ? <RelativeDay day={next} today={today} /> : '–'),
  },
  { id: 'sponsor', header: 'Sponsor', label: 'Sponsor', hidden: true, cell: ({ sponsor }) => sponsor ?? '–' },
  { id: 'clinic', header: 'Clinic', label: 'Clinic', hidden: true, cell: ({ clinic }) => clinic },
  { id: 'week', header: 'Started', sort: 'asc', hidden: true, cell: ({ week, of }) => `Week ${week} of ${of}` },
  { id: 'act', header: 'Act', fixed: true, align: 'end', cell: ({ id, patient }) => <RowMenuButton id={id} patient={patient} /> },
];

const needs = [
  { value: 'someone', label: 'Needs someone' },
  { value: 'flag', label: 'Red flag or self-harm answer' },
  { value: 'nobody', label: 'Nothing to do' },
];

type CaseloadTableProps = {
  /** `CaseloadRowView[]` as JSON: one text is passed on as it is, where thousands of values would each be read and written twice. */
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
export function CaseloadTable({ rows: json, today, formKey, ...shown }: CaseloadTableProps) {
  const rows = useMemo(() => (JSON.parse(json) as CaseloadRowView[]).map((row): Row => ({ ...row, today })), [json, today]);
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
