import 'server-only';
import { upgradeScope } from '@/lib/data/scope';
import { loadMovable } from '@/lib/data/version-moves/load-moving';
import { recordName } from '@/lib/data/version-moves/record-name';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { type MoveSnapshot, UNDO_HOURS, undoObstacles } from '@/lib/domain/enrollment/undo-version-move';
import { Prisma } from '@/prisma/client/client';

export type RecentMove = { id: string; record: string; fromNumber: number; at: Date; by: string; obstacles: string[] };

type Row = { id: string; enrollmentId: string; fromNumber: number; at: Date; by: string; after: MoveSnapshot };

/** Moves at once on the page. */
const SHOWN = 100;

/** Moves to a version within the time in which they can be undone, newest first, each with what keeps it from being undone. */
export async function recentMoves(tx: Tx, viewer: Viewer, versionId: string): Promise<RecentMove[]> {
  const now = new Date();
  const since = new Date(now.getTime() - UNDO_HOURS * 3_600_000);
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT m.id, m.enrollment_id AS "enrollmentId", v.number AS "fromNumber", m.created_at AS at, u.name AS by, m.after
    FROM version_move m JOIN enrollment e ON e.organization_id = m.organization_id AND e.id = m.enrollment_id
    JOIN program_version v ON v.organization_id = m.organization_id AND v.id = m.from_version_id
    JOIN app_user u ON u.organization_id = m.organization_id AND u.id = m.user_id
    WHERE ${upgradeScope(viewer)} AND m.to_version_id = ${versionId}::uuid AND m.undoes_id IS NULL AND m.created_at >= ${since}
      AND NOT EXISTS (SELECT 1 FROM version_move n WHERE n.organization_id = m.organization_id AND n.undoes_id = m.id)
    ORDER BY m.created_at DESC, m.id DESC LIMIT ${SHOWN}`);
  const standing = await loadMovable(
    tx,
    viewer.organizationId,
    rows.map(({ enrollmentId }) => enrollmentId),
  );
  return rows.flatMap(({ enrollmentId, after, ...move }) => {
    const one = standing.find((candidate) => candidate.enrollmentId === enrollmentId);
    if (!one) return [];
    const obstacles = undoObstacles(after, { ...one.snapshot, endedOn: one.endedOn }, move.at, now);
    return [{ ...move, record: recordName(enrollmentId), obstacles }];
  });
}
