import 'server-only';
import * as z from 'zod';
import { lockDraft } from '@/lib/data/assignments/lock-draft';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import type { Viewer } from '@/lib/domain/access';

export const DiscardDraft = z.object({ patientId: z.uuid() });
export type DiscardDraft = z.infer<typeof DiscardDraft>;

/** Throws a half-done assignment away. Its screening and flags stay: they happened. */
export async function discardDraft(viewer: Viewer, { patientId }: DiscardDraft): Promise<{ patientId: string }> {
  return inTransaction(viewer, async (tx) => {
    const draft = await lockDraft(tx, viewer, patientId);
    await tx.assignmentDraft.delete({
      where: { organizationId_id: { organizationId: viewer.organizationId, id: draft.id } },
      select: { id: true },
    });
    await appendAudit(tx, viewer, 'draft.discarded', { type: 'assignment-draft', id: draft.id, patientId });
    return { patientId };
  });
}
