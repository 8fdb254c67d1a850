import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { requirePermission } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';

export const RemoveGateway = z.object({ sponsorId: z.uuid(), version: z.coerce.number().int().min(1) });
export type RemoveGateway = z.infer<typeof RemoveGateway>;

/** From now on the plan is not asked; what it was asked is kept. Throws `notFound`, `stale` when its settings changed or it is removed already. */
export async function removeGateway(viewer: Viewer, { sponsorId, version }: RemoveGateway): Promise<void> {
  requirePermission(viewer, 'gateway:manage');
  const { organizationId } = viewer;
  await inTransaction(viewer, async (tx) => {
    const found = await tx.payerGateway.findFirst({ where: { organizationId, sponsorId }, select: { kind: true, endpoint: true } });
    if (!found) throw new AppError('notFound');
    const { count } = await tx.payerGateway.updateMany({
      where: { organizationId, sponsorId, version, removedAt: null },
      data: { removedAt: new Date(), version: { increment: 1 } },
    });
    if (count === 0)
      throw new AppError('stale', 'Someone changed or removed this gateway meanwhile. Load the page again to see how it stands.');
    await appendAudit(tx, viewer, 'gateway.removed', { type: 'sponsor', id: sponsorId, details: found });
  });
}
