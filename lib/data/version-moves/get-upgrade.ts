import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { todayIn } from '@/lib/data/clock';
import { inTransaction } from '@/lib/data/in-transaction';
import { publishedProgram } from '@/lib/data/programs/published-version';
import { requirePermission, upgradeScope } from '@/lib/data/scope';
import { loadMovable, type MovableEnrollment, olderEnrollments, type PlannedMove, planMoves } from '@/lib/data/version-moves/load-moving';
import { type RecentMove, recentMoves } from '@/lib/data/version-moves/recent-moves';
import { recordName } from '@/lib/data/version-moves/record-name';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { type Day, weeksBetween } from '@/lib/domain/day';
import type { GoalStatus } from '@/lib/domain/enrollment/assessment';
import { goalMoveInWords, goalName, keptInWords } from '@/lib/domain/enrollment/version-move-in-words';
import { dayInWords } from '@/lib/domain/goals/value-in-words';
import { AppError } from '@/lib/errors';
import { Prisma } from '@/prisma/client/client';

/** One record of the preview. Nothing in it names the patient. */
export type UpgradeRow = {
  enrollmentId: string;
  record: string;
  clinicianName: string;
  fromNumber: number;
  week: number;
  /** Goals that would change, in status or in terms (`isChanged`), or keep what a clinician set. */
  goals: {
    id: string;
    name: string;
    isChanged: boolean;
    statusBefore: GoalStatus;
    statusAfter: GoalStatus;
    changes: string[];
    kept: string | null;
  }[];
  /** What else would change or stay. */
  notes: string[];
};

export type Upgrade = {
  name: string;
  version: { id: string; number: number };
  rows: UpgradeRow[];
  /** All that could move; `rows` are the first of them. */
  total: number;
  recent: RecentMove[];
};

/** Records shown at once. */
const SHOWN = 100;

/**
 * Who is on an older version of a program and what moving them to the published one would change, by record and without names, and the moves
 * of the last day. Stores nothing but an audit entry that it was seen. Throws `notFound`, also where nothing is published.
 */
export async function getUpgrade(viewer: Viewer, code: string): Promise<Upgrade> {
  requirePermission(viewer, 'program:upgrade');
  const { organizationId } = viewer;
  const today = todayIn(viewer.zone);
  return inTransaction(viewer, async (tx) => {
    const published = await publishedProgram(tx, organizationId, code);
    if (!published) throw new AppError('notFound');
    const { programId, versionId, number, definition } = published;
    const ids = await olderEnrollments(tx, viewer, { programId, versionId, limit: SHOWN });
    const moves = await planMoves(tx, organizationId, await loadMovable(tx, organizationId, ids), versionId, today);
    const numbers = await versionNumbers(tx, organizationId, programId);
    const total = ids.length < SHOWN ? ids.length : await countOlder(tx, viewer, programId, versionId);
    const recent = await recentMoves(tx, viewer, versionId);
    await appendAudit(tx, viewer, 'upgrade.viewed', {
      type: 'program-version',
      id: versionId,
      details: { programCode: code, records: total },
    });
    const rows = moves.map((move) => rowOf(move, numbers.get(move.programVersionId) ?? 0, today));
    return {
      name: definition.name,
      version: { id: versionId, number },
      rows: [...rows.filter(isOtherCare), ...rows.filter((row) => !isOtherCare(row))],
      total,
      recent,
    };
  });
}

/** Whether goals would change; such records stand first. */
const isOtherCare = ({ goals }: UpgradeRow) => goals.some(({ isChanged }) => isChanged);

async function versionNumbers(tx: Tx, organizationId: string, programId: string): Promise<Map<string, number>> {
  const versions = await tx.programVersion.findMany({ where: { organizationId, programId }, select: { id: true, number: true } });
  return new Map(versions.map(({ id, number }) => [id, number]));
}

async function countOlder(tx: Tx, viewer: Viewer, programId: string, versionId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>(Prisma.sql`
    SELECT count(*)::int AS count FROM enrollment e WHERE ${upgradeScope(viewer)} AND e.program_id = ${programId}::uuid AND e.ended_on IS NULL
      AND e.program_version_id <> ${versionId}::uuid`);
  return row?.count ?? 0;
}

function rowOf(move: MovableEnrollment & PlannedMove, fromNumber: number, today: Day): UpgradeRow {
  const { enrollmentId, clinicianName, facts } = move;
  return {
    enrollmentId,
    record: recordName(enrollmentId),
    clinicianName,
    fromNumber,
    week: Math.max(1, Math.floor(weeksBetween(facts.startsOn, today)) + 1),
    goals: goalsOf(move),
    notes: notesOf(move),
  };
}

function goalsOf({ snapshot, plan, facts, before, after }: MovableEnrollment & PlannedMove): UpgradeRow['goals'] {
  return plan.goals.flatMap(({ id, terms, kept }) => {
    const [goal, fact] = [snapshot.goals.find((one) => one.id === id), facts.goals.find((one) => one.id === id)];
    const statusBefore = before.goals.find(({ goalId }) => goalId === id)?.status;
    const statusAfter = after.goals.find(({ goalId }) => goalId === id)?.status;
    if (!goal || !fact || !statusBefore || !statusAfter) return [];
    const changes = goalMoveInWords(goal, terms, fact.measure);
    const isChanged = changes.length > 0 || statusBefore !== statusAfter;
    if (!isChanged && kept.length === 0) return [];
    return [{ id, name: goalName(goal), isChanged, statusBefore, statusAfter, changes, kept: keptInWords(kept) }];
  });
}

function notesOf({ snapshot, plan }: MovableEnrollment & PlannedMove): string[] {
  const without = snapshot.goals.filter(({ id }) => plan.withoutTemplate.includes(id)).map(goalName);
  return [
    ...(plan.plannedEndOn === snapshot.plannedEndOn
      ? []
      : [`Care is planned to end ${dayInWords(plan.plannedEndOn)} instead of ${dayInWords(snapshot.plannedEndOn)}`]),
    ...(plan.phaseCode === snapshot.phaseCode ? [] : ['Moves to another phase, since the new version has no phase of that kind']),
    ...without.map((name) => `${name} stays as it is: the new version does not have it with this measure`),
    ...plan.notAdded.map((wording) => `New in this version, for the clinician to add with a baseline: “${wording}”`),
  ];
}
