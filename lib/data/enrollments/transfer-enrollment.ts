import 'server-only';
import * as z from 'zod';
import { handOver } from '@/lib/data/enrollments/hand-over';
import { inTransaction } from '@/lib/data/in-transaction';
import { idempotencyKey, once } from '@/lib/data/once';
import type { Viewer } from '@/lib/domain/access';

export const transferReason = z.string({ error: 'Say why.' }).trim().min(3, 'Say why.').max(300, 'Keep the reason under 300 characters.');

export const TransferEnrollment = z.object({
  key: idempotencyKey,
  enrollmentId: z.uuid(),
  /** Who led the care when the form was shown. */
  fromId: z.uuid(),
  toId: z.uuid({ error: 'Choose a clinician.' }),
  reason: transferReason,
});
export type TransferEnrollment = z.infer<typeof TransferEnrollment>;

/**
 * Hands care over to another clinician of the patient's clinic, with the open tasks that its clinician has for it. Throws `notFound`, `refused`,
 * and `stale` or `conflict` when someone was first.
 */
export async function transferEnrollment(
  viewer: Viewer,
  { key, enrollmentId, ...asked }: TransferEnrollment,
): Promise<{ patientId: string }> {
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'transfer-enrollment', async () => {
      const { patientIds } = await handOver(tx, viewer, { ...asked, enrollmentIds: [enrollmentId] });
      return { patientId: patientIds[0] ?? '' };
    }),
  );
}
