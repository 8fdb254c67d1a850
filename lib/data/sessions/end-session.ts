import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';

export const EndSession = z.object({ sessionId: z.uuid({ error: 'This session is not known.' }) });

/** Ends one of the viewer's own sessions, at once. Ending it again changes nothing. Throws `notFound`. */
export async function endSession(viewer: Viewer, { sessionId }: z.infer<typeof EndSession>): Promise<void> {
  const own = { organizationId: viewer.organizationId, userId: viewer.userId, id: sessionId };
  const reason = sessionId === viewer.sessionId ? 'signed out' : 'ended by its owner';
  await inTransaction(viewer, async (tx) => {
    const session = await tx.session.findFirst({ where: own, select: { id: true } });
    if (!session) throw new AppError('notFound');
    const { count } = await tx.session.updateMany({
      where: { ...own, revokedAt: null },
      data: { revokedAt: new Date(), revokedReason: reason },
    });
    if (count > 0) await appendAudit(tx, viewer, 'session.ended', { type: 'session', id: sessionId, details: { reason } });
  });
}
