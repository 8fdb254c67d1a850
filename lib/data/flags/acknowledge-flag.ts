import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { todayIn } from '@/lib/data/clock';
import { reassess } from '@/lib/data/enrollments/reassess';
import { lockFlag } from '@/lib/data/flags/lock-flag';
import { tellFlagChange } from '@/lib/data/flags/tell-flag-change';
import { inTransaction } from '@/lib/data/in-transaction';
import { once } from '@/lib/data/once';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';

export const AcknowledgeFlag = z.object({
  key: z.uuid(),
  flagId: z.uuid(),
  did: z
    .string()
    .trim()
    .min(5, 'Say what you did, for example "Called, sent to the emergency department."')
    .max(1000, 'Keep it under 1,000 characters.'),
});
export type AcknowledgeFlag = z.infer<typeof AcknowledgeFlag>;

/** Says that a clinician has seen a red flag and what they did. Care stays on hold until it is cleared. */
export async function acknowledgeFlag(viewer: Viewer, { key, flagId, did }: AcknowledgeFlag): Promise<{ patientId: string }> {
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'acknowledge-flag', async () => {
      const flag = await lockFlag(tx, viewer, flagId);
      if (flag.acknowledgedAt) throw new AppError('conflict', 'Someone has acknowledged this flag already.');
      await tx.redFlag.update({
        where: { organizationId_id: { organizationId: viewer.organizationId, id: flagId } },
        data: { acknowledgedAt: new Date(), acknowledgedById: viewer.userId, acknowledgedAction: did, version: { increment: 1 } },
        select: { id: true },
      });
      await reassess(tx, viewer.organizationId, flag.enrollmentIds, todayIn(viewer.zone));
      await appendAudit(tx, viewer, 'flag.acknowledged', {
        type: 'red-flag',
        id: flagId,
        patientId: flag.patientId,
        details: { screen: flag.screen },
      });
      await tellFlagChange(tx, viewer.organizationId, flagId);
      return { patientId: flag.patientId };
    }),
  );
}
