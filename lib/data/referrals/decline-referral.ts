import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { idempotencyKey, once } from '@/lib/data/once';
import { requirePermission } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';
import { declineReasonCodes } from '@/lib/domain/referrals/referral-words';
import { lockReferral, refuseDecided } from './lock-referral';

export const DeclineReferral = z.object({
  key: idempotencyKey,
  referralId: z.uuid(),
  reason: z.enum(declineReasonCodes, { error: 'Choose why. The member reads it in plain words.' }),
  note: z.string().trim().max(500, 'Keep the note under 500 characters.').optional(),
});
export type DeclineReferral = z.infer<typeof DeclineReferral>;

/** Says no to a request, for a reason that the member is told; the note stays within the clinic. Throws `notFound`, `conflict` when someone was first. */
export async function declineReferral(viewer: Viewer, { key, referralId, reason, note }: DeclineReferral): Promise<{ referralId: string }> {
  requirePermission(viewer, 'referral:take');
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'decline-referral', async () => {
      refuseDecided(await lockReferral(tx, viewer, referralId));
      await tx.referral.update({
        where: { organizationId_id: { organizationId: viewer.organizationId, id: referralId } },
        data: {
          ...{ status: 'declined', decidedById: viewer.userId, decidedAt: new Date(), declineReason: reason, declineNote: note ?? null },
          version: { increment: 1 },
        },
        select: { id: true },
      });
      await appendAudit(tx, viewer, 'referral.declined', { type: 'referral', id: referralId, details: { reason } });
      return { referralId };
    }),
  );
}
