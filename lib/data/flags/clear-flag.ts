import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { todayIn } from '@/lib/data/clock';
import { reassess } from '@/lib/data/enrollments/reassess';
import { lockFlag } from '@/lib/data/flags/lock-flag';
import { tellFlagChange } from '@/lib/data/flags/tell-flag-change';
import { inTransaction } from '@/lib/data/in-transaction';
import { once } from '@/lib/data/once';
import { can, type Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';

export const ClearFlag = z.object({
  key: z.uuid(),
  flagId: z.uuid(),
  clearance: z
    .string()
    .trim()
    .min(10, 'Name who cleared it, when and how, for example "Ultrasound on Nov 20 ruled out a clot, Dr. Ito."')
    .max(1000, 'Keep it under 1,000 characters.'),
});
export type ClearFlag = z.infer<typeof ClearFlag>;

/** Ends a red flag with its documented clearance; only a licensed clinician may. With the last one cleared, care goes on. */
export async function clearFlag(viewer: Viewer, { key, flagId, clearance }: ClearFlag): Promise<{ patientId: string }> {
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'clear-flag', async () => {
      const flag = await lockFlag(tx, viewer, flagId);
      if (!can(viewer, 'flag:clear')) throw new AppError('refused', 'Only a clinician with a licence on record clears a red flag.');
      if (!flag.acknowledgedAt) throw new AppError('refused', 'Acknowledge the flag first.');
      if (flag.clearedAt) throw new AppError('conflict', 'Someone has cleared this flag already.');
      await tx.redFlag.update({
        where: { organizationId_id: { organizationId: viewer.organizationId, id: flagId } },
        data: { clearedAt: new Date(), clearedById: viewer.userId, clearance, version: { increment: 1 } },
        select: { id: true },
      });
      await reassess(tx, viewer.organizationId, flag.enrollmentIds, todayIn(viewer.zone));
      await appendAudit(tx, viewer, 'flag.cleared', {
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
