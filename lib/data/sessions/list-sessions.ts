import 'server-only';
import { inTransaction } from '@/lib/data/in-transaction';
import type { Viewer } from '@/lib/domain/access';

export type OwnSession = { id: string; device: string; createdAt: Date; lastSeenAt: Date; isThisOne: boolean };

/** The viewer's own live sessions: this one first, then by last use. */
export async function listSessions(viewer: Viewer): Promise<OwnSession[]> {
  const { organizationId, userId, sessionId } = viewer;
  const sessions = await inTransaction(viewer, async (tx) => {
    const { idleMinutes } = await tx.organization.findUniqueOrThrow({ where: { id: organizationId }, select: { idleMinutes: true } });
    const now = Date.now();
    return tx.session.findMany({
      where: {
        organizationId,
        userId,
        revokedAt: null,
        expiresAt: { gt: new Date(now) },
        lastSeenAt: { gt: new Date(now - idleMinutes * 60_000) },
      },
      select: { id: true, device: true, createdAt: true, lastSeenAt: true },
      orderBy: { lastSeenAt: 'desc' },
      take: 100,
    });
  });
  return sessions
    .map((session) => ({ ...session, isThisOne: session.id === sessionId }))
    .sort((a, b) => Number(b.isThisOne) - Number(a.isThisOne));
}
