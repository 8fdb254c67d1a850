import { notFound } from 'next/navigation';
import { caseloadCsv } from '@/app/(staff)/caseload/caseload-csv';
import { requireViewer } from '@/lib/auth/require-viewer';
import { ChosenRows } from '@/lib/data/caseload/chosen-rows';
import { exportRows } from '@/lib/data/caseload/export-rows';
import { AppError } from '@/lib/errors';
import { formatCsv } from '@/lib/format/csv';
import { isSameOrigin } from '@/lib/same-origin';

/** The chosen rows of the viewer's caseload as a file. Sent as a form, so that nobody's id stands in an address. */
export async function POST(request: Request): Promise<Response> {
  const viewer = await requireViewer('caseload:read');
  if (!isSameOrigin(request.headers)) notFound();
  const form = await request.formData().catch(() => new FormData());
  const chosen = ChosenRows.safeParse(form.getAll('enrollmentIds[]'));
  if (!chosen.success) notFound();
  const { rows, today } = await exportRows(viewer, chosen.data).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'notFound') notFound();
    throw error;
  });
  return new Response(formatCsv(caseloadCsv(rows)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="caseload-${today}.csv"`,
      'cache-control': 'no-store',
    },
  });
}
