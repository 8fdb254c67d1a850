import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import type { Viewer } from '@/lib/domain/access';

/** Ends every session of the viewer but the one they are using. Returns how many. */
export async function endOtherSessions(viewer: Viewer): Promise<number> {
  return inTransaction(viewer, async (tx) => {
    const { count } = await tx.session.updateMany({
      where: {
        organizationId: viewer.organizationId,
        userId: viewer.userId,
        id: { not: viewer.sessionId },
        revokedAt: null,
        expiresAt: { gt: new Date() },
      },
      data: { revokedAt: new Date(), revokedReason: 'ended by its owner' },
    });
    if (count > 0)
      await appendAudit(tx, viewer, 'session.ended', { type: 'session', details: { reason: 'all others ended by their owner', count } });
    return count;
  });
}
