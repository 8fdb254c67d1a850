import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { todayIn } from '@/lib/data/clock';
import { reassess } from '@/lib/data/enrollments/reassess';
import { inTransaction } from '@/lib/data/in-transaction';
import { upgradeScope } from '@/lib/data/scope';
import { loadMovable } from '@/lib/data/version-moves/load-moving';
import { storeMoves } from '@/lib/data/version-moves/store-moves';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { type MoveSnapshot, undoObstacles } from '@/lib/domain/enrollment/undo-version-move';
import { AppError } from '@/lib/errors';
import { Prisma } from '@/prisma/client/client';

export const UndoMove = z.object({ moveId: z.uuid() });
export type UndoMove = z.infer<typeof UndoMove>;

type Move = { enrollmentId: string; programCode: string; before: MoveSnapshot; after: MoveSnapshot; createdAt: Date; isUndone: boolean };

/**
 * Takes a move back: version, goals, phase and planned end stand exactly as before it. Throws `refused` with what was changed since, or after
 * a day; `conflict` when it is undone already.
 */
export async function undoMove(viewer: Viewer, { moveId }: UndoMove): Promise<{ programCode: string }> {
  const { organizationId } = viewer;
  const today = todayIn(viewer.zone);
  return inTransaction(viewer, async (tx) => {
    const { enrollmentId, programCode, before, after, createdAt, isUndone } = await lockMove(tx, viewer, moveId);
    if (isUndone) throw new AppError('conflict', 'This move was undone already. Nothing was changed.');
    const [now] = await loadMovable(tx, organizationId, [enrollmentId]);
    if (!now) throw new AppError('notFound');
    const obstacles = undoObstacles(after, { ...now.snapshot, endedOn: now.endedOn }, createdAt, new Date());
    if (obstacles.length > 0) throw new AppError('refused', `This cannot be undone. ${obstacles.join(' ')}`);
    await storeMoves(tx, viewer, [{ enrollmentId, before: now.snapshot, after: before, undoesId: moveId }]);
    await reassess(tx, organizationId, [enrollmentId], today);
    await appendAudit(tx, viewer, 'enrollment.upgrade-undone', {
      type: 'enrollment',
      id: enrollmentId,
      patientId: now.patientId,
      details: { programCode, from: after.programVersionId, to: before.programVersionId },
    });
    return { programCode };
  });
}

/** The move with its enrollment held. What is an undo itself is not found. */
async function lockMove(tx: Tx, viewer: Viewer, moveId: string): Promise<Move> {
  const [held] = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT e.id FROM enrollment e JOIN version_move m ON m.organization_id = e.organization_id AND m.enrollment_id = e.id
    WHERE ${upgradeScope(viewer)} AND m.id = ${moveId}::uuid AND m.undoes_id IS NULL FOR UPDATE OF e`);
  if (!held) throw new AppError('notFound');
  // A statement of its own: one that waited for the lock would not see an undo that came first.
  const [move] = await tx.$queryRaw<Move[]>`
    SELECT m.enrollment_id AS "enrollmentId", p.code AS "programCode", m.before, m.after, m.created_at AS "createdAt",
      EXISTS (SELECT 1 FROM version_move u WHERE u.organization_id = m.organization_id AND u.undoes_id = m.id) AS "isUndone"
    FROM version_move m JOIN program_version v ON v.organization_id = m.organization_id AND v.id = m.to_version_id
    JOIN program p ON p.organization_id = v.organization_id AND p.id = v.program_id
    WHERE m.organization_id = ${viewer.organizationId}::uuid AND m.id = ${moveId}::uuid`;
  if (!move) throw new AppError('notFound');
  return move;
}
