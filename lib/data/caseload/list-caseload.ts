import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { CaseloadParams } from '@/lib/data/caseload/caseload-params';
import { afterKey, caseloadFilter, caseloadOrder, nextKey, openEnrollmentsOf, sortKey } from '@/lib/data/caseload/caseload-where';
import { todayIn } from '@/lib/data/clock';
import { inReading } from '@/lib/data/in-transaction';
import { type ProgramTemplate, programTemplates } from '@/lib/data/programs/program-template';
import { type SavedView, viewsOf } from '@/lib/data/saved-views/list-views';
import type { SqlTx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { addDays, type Day, weeksBetween } from '@/lib/domain/day';
import type { AttentionRank, AttentionReason, GoalStatus } from '@/lib/domain/enrollment/assessment';
import { reasonStatement } from '@/lib/domain/enrollment/attention-in-words';
import type { GoalFact } from '@/lib/domain/enrollment/facts';
import { expectedSeries } from '@/lib/domain/goals/expected-series';
import { measureOf } from '@/lib/domain/measures/registry';
import { Prisma } from '@/prisma/client/client';

/** The main measure beside its expected band, in a few points; weeks since the start. */
export type CaseloadCourse = {
  measure: string;
  unit: string;
  min: number;
  max: number;
  weeks: number;
  observations: { week: number; value: number }[];
  band: { week: number; lower: number; upper: number }[];
  due: { week: number; on: Day } | null;
};

export type CaseloadRow = {
  enrollmentId: string;
  patientId: string;
  patientName: string;
  recordNumber: string;
  programName: string;
  status: 'active' | 'on-hold';
  /** 1 for the first week of care. */
  week: number;
  ofWeeks: number;
  phaseName: string;
  rank: number;
  /** In today's words, most urgent first. */
  reasons: { rank: AttentionRank; text: string; goalId: string | null }[];
  snoozedUntil: Day | null;
  goalsByStatus: Partial<Record<GoalStatus, number>>;
  course: CaseloadCourse | null;
  lastActivityOn: Day | null;
  nextDueOn: Day | null;
  sponsorName: string | null;
  clinicName: string;
  /** Open tasks about the patient due today or earlier, and the first of them. */
  tasksDue: { count: number; title: string } | null;
};

export type CaseloadPage = {
  today: Day;
  rows: CaseloadRow[];
  /** For the link to the next page; null on the last one. */
  next: string | null;
  /** Of the whole caseload, whatever the filter. */
  summary: {
    open: number;
    needSomeone: number;
    urgent: { redFlags: number; selfHarm: number };
    programs: { code: string; name: string; count: number }[];
  };
  /** The viewer's own, by name. */
  views: SavedView[];
};

type Row = {
  id: string;
  patient_id: string;
  given_name: string;
  family_name: string;
  record_number: string;
  program_name: string;
  program_version_id: string;
  status: 'active' | 'on-hold';
  starts_on: Day;
  planned_end_on: Day;
  phase_code: string;
  attention_rank: number;
  reasons: AttentionReason[];
  snoozed_until: Day | null;
  goals_by_status: Partial<Record<GoalStatus, number>>;
  last_activity_on: Day | null;
  next_due_on: Day | null;
  sponsor_name: string | null;
  clinic_name: string;
  tasks_due: CaseloadRow['tasksDue'];
  main_goal: GoalFact | null;
  scores: { on: Day; value: number }[];
  sort_key: string;
};

/** The viewer's open enrollments, those that need someone first. Three statements beyond session and scope, whatever the size. */
export async function listCaseload(viewer: Viewer, params: CaseloadParams): Promise<CaseloadPage> {
  const today = todayIn(viewer.zone);
  const now = new Date();
  return inReading(viewer, async (tx) => {
    const found = await pageOfRows(tx, viewer, params, today);
    const rows = found.slice(0, params.size);
    const { views, ...summary } = await summarize(tx, viewer);
    const templates = await programTemplates(
      tx,
      viewer.organizationId,
      rows.map((row) => row.program_version_id),
    );
    await appendAudit(tx, viewer, 'caseload.viewed', { type: 'caseload', details: { rows: rows.length } });
    const last = rows.at(-1);
    return {
      today,
      rows: rows.map((row) => caseloadRow(row, templates.get(row.program_version_id), today, now)),
      next: found.length > params.size && last ? nextKey(params, last) : null,
      summary,
      views,
    };
  });
}

/** The viewer's open enrollments among these, in words as their rows say it, each with all its reasons. */
export async function chosenRows(tx: SqlTx, viewer: Viewer, enrollmentIds: readonly string[]): Promise<CaseloadRow[]> {
  const today = todayIn(viewer.zone);
  const rows = await pageOfRows(tx, viewer, CaseloadParams.parse({ size: 200 }), today, enrollmentIds);
  const versionIds = rows.map((row) => row.program_version_id);
  const templates = await programTemplates(tx, viewer.organizationId, versionIds);
  return rows.map((row) => caseloadRow(row, templates.get(row.program_version_id), today, new Date()));
}

/**
 * One row more than a page, to know whether there is another; what is shown of each is gathered for those alone. Superseded scores
 * are left out by the correction that points at them. The main measure is that of the goal which the program version means for it: for some
 * patients that goal has an alternative measure. Trap: a definition is long and stored compressed; read beside every goal and
 * score it would be most of the work.
 */
async function pageOfRows(tx: SqlTx, viewer: Viewer, params: CaseloadParams, today: Day, only?: readonly string[]): Promise<Row[]> {
  const chosen = only ? Prisma.sql`e.id = ANY (${only}::uuid[])` : Prisma.sql`true`;
  return tx.$queryRaw<Row[]>(Prisma.sql`
    WITH version AS MATERIALIZED (
      SELECT id, jsonb_path_query_array(definition, '$.goals[*] ? (@.measure == $.mainMeasure).code') AS main_goals
      FROM program_version WHERE organization_id = ${viewer.organizationId}::uuid
    )
    SELECT e.id, e.patient_id, p.given_name, p.family_name, p.record_number, g.name AS program_name, e.program_version_id, e.status, e.starts_on::text,
      e.planned_end_on::text, e.phase_code, e.attention_rank, e.reasons, e.snoozed_until::text, e.goals_by_status, e.last_activity_on::text,
      e.next_due_on::text, s.legal_name AS sponsor_name, k.name AS clinic_name, main.goal AS main_goal, coalesce(scores.list, '[]') AS scores, due.tasks AS tasks_due, ${sortKey(params.sort.by)} AS sort_key
    FROM (
      SELECT e.* FROM enrollment e
      JOIN patient p ON p.organization_id = e.organization_id AND p.id = e.patient_id
      JOIN program g ON g.organization_id = e.organization_id AND g.id = e.program_id
      WHERE ${openEnrollmentsOf(viewer)} AND ${chosen} AND ${caseloadFilter(params)} AND ${afterKey(viewer, params)}
      ORDER BY ${caseloadOrder(params)} LIMIT ${params.size + 1}
    ) e
    JOIN patient p ON p.organization_id = e.organization_id AND p.id = e.patient_id
    JOIN clinic k ON k.organization_id = p.organization_id AND k.id = p.clinic_id
    JOIN program g ON g.organization_id = e.organization_id AND g.id = e.program_id
    JOIN version v ON v.id = e.program_version_id
    LEFT JOIN member m ON m.organization_id = p.organization_id AND m.id = p.member_id
    LEFT JOIN sponsor s ON s.organization_id = m.organization_id AND s.id = m.sponsor_id
    LEFT JOIN LATERAL (
      SELECT json_build_object('measure', q.measure, 'baseline', q.baseline, 'target', q.target, 'startsOn', q.starts_on, 'dueOn', q.due_on,
        'curve', q.curve, 'unlockedOn', q.unlocked_on) AS goal, q.measure
      FROM goal q WHERE q.organization_id = e.organization_id AND q.enrollment_id = e.id AND v.main_goals @> to_jsonb(q.code)
      ORDER BY q.curve = 'flat', q.position LIMIT 1
    ) main ON true
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('on', coalesce(origin.observed_on, o.observed_on), 'value', o.value) ORDER BY coalesce(origin.observed_on, o.observed_on), o.seq) AS list
      FROM observation o LEFT JOIN observation origin ON origin.organization_id = o.organization_id AND origin.id = o.corrects_id
      WHERE o.organization_id = e.organization_id AND o.enrollment_id = e.id AND o.measure = main.measure
        AND NOT EXISTS (SELECT 1 FROM observation c WHERE c.organization_id = o.organization_id AND c.corrects_id = o.id)
    ) scores ON true
    LEFT JOIN LATERAL (
      SELECT json_build_object('count', count(*), 'title', (array_agg(t.title ORDER BY t.due_on, t.id))[1]) AS tasks
      FROM task t WHERE t.organization_id = e.organization_id AND t.patient_id = e.patient_id AND t.done_at IS NULL AND t.due_on <= ${today}::date
      HAVING count(*) > 0
    ) due ON true
    ORDER BY ${caseloadOrder(params)}`);
}

type Counted = { code: string; name: string; count: number; need: number; redFlags: number; selfHarm: number };

async function summarize(tx: SqlTx, viewer: Viewer): Promise<CaseloadPage['summary'] & Pick<CaseloadPage, 'views'>> {
  const [found] = await tx.$queryRaw<{ programs: Counted[]; views: SavedView[] }[]>(Prisma.sql`
    SELECT (SELECT coalesce(json_agg(counted ORDER BY counted.name), '[]') FROM (
        SELECT g.code, g.name, count(*)::int AS count, count(*) FILTER (WHERE e.attention_rank < 13)::int AS need,
          count(*) FILTER (WHERE e.attention_rank <= 2)::int AS "redFlags", count(*) FILTER (WHERE e.attention_rank = 3)::int AS "selfHarm"
        FROM enrollment e JOIN program g ON g.organization_id = e.organization_id AND g.id = e.program_id
        WHERE ${openEnrollmentsOf(viewer)} GROUP BY g.code, g.name
      ) counted) AS programs,
      ${viewsOf(viewer)} AS views`);
  const { programs = [], views = [] } = found ?? {};
  const sum = (of: (row: Counted) => number) => programs.reduce((total, row) => total + of(row), 0);
  return {
    open: sum((row) => row.count),
    needSomeone: sum((row) => row.need),
    urgent: { redFlags: sum((row) => row.redFlags), selfHarm: sum((row) => row.selfHarm) },
    programs: programs.map(({ code, name, count }) => ({ code, name, count })),
    views,
  };
}

function caseloadRow(row: Row, program: ProgramTemplate | undefined, today: Day, now: Date): CaseloadRow {
  return {
    enrollmentId: row.id,
    patientId: row.patient_id,
    patientName: `${row.given_name} ${row.family_name}`,
    recordNumber: row.record_number,
    programName: row.program_name,
    status: row.status,
    week: Math.max(1, Math.floor(weeksBetween(row.starts_on, today)) + 1),
    ofWeeks: Math.ceil(weeksBetween(row.starts_on, row.planned_end_on)),
    phaseName: program?.definition.phases.find(({ code }) => code === row.phase_code)?.name ?? row.phase_code,
    rank: row.attention_rank,
    reasons: row.reasons.map((reason) => ({ rank: reason.rank, goalId: reason.goalId, text: reasonStatement(reason, today, now) })),
    snoozedUntil: row.snoozed_until,
    goalsByStatus: row.goals_by_status,
    course: program && row.main_goal ? courseOf(row, row.main_goal, program) : null,
    lastActivityOn: row.last_activity_on,
    nextDueOn: row.next_due_on,
    sponsorName: row.sponsor_name,
    clinicName: row.clinic_name,
    tasksDue: row.tasks_due,
  };
}

/** Every other week of the band is enough at this size, and three digits of what is sent with every row. */
function courseOf(row: Row, goal: GoalFact, program: ProgramTemplate): CaseloadCourse {
  const measure = measureOf(goal.measure);
  const band = expectedSeries(goal, measure, program.template.curveRate).filter((_, i, all) => i % 2 === 0 || i === all.length - 1);
  const dueWeek = weeksBetween(goal.startsOn, goal.dueOn);
  const observations = row.scores.map(({ on, value }) => ({ week: short(weeksBetween(row.starts_on, on)), value }));
  return {
    measure: measure.shortName,
    unit: measure.unit,
    min: measure.min,
    max: measure.max,
    weeks: Math.max(dueWeek, observations.at(-1)?.week ?? 0),
    observations,
    band: band.map(({ week, lower, upper }) => ({ week: short(week), lower: short(lower), upper: short(upper) })),
    due: { week: dueWeek, on: addDays(goal.startsOn, 7 * dueWeek) },
  };
}

const short = (value: number) => Math.round(value * 1000) / 1000;
