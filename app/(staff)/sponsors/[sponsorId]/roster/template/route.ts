import { requireViewer } from '@/lib/auth/require-viewer';
import { rosterTemplate } from '@/lib/domain/eligibility/roster/roster-template';
import { formatCsv } from '@/lib/format/csv';

/** The columns of a roster with two rows of invented people, for a spreadsheet. */
export async function GET(): Promise<Response> {
  await requireViewer('roster:import');
  return new Response(`\ufeff${formatCsv(rosterTemplate)}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="roster-template.csv"',
      'cache-control': 'no-store',
    },
  });
}
