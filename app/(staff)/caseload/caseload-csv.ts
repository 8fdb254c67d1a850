import { goalStatusLook } from '@/components/care/goal-status-look';
import type { CaseloadRow } from '@/lib/data/caseload/list-caseload';
import type { GoalStatus } from '@/lib/domain/enrollment/assessment';
import type { CsvValue } from '@/lib/format/csv';

const head = [
  'Patient',
  'Record number',
  'Program',
  'Status',
  'Week',
  'Of weeks',
  'Phase',
  'Why now',
  'Snoozed until',
  'Goals',
  'Main measure',
  'Last score',
  'Unit',
  'Last score on',
  'Next due',
  'Sponsor',
  'Clinic',
];

/** Rows of the caseload as a file: what the table says, days as they are stored, all reasons. */
export function caseloadCsv(rows: readonly CaseloadRow[]): CsvValue[][] {
  return [
    head,
    ...rows.map((row) => {
      const last = row.course?.observations.at(-1);
      return [
        row.patientName,
        row.recordNumber,
        row.programName,
        row.status === 'on-hold' ? 'On hold' : 'Active',
        row.week,
        row.ofWeeks,
        row.phaseName,
        row.reasons.map(({ text }) => text).join(' '),
        row.snoozedUntil,
        goalsInWords(row.goalsByStatus),
        row.course?.measure ?? null,
        last?.value ?? null,
        row.course?.unit ?? null,
        row.lastActivityOn,
        row.nextDueOn,
        row.sponsorName,
        row.clinicName,
      ];
    }),
  ];
}

const goalsInWords = (counts: CaseloadRow['goalsByStatus']): string =>
  Object.entries(counts)
    .map(([status, count]) => `${goalStatusLook[status as GoalStatus].label} ${count}`)
    .join(', ');
