import 'server-only';
import { cohort, partRows } from '@/lib/data/outcomes/cohort';
import type { OutcomeProgram } from '@/lib/data/outcomes/outcome-programs';
import { programTemplates } from '@/lib/data/programs/program-template';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import type { FlagFact, GoalFact } from '@/lib/domain/enrollment/facts';
import { type SuggestionDecision, type SuggestionGoal, suggestSteps } from '@/lib/domain/enrollment/suggest-steps';
import type { Period } from '@/lib/domain/outcomes/period';
import type { AnsweredSuggestion } from '@/lib/domain/outcomes/suggestion-answers';
import type { PlanStep, ProgramDefinition } from '@/lib/domain/programs/program';
import { type GateCheck, gatesFor, openGates } from '@/lib/domain/programs/running-gates';
import { Prisma } from '@/prisma/client/client';

type Decided = SuggestionDecision & { step: PlanStep; decision: 'accepted' | 'declined'; reason: string | null };

/** What a suggestion of running care rests on: its goals as they were assessed last, no scores. */
type RunningRow = {
  status: 'active';
  startsOn: Day;
  plannedEndOn: Day;
  phaseCode: string;
  site: string | null;
  nextScreeningOn: Day | null;
  screenedOn: Day | null;
  goals: (GoalFact & { assessment: SuggestionGoal })[];
  flags: Pick<FlagFact, 'screen' | 'clearedAt'>[];
  changes: { kind: string; phaseCode: string; onDay: Day }[];
  gateChecks: GateCheck[];
};

type Row = { part: number; patientId: string; programVersionId: string; decisions: Decided[]; running: RunningRow | null };

/**
 * What was suggested to everyone enrolled in a program, by the reporting period their care began in: decided since, or standing today for those in care. By person, so it never
 * leaves the data layer. One statement, one more where people are enrolled in a version that was not read before.
 */
export async function programSuggestions(
  tx: Tx,
  viewer: Viewer,
  parts: readonly Period[],
  { id }: OutcomeProgram,
  today: Day,
): Promise<AnsweredSuggestion[][]> {
  const rows = await suggestionRows(tx, viewer, parts, id);
  const versions = rows.map(({ programVersionId }) => programVersionId);
  const templates = await programTemplates(tx, viewer.organizationId, versions);
  const suggested = ({ patientId: person, programVersionId, decisions, running }: Row): AnsweredSuggestion[] => {
    const program = templates.get(programVersionId)?.definition;
    const open = running && program ? standing(running, decisions, program, today) : [];
    return [
      ...decisions.map(({ step, decision: answer, reason }) => ({ person, step, answer, reason })),
      ...open.map((step) => ({ person, step, answer: 'open' as const, reason: null })),
    ];
  };
  return parts.map((_, at) => rows.filter(({ part }) => part === at).flatMap(suggested));
}

function standing(row: RunningRow, decisions: readonly Decided[], program: ProgramDefinition, today: Day): PlanStep[] {
  const { startsOn, plannedEndOn, status, goals, flags, phaseCode, changes, gateChecks, screenedOn, nextScreeningOn } = row;
  const gates = gatesFor(program.runningGates, row.site);
  const suggested = suggestSteps({
    facts: { status, startsOn, plannedEndOn, goals, flags, observations: [] },
    place: { phaseCode, changes, openGates: openGates(gates, gateChecks) },
    program,
    today,
    assessments: goals.map(({ assessment }) => assessment),
    decisions,
    screenedOn,
    nextScreeningOn,
  });
  return suggested.map(({ prescription }) => prescription.step);
}

function suggestionRows(tx: Tx, viewer: Viewer, parts: readonly Period[], programId: string): Promise<Row[]> {
  return tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT told.part, e.patient_id AS "patientId", e.program_version_id AS "programVersionId",
      (SELECT coalesce(json_agg(json_build_object('goalId', d.goal_id, 'prescription', d.prescription, 'cause', d.cause, 'onDay', d.on_day, 'step', d.step,
          'decision', d.decision, 'reason', d.reason)), '[]')
        FROM suggestion d WHERE d.organization_id = e.organization_id AND d.enrollment_id = e.id) AS decisions,
      CASE WHEN e.status = 'active' THEN json_build_object('status', e.status, 'startsOn', e.starts_on, 'plannedEndOn', e.planned_end_on,
        'phaseCode', e.phase_code, 'site', e.site, 'nextScreeningOn', e.next_screening_on,
        'screenedOn', (SELECT max(n.on_day) FROM screening n WHERE n.organization_id = e.organization_id AND n.enrollment_id = e.id),
        'goals', (SELECT coalesce(json_agg(json_build_object('id', q.id, 'code', q.code, 'wording', q.wording, 'measure', q.measure, 'baseline', q.baseline,
            'target', q.target, 'startsOn', q.starts_on, 'dueOn', q.due_on, 'curve', q.curve, 'importance', q.importance, 'difficulty', q.difficulty,
            'followsCare', q.follows_care, 'unlockedOn', q.unlocked_on, 'completedOn', q.completed_on, 'sustainedOn', q.sustained_on, 'assessment', json_build_object('goalId', q.id, 'rule', q.rule,
            'since', q.assessment ->> 'since', 'reason', '')) ORDER BY q.position, q.id), '[]')
          FROM goal q WHERE q.organization_id = e.organization_id AND q.enrollment_id = e.id),
        'flags', (SELECT coalesce(json_agg(json_build_object('screen', f.screen, 'clearedAt', NULL)), '[]')
          FROM red_flag f WHERE f.organization_id = e.organization_id AND f.patient_id = e.patient_id AND f.cleared_at IS NULL
            AND (f.enrollment_id = e.id OR f.enrollment_id IS NULL)),
        'changes', (SELECT coalesce(json_agg(json_build_object('kind', c.kind, 'phaseCode', c.phase_code, 'onDay', c.on_day)
            ORDER BY c.on_day, c.created_at, c.id), '[]')
          FROM phase_change c WHERE c.organization_id = e.organization_id AND c.enrollment_id = e.id),
        'gateChecks', (SELECT coalesce(json_agg(json_build_object('gate', t.gate, 'met', t.met, 'onDay', t.on_day) ORDER BY t.seq), '[]')
          FROM gate_check t WHERE t.organization_id = e.organization_id AND t.enrollment_id = e.id)) END AS running
    FROM ${partRows(parts)} JOIN enrollment e ON ${cohort(viewer)} AND e.program_id = ${programId}::uuid
    WHERE (e.status = 'active' OR EXISTS (SELECT 1 FROM suggestion d WHERE d.organization_id = e.organization_id AND d.enrollment_id = e.id))`);
}
