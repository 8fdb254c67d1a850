import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { once } from '@/lib/data/once';
import { visiblePatients } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';

export const WriteNote = z.object({
  key: z.uuid(),
  patientId: z.uuid(),
  body: z.string().trim().min(1, 'Write the note first.').max(4000, 'Keep the note under 4,000 characters.'),
});
export type WriteNote = z.infer<typeof WriteNote>;

/** Adds a note to a patient's record. Notes are not edited; a later one corrects an earlier. */
export async function writeNote(viewer: Viewer, { key, patientId, body }: WriteNote): Promise<{ noteId: string }> {
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'write-note', async () => {
      const patient = await tx.patient.findFirst({ where: { AND: [{ id: patientId }, visiblePatients(viewer)] }, select: { id: true } });
      if (!patient) throw new AppError('notFound');
      const { id } = await tx.note.create({
        data: { organizationId: viewer.organizationId, patientId, body, userId: viewer.userId },
        select: { id: true },
      });
      await appendAudit(tx, viewer, 'note.written', { type: 'note', id, patientId });
      return { noteId: id };
    }),
  );
}
