import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { idempotencyKey, once } from '@/lib/data/once';
import { requirePermission } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';
import { documentKind } from './document-kind';
import { lockSponsor } from './lock-sponsor';

/** Bytes of the largest document that is kept. */
export const largestDocument = 5 * 1024 * 1024;

export const AddDocument = z.object({
  key: idempotencyKey,
  sponsorId: z.uuid(),
  title: z.string().trim().min(2, 'Say what it is, such as the contract of 2026.').max(120, 'Keep the title under 120 characters.'),
  file: z.file({ error: 'Choose a file.' }).min(1, 'The file is empty.').max(largestDocument, 'Files up to 5 MB are kept.'),
});
export type AddDocument = z.infer<typeof AddDocument>;

/** Keeps a contract or an amendment with its sponsor. Throws `notFound`, `refused` for what is no PDF, PNG or JPEG. */
export async function addDocument(viewer: Viewer, { key, sponsorId, title, file }: AddDocument): Promise<{ sponsorId: string }> {
  const content = new Uint8Array(await file.arrayBuffer());
  const mediaType = documentKind(content);
  const { organizationId, userId } = viewer;
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'add-document', async () => {
      await lockSponsor(tx, viewer, sponsorId);
      if (!mediaType) throw new AppError('refused', 'Only PDF, PNG and JPEG files are kept.', 'file');
      const fileName = file.name.replaceAll(/[^\p{L}\p{N}._ -]/gu, '_').slice(-120) || 'document';
      const { id } = await tx.sponsorDocument.create({
        data: { organizationId, sponsorId, title, fileName, mediaType, content, userId },
        select: { id: true },
      });
      await appendAudit(tx, viewer, 'sponsor.document-added', { type: 'sponsor', id: sponsorId, details: { documentId: id, title } });
      return { sponsorId };
    }),
  );
}

/** One document whole, for download. Throws `notFound`. */
export async function getDocument(viewer: Viewer, sponsorId: string, documentId: string) {
  requirePermission(viewer, 'sponsor:edit');
  const { organizationId } = viewer;
  return inTransaction(viewer, async (tx) => {
    const document = await tx.sponsorDocument.findFirst({
      where: { organizationId, sponsorId, id: documentId, removedAt: null },
      select: { fileName: true, mediaType: true, content: true },
    });
    if (!document) throw new AppError('notFound');
    await appendAudit(tx, viewer, 'sponsor.document-viewed', { type: 'sponsor', id: sponsorId, details: { documentId } });
    return document;
  });
}

export const RemoveDocument = z.object({ sponsorId: z.uuid(), documentId: z.uuid() });
export type RemoveDocument = z.infer<typeof RemoveDocument>;

/** Takes a document out of sight; its bytes stay for the audit. Throws `notFound`. */
export async function removeDocument(viewer: Viewer, { sponsorId, documentId }: RemoveDocument): Promise<{ sponsorId: string }> {
  const { organizationId } = viewer;
  return inTransaction(viewer, async (tx) => {
    await lockSponsor(tx, viewer, sponsorId);
    const { count } = await tx.sponsorDocument.updateMany({
      where: { organizationId, sponsorId, id: documentId, removedAt: null },
      data: { removedAt: new Date() },
    });
    if (count === 0) throw new AppError('notFound');
    await appendAudit(tx, viewer, 'sponsor.document-removed', { type: 'sponsor', id: sponsorId, details: { documentId } });
    return { sponsorId };
  });
}
