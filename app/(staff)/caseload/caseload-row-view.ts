import { type SparklineShape, sparklineShape } from '@/components/charts/sparkline-shape';
import type { CaseloadCourse, CaseloadRow } from '@/lib/data/caseload/list-caseload';
import type { Day } from '@/lib/domain/day';
import type { AttentionRank, GoalStatus } from '@/lib/domain/enrollment/assessment';
import { formatDay } from '@/lib/format/dates';
import { formatValue } from '@/lib/format/numbers';

/** A row as it is drawn: what its cells say and nothing else, since it travels beside the markup that says it too. */
export type CaseloadRowView = {
  id: string;
  patientId: string;
  patient: string;
  record: string;
  reason: { rank: AttentionRank; text: string } | null;
  more: number;
  snoozed: string | null;
  program: string;
  week: number;
  of: number;
  phase: string;
  goals: Partial<Record<GoalStatus, number>>;
  spark: SparklineShape | null;
  /** "Disability 14%", the last point of the line beside it. */
  score: string;
  last: Day | null;
  next: Day | null;
  sponsor: string | null;
  clinic: string;
  /** "Task due: call about the diary"; null when none is due. */
  task: string | null;
};

/** Rows of the caseload as they are drawn. */
export function caseloadRowView(row: CaseloadRow): CaseloadRowView {
  const first = row.reasons[0];
  return {
    id: row.enrollmentId,
    patientId: row.patientId,
    patient: row.patientName,
    record: row.recordNumber,
    reason: first ? { rank: first.rank, text: first.text } : null,
    more: Math.max(0, row.reasons.length - 1),
    snoozed: row.snoozedUntil && formatDay(row.snoozedUntil),
    program: row.programName,
    week: row.week,
    of: row.ofWeeks,
    phase: row.phaseName,
    goals: row.goalsByStatus,
    spark: row.course && sparklineShape(row.course),
    score: row.course ? lastScore(row.course) : 'No score yet',
    last: row.lastActivityOn,
    next: row.nextDueOn,
    sponsor: row.sponsorName,
    clinic: row.clinicName,
    task: row.tasksDue && taskWords(row.tasksDue),
  };
}

function lastScore({ measure, unit, observations }: CaseloadCourse): string {
  const last = observations.at(-1);
  return last ? `${measure} ${formatValue(last.value, unit)}` : measure;
}

function taskWords({ count, title }: NonNullable<CaseloadRow['tasksDue']>): string {
  return count === 1 ? `Task due: ${title}` : `${count} tasks due, first: ${title}`;
}
