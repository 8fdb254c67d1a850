import 'server-only';
import * as z from 'zod';
import { ChosenRows } from '@/lib/data/caseload/chosen-rows';
import { handOver } from '@/lib/data/enrollments/hand-over';
import { transferReason } from '@/lib/data/enrollments/transfer-enrollment';
import { inTransaction } from '@/lib/data/in-transaction';
import { idempotencyKey, once } from '@/lib/data/once';
import type { Viewer } from '@/lib/domain/access';

export const TransferRows = z.object({
  key: idempotencyKey,
  enrollmentIds: ChosenRows,
  toId: z.uuid({ error: 'Choose a clinician.' }),
  reason: transferReason,
});
export type TransferRows = z.infer<typeof TransferRows>;

/** Hands several rows of the viewer's caseload over at once: all of them or none. Throws as `transferEnrollment`. */
export async function transferRows(viewer: Viewer, { key, ...asked }: TransferRows): Promise<{ count: number }> {
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'transfer-rows', async () => {
      const { patientIds } = await handOver(tx, viewer, { ...asked, fromId: viewer.userId });
      return { count: patientIds.length };
    }),
  );
}
