import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { todayIn } from '@/lib/data/clock';
import { reassess } from '@/lib/data/enrollments/reassess';
import { inTransaction } from '@/lib/data/in-transaction';
import { idempotencyKey, once } from '@/lib/data/once';
import { lockProgram } from '@/lib/data/programs/lock-program';
import { loadMovable, type MovableEnrollment, olderEnrollments, type PlannedMove, planMoves } from '@/lib/data/version-moves/load-moving';
import { storeMoves } from '@/lib/data/version-moves/store-moves';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { MoveSnapshot } from '@/lib/domain/enrollment/undo-version-move';
import { programCodes } from '@/lib/domain/programs/program';
import { AppError } from '@/lib/errors';

/** In one go at most, so that nobody who records a score waits long for it. */
export const MOST_MOVES = 200;

export const MoveEnrollments = z.object({
  key: idempotencyKey,
  programCode: z.enum(programCodes),
  /** The version that the preview showed. */
  toVersionId: z.uuid(),
  /** Everyone that is left, up to `MOST_MOVES`, instead of those chosen. */
  all: z
    .literal('yes')
    .optional()
    .transform((value) => value === 'yes'),
  enrollmentIds: z.array(z.uuid()).max(MOST_MOVES, `Choose ${MOST_MOVES} at most.`).default([]),
});
export type MoveEnrollments = z.infer<typeof MoveEnrollments>;

/**
 * Moves open enrollments to the published version of their program: each as the preview shows it, with a record that it can be undone by.
 * Throws `refused` when none is chosen, `stale` when the version or one of the enrollments is another than the preview showed.
 */
export async function moveEnrollments(
  viewer: Viewer,
  { key, programCode, toVersionId, all, enrollmentIds }: MoveEnrollments,
): Promise<{ programCode: string; moved: number }> {
  const today = todayIn(viewer.zone);
  const { organizationId } = viewer;
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'move-enrollments', async () => {
      const program = await lockProgram(tx, viewer, programCode, 'program:upgrade');
      await refuseOtherVersion(tx, organizationId, program.id, toVersionId);
      const ids = await lockChosen(tx, viewer, { programId: program.id, versionId: toVersionId }, all ? null : [...new Set(enrollmentIds)]);
      if (ids.length === 0) return { programCode, moved: 0 };
      const moves = await planMoves(tx, organizationId, await loadMovable(tx, organizationId, ids), toVersionId, today);
      const stored = moves.map((move) => ({
        enrollmentId: move.enrollmentId,
        before: move.snapshot,
        after: snapshotAfter(move, toVersionId),
      }));
      await storeMoves(tx, viewer, stored);
      await reassess(tx, organizationId, ids, today);
      for (const { enrollmentId, patientId, programVersionId } of moves)
        await appendAudit(tx, viewer, 'enrollment.upgraded', {
          type: 'enrollment',
          id: enrollmentId,
          patientId,
          details: { programCode, from: programVersionId, to: toVersionId },
        });
      return { programCode, moved: ids.length };
    }),
  );
}

type Course = { programId: string; versionId: string };

/** The chosen enrollments, or with null all that are left; held. */
async function lockChosen(tx: Tx, viewer: Viewer, course: Course, chosen: readonly string[] | null): Promise<string[]> {
  if (chosen?.length === 0) throw new AppError('refused', 'Choose the records to move.', 'enrollmentIds');
  const ids = await olderEnrollments(tx, viewer, { ...course, limit: MOST_MOVES, lock: true, ...(chosen ? { ids: chosen } : {}) });
  if (chosen && ids.length < chosen.length)
    throw new AppError('stale', 'Some of these were moved or ended meanwhile. Load the page again to see what is left.');
  return ids;
}

function snapshotAfter({ snapshot, plan }: MovableEnrollment & PlannedMove, programVersionId: string): MoveSnapshot {
  const goals = snapshot.goals.map((goal) => ({ ...goal, ...plan.goals.find(({ id }) => id === goal.id)?.terms }));
  return { programVersionId, plannedEndOn: plan.plannedEndOn, phaseCode: plan.phaseCode, goals };
}

async function refuseOtherVersion(tx: Tx, organizationId: string, programId: string, versionId: string): Promise<void> {
  const published = await tx.programVersion.findFirst({ where: { organizationId, programId, status: 'published' }, select: { id: true } });
  if (published?.id !== versionId)
    throw new AppError('stale', 'The published version is another one by now. Load the page again to see what it would change.');
}
