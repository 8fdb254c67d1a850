import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { idempotencyKey, once } from '@/lib/data/once';
import { requirePermission } from '@/lib/data/scope';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { returnReasonCodes } from '@/lib/domain/referrals/referral-words';
import { AppError } from '@/lib/errors';
import { type LockedReferral, lockReferral } from './lock-referral';

export const GiveBackReferral = z.object({
  key: idempotencyKey,
  referralId: z.uuid(),
  reason: z.enum(returnReasonCodes, { error: 'Choose why. The member reads it in plain words.' }),
  note: z.string().trim().max(500, 'Keep the note under 500 characters.').optional(),
});
export type GiveBackReferral = z.infer<typeof GiveBackReferral>;

/**
 * Gives a taken request back: it waits for the clinic again since it was asked, and that it was taken and given back is kept. The patient stays with
 * whoever had it until someone takes it. Throws `notFound`, `conflict` where it waits already, `refused` where a program was assigned.
 */
export async function giveBackReferral(viewer: Viewer, input: GiveBackReferral): Promise<{ referralId: string }> {
  requirePermission(viewer, 'referral:take');
  const { key, referralId, reason, note = null } = input;
  const { organizationId, userId } = viewer;
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'give-back-referral', async () => {
      const { takenById, takenAt, patientId } = takenBy(await lockReferral(tx, viewer, referralId), viewer);
      await refuseInCare(tx, organizationId, patientId, takenAt);
      await tx.referralReturn.create({
        data: { organizationId, referralId, patientId, takenById, takenAt, reason, note, userId },
        select: { id: true },
      });
      await tx.referral.update({
        where: { organizationId_id: { organizationId, id: referralId } },
        data: {
          ...{ status: 'open', takenById: null, decidedById: null, decidedAt: null, patientId: null },
          version: { increment: 1 },
        },
        select: { id: true },
      });
      await appendAudit(tx, viewer, 'referral.given-back', { type: 'referral', id: referralId, patientId, details: { reason, takenById } });
      return { referralId };
    }),
  );
}

/** Who has it may give it back, and who assigned it to them. */
function takenBy({ status, takenById, decidedById, decidedAt, patientId, decidedByName }: LockedReferral, { userId }: Viewer) {
  if (status !== 'taken' || !takenById || !decidedAt || !patientId)
    throw new AppError('conflict', 'Nobody has this request any more. Nothing was changed.');
  if (takenById !== userId && decidedById !== userId) throw new AppError('refused', `Only ${decidedByName}, who has it, can give it back.`);
  return { takenById, takenAt: decidedAt, patientId };
}

/** The patient is held, so that no program is assigned meanwhile; what was assigned is looked for by a later statement. */
async function refuseInCare(tx: Tx, organizationId: string, patientId: string, takenAt: Date): Promise<void> {
  await tx.$queryRaw`SELECT id FROM patient WHERE organization_id = ${organizationId}::uuid AND id = ${patientId}::uuid FOR UPDATE`;
  const begun = await tx.enrollment.findFirst({ where: { organizationId, patientId, createdAt: { gte: takenAt } }, select: { id: true } });
  if (begun) throw new AppError('refused', 'A program was assigned since. Hand the care over to a colleague, or end it.');
}
