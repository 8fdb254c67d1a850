import { notFound } from 'next/navigation';
import * as z from 'zod';
import { requireViewer } from '@/lib/auth/require-viewer';
import { getDemandContacts } from '@/lib/data/demand/get-demand-contacts';
import { AppError } from '@/lib/errors';
import { formatCsv } from '@/lib/format/csv';

type Context = { params: Promise<{ demandId: string }> };

/** Whom to tell that this employer or plan is listed now, as a file. Each download stands in the audit trail. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const viewer = await requireViewer('demand:contact');
  const id = z.uuid().safeParse((await params).demandId);
  if (!id.success) notFound();
  const contacts = await getDemandContacts(viewer, id.data).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'notFound') notFound();
    throw error;
  });
  const lines = contacts.map(({ name, by, contact, askedAt }) => [name, by, contact, askedAt.toISOString()]);
  return new Response(formatCsv([['name', 'by', 'contact', 'asked'], ...lines]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="to-tell.csv"',
      'cache-control': 'no-store',
    },
  });
}
