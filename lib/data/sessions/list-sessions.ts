import 'server-only';
import { inReading } from '@/lib/data/in-transaction';
import type { Viewer } from '@/lib/domain/access';

export type OwnSession = { id: string; device: string; createdAt: Date; lastSeenAt: Date; isThisOne: boolean };

/** The viewer's own live sessions: this one first, then by last use. */
export async function listSessions(viewer: Viewer): Promise<OwnSession[]> {
  const { organizationId, userId, sessionId } = viewer;
  const sessions = await inReading(
    viewer,
    (tx) => tx.$queryRaw<Omit<OwnSession, 'isThisOne'>[]>`
      SELECT s.id, s.device, s.created_at AS "createdAt", s.last_seen_at AS "lastSeenAt"
      FROM session s JOIN organization o ON o.id = s.organization_id
      WHERE s.organization_id = ${organizationId}::uuid AND s.user_id = ${userId}::uuid AND s.revoked_at IS NULL AND s.expires_at > now()
        AND s.last_seen_at > now() - make_interval(mins => o.idle_minutes)
      ORDER BY s.last_seen_at DESC LIMIT 100`,
  );
  return sessions
    .map((session) => ({ ...session, isThisOne: session.id === sessionId }))
    .sort((a, b) => Number(b.isThisOne) - Number(a.isThisOne));
}
