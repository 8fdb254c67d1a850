import { outcomeCsv } from '@/app/(staff)/outcomes/outcome-csv';
import { toldPeriodOf } from '@/app/(staff)/outcomes/outcome-query';
import { requireViewer } from '@/lib/auth/require-viewer';
import { getOutcomes } from '@/lib/data/outcomes/get-outcomes';
import { OutcomeParams } from '@/lib/data/outcomes/outcome-params';
import { formatCsv } from '@/lib/format/csv';

/** What the page shows, as a file: the same query, the same figures withheld. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await requireViewer('outcomes:read');
  const asked = OutcomeParams.parse(Object.fromEntries(new URL(request.url).searchParams));
  const view = await getOutcomes(viewer, asked, 'csv');
  const { from, to } = toldPeriodOf(view);
  const name = ['outcomes', view.detail ? asked.program : 'all', from, to].join('-');
  return new Response(formatCsv(outcomeCsv(view)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'no-store',
    },
  });
}
