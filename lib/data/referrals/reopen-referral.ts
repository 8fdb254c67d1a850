import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { requirePermission } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';
import { mayReopen } from '@/lib/domain/referrals/referral-words';
import { AppError } from '@/lib/errors';
import { lockReferral } from './lock-referral';
import { lockPerson, openReferral } from './open-referral';

export const ReopenReferral = z.object({ referralId: z.uuid() });
export type ReopenReferral = z.infer<typeof ReopenReferral>;

/** Takes a no back within a day; the request waits again since it was asked. What was declined and why stays in the audit trail. */
export async function reopenReferral(viewer: Viewer, { referralId }: ReopenReferral): Promise<{ referralId: string }> {
  requirePermission(viewer, 'referral:take');
  return inTransaction(viewer, async (tx) => {
    const referral = await lockReferral(tx, viewer, referralId);
    const { status, decidedAt, contactRemovedAt } = referral;
    if (status === 'open') return { referralId };
    if (status === 'taken') throw new AppError('refused', 'It was taken. Hand the patient over to someone else instead.');
    if (contactRemovedAt) throw new AppError('refused', 'Nobody took it in time, and its contact was removed. The member can ask again.');
    if (!decidedAt || !mayReopen(decidedAt, new Date()))
      throw new AppError('refused', 'It was declined more than a day ago. The member can ask again.');
    await lockPerson(tx, viewer.organizationId, referral);
    if (await openReferral(tx, viewer.organizationId, referral, referral.programCode))
      throw new AppError('refused', 'The member has asked again meanwhile. Take or decline that request.');
    await tx.referral.update({
      where: { organizationId_id: { organizationId: viewer.organizationId, id: referralId } },
      data: {
        ...{ status: 'open', decidedById: null, decidedAt: null, declineReason: null, declineNote: null },
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await appendAudit(tx, viewer, 'referral.reopened', { type: 'referral', id: referralId });
    return { referralId };
  });
}
