import 'server-only';
import { storeUnlocks } from '@/lib/data/gates/unlocks';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { MoveSnapshot } from '@/lib/domain/enrollment/undo-version-move';
import { isSame } from '@/lib/domain/programs/comparison-words';

/** A move to keep: how the enrollment stood and how it is to stand. The versions of its goals are counted on here. */
export type MoveToStore = { enrollmentId: string; before: MoveSnapshot; after: MoveSnapshot; undoesId?: string };

/**
 * Writes moves of enrollments that the caller holds, each with its record, in four or five statements however many there are: another version
 * may have other running gates. Results are derived by the caller.
 */
export async function storeMoves(tx: Tx, viewer: Viewer, moves: readonly MoveToStore[]): Promise<void> {
  const { organizationId, userId } = viewer;
  const counted = moves.map((move) => ({ ...move, after: { ...move.after, goals: countVersions(move) } }));
  const enrollments = counted.map(({ enrollmentId, after }) => ({
    id: enrollmentId,
    program_version_id: after.programVersionId,
    planned_end_on: after.plannedEndOn,
    phase_code: after.phaseCode,
  }));
  const goals = counted.flatMap(({ before, after }) =>
    after.goals
      .filter((goal) => goal.version !== before.goals.find(({ id }) => id === goal.id)?.version)
      .map((goal) => ({ ...goal, starts_on: goal.startsOn, due_on: goal.dueOn, follows_care: goal.followsCare })),
  );
  await tx.$executeRaw`
    UPDATE enrollment e SET program_version_id = d.program_version_id, planned_end_on = d.planned_end_on, phase_code = d.phase_code, version = e.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(enrollments)}::jsonb) AS d(id uuid, program_version_id uuid, planned_end_on date, phase_code text)
    WHERE e.organization_id = ${organizationId}::uuid AND e.id = d.id`;
  await tx.$executeRaw`
    UPDATE goal g SET wording = d.wording, target = d.target, starts_on = d.starts_on, due_on = d.due_on, curve = d.curve, importance = d.importance,
      difficulty = d.difficulty, version = d.version, follows_care = coalesce(d.follows_care, g.follows_care)
    FROM jsonb_to_recordset(${JSON.stringify(goals)}::jsonb) AS d(id uuid, wording text, target numeric, starts_on date, due_on date, curve text,
      importance smallint, difficulty smallint, version int, follows_care boolean)
    WHERE g.organization_id = ${organizationId}::uuid AND g.id = d.id`;
  await tx.versionMove.createMany({
    data: counted.map(({ enrollmentId, before, after, undoesId }) => ({
      organizationId,
      enrollmentId,
      fromVersionId: before.programVersionId,
      toVersionId: after.programVersionId,
      undoesId: undoesId ?? null,
      before,
      after,
      userId,
    })),
  });
  const ids = moves.map(({ enrollmentId }) => enrollmentId);
  await storeUnlocks(tx, organizationId, ids);
}

/** A goal whose terms change gets the next version, so that a form opened before the move is stale. */
function countVersions({ before, after }: MoveToStore): MoveSnapshot['goals'] {
  return after.goals.map((goal) => {
    const was = before.goals.find(({ id }) => id === goal.id);
    const version = was?.version ?? goal.version;
    return { ...goal, version: was && isSame({ ...goal, version: 0 }, { ...was, version: 0 }) ? version : version + 1 };
  });
}
