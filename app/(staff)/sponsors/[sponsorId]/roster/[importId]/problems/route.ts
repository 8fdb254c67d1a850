import { notFound } from 'next/navigation';
import { requireViewer } from '@/lib/auth/require-viewer';
import { listProblems } from '@/lib/data/rosters/list-problems';
import { ImportAddress } from '@/lib/data/rosters/lock-import';
import { problemInWords } from '@/lib/domain/eligibility/roster/problem-in-words';
import { fieldWords } from '@/lib/domain/eligibility/roster/roster-fields';
import { AppError } from '@/lib/errors';
import { formatCsv } from '@/lib/format/csv';

type Props = { params: Promise<{ sponsorId: string; importId: string }> };

/** Every row that cannot be taken, for a spreadsheet; what would run as a formula there is disarmed. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const viewer = await requireViewer('roster:import');
  const address = ImportAddress.safeParse(await params);
  if (!address.success) notFound();
  const problems = await listProblems(viewer, address.data).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'notFound') notFound();
    throw error;
  });
  const rows = problems.map((problem) => [
    problem.row,
    problem.field ? fieldWords[problem.field].label : null,
    problem.value,
    problemInWords(problem),
  ]);
  return new Response(`\ufeff${formatCsv([['Row', 'Column', 'Value', 'Problem'], ...rows])}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="roster-errors.csv"',
      'cache-control': 'no-store',
    },
  });
}
