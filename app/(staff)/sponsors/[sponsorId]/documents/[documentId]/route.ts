import * as z from 'zod';
import { requireViewer } from '@/lib/auth/require-viewer';
import { getDocument } from '@/lib/data/sponsors/sponsor-documents';
import { AppError } from '@/lib/errors';

type Context = { params: Promise<{ sponsorId: string; documentId: string }> };

const Address = z.object({ sponsorId: z.uuid(), documentId: z.uuid() });
const absent = () => new Response('Not found', { status: 404, headers: { 'cache-control': 'no-store' } });

/** A document as a download: never shown within Cairn's own pages, whatever it holds. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const viewer = await requireViewer('sponsor:edit');
  const address = Address.safeParse(await params);
  if (!address.success) return absent();
  try {
    const { fileName, mediaType, content } = await getDocument(viewer, address.data.sponsorId, address.data.documentId);
    return new Response(content, {
      headers: {
        'content-type': mediaType,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    if (error instanceof AppError && error.code === 'notFound') return absent();
    throw error;
  }
}
