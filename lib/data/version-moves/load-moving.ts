import 'server-only';
import { type LoadedFacts, loadFacts } from '@/lib/data/enrollments/load-facts';
import { type ProgramTemplate, programTemplates } from '@/lib/data/programs/program-template';
import { upgradeScope } from '@/lib/data/scope';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import { assessEnrollment } from '@/lib/domain/enrollment/assess-enrollment';
import type { EnrollmentAssessment } from '@/lib/domain/enrollment/assessment';
import type { EnrollmentFacts } from '@/lib/domain/enrollment/facts';
import { type MovableField, planVersionMove, termsOf, type VersionMove } from '@/lib/domain/enrollment/plan-version-move';
import type { MoveSnapshot } from '@/lib/domain/enrollment/undo-version-move';
import { measureOf } from '@/lib/domain/measures/registry';
import { Prisma } from '@/prisma/client/client';

/** An enrollment with what a move may change of it. `edited` names, by goal, what a clinician changed since the start. */
export type MovableEnrollment = LoadedFacts & {
  patientId: string;
  clinicianName: string;
  phaseCode: string;
  endedOn: Day | null;
  snapshot: MoveSnapshot;
  edited: Map<string, MovableField[]>;
};

type EnrollmentRow = { id: string; patientId: string; clinicianName: string; phaseCode: string; endedOn: Day | null };
type GoalRow = { id: string; version: number; edited: MovableField[] };

/** Ids of open enrollments of a program in another version than this one, in one order for everyone; held where `lock` says so. */
export async function olderEnrollments(
  tx: Tx,
  viewer: Viewer,
  { programId, versionId, ids, limit, lock }: { programId: string; versionId: string; ids?: readonly string[]; limit: number; lock?: true },
): Promise<string[]> {
  const chosen = ids ? Prisma.sql`AND e.id = ANY(${[...ids]}::uuid[])` : Prisma.empty;
  const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT e.id FROM enrollment e WHERE ${upgradeScope(viewer)} AND e.program_id = ${programId}::uuid AND e.ended_on IS NULL
      AND e.program_version_id <> ${versionId}::uuid ${chosen}
    ORDER BY e.id LIMIT ${limit} ${lock ? Prisma.sql`FOR UPDATE` : Prisma.empty}`);
  return rows.map(({ id }) => id);
}

/** These enrollments with their facts, in the order of their ids. The caller has seen that they are the viewer's to move. */
export async function loadMovable(tx: Tx, organizationId: string, ids: readonly string[]): Promise<MovableEnrollment[]> {
  if (ids.length === 0) return [];
  const loaded = await loadFacts(tx, organizationId, ids);
  const rows = await tx.$queryRaw<EnrollmentRow[]>`
    SELECT e.id, e.patient_id AS "patientId", u.name AS "clinicianName", e.phase_code AS "phaseCode", e.ended_on::text AS "endedOn"
    FROM enrollment e JOIN app_user u ON u.organization_id = e.organization_id AND u.id = e.clinician_id
    WHERE e.organization_id = ${organizationId}::uuid AND e.id = ANY(${[...ids]}::uuid[])`;
  const goals = await tx.$queryRaw<GoalRow[]>`
    SELECT g.id, g.version, (SELECT coalesce(json_agg(DISTINCT a.key), '[]') FROM goal_edit d, jsonb_each(d.after) a
      WHERE d.organization_id = g.organization_id AND d.goal_id = g.id AND d.before -> a.key IS DISTINCT FROM a.value) AS edited
    FROM goal g WHERE g.organization_id = ${organizationId}::uuid AND g.enrollment_id = ANY(${[...ids]}::uuid[])`;
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const goalOf = new Map(goals.map((goal) => [goal.id, goal]));
  return loaded.flatMap((one) => {
    const row = rowOf.get(one.enrollmentId);
    if (!row) return [];
    const versionOf = (id: string) => goalOf.get(id)?.version ?? 0;
    const edited = new Map(one.facts.goals.map(({ id }) => [id, goalOf.get(id)?.edited ?? []]));
    return [{ ...one, ...row, edited, snapshot: snapshotOf(one, row.phaseCode, versionOf) }];
  });
}

function snapshotOf({ programVersionId, facts }: LoadedFacts, phaseCode: string, versionOf: (goalId: string) => number): MoveSnapshot {
  return {
    programVersionId,
    plannedEndOn: facts.plannedEndOn,
    phaseCode,
    goals: facts.goals.map((goal) => {
      const { id, code, completedOn } = goal;
      return { id, code, completedOn, ...termsOf(goal), version: versionOf(id) };
    }),
  };
}

export type PlannedMove = { plan: VersionMove; facts: EnrollmentFacts; before: EnrollmentAssessment; after: EnrollmentAssessment };

/** What each of these would be after a move, by the same rules that every command stores results with. Stores nothing. */
export async function planMoves(
  tx: Tx,
  organizationId: string,
  enrollments: readonly MovableEnrollment[],
  versionId: string,
  today: Day,
): Promise<(MovableEnrollment & PlannedMove)[]> {
  const templates = await programTemplates(tx, organizationId, [versionId, ...enrollments.map((one) => one.programVersionId)]);
  const templateOf = (id: string): ProgramTemplate => {
    const template = templates.get(id);
    if (!template) throw new Error(`program version ${id} is missing`);
    return template;
  };
  const next = templateOf(versionId);
  return enrollments.map((one) => {
    const old = templateOf(one.programVersionId);
    const goals = one.facts.goals.map((goal) => ({ ...goal, edited: one.edited.get(goal.id) ?? [] }));
    const moving = { ...one.facts, phaseCode: one.phaseCode, goals };
    const plan = planVersionMove(moving, { before: old.definition, after: next.definition }, today);
    const facts = movedFacts(one.facts, plan);
    return {
      ...one,
      plan,
      facts,
      before: assessEnrollment(one.facts, old.template, today, measureOf),
      after: assessEnrollment(facts, next.template, today, measureOf),
    };
  });
}

function movedFacts(facts: EnrollmentFacts, plan: VersionMove): EnrollmentFacts {
  const termsOf = new Map(plan.goals.map(({ id, terms }) => [id, terms]));
  return { ...facts, plannedEndOn: plan.plannedEndOn, goals: facts.goals.map((goal) => ({ ...goal, ...termsOf.get(goal.id) })) };
}
