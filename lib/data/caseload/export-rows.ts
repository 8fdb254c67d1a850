import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { type CaseloadRow, chosenRows } from '@/lib/data/caseload/list-caseload';
import { todayIn } from '@/lib/data/clock';
import { inTransaction } from '@/lib/data/in-transaction';
import type { Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import { AppError } from '@/lib/errors';

/** Chosen rows of the viewer's caseload for a file, most urgent first, and an audit entry of each that leaves. Throws `notFound` when none is theirs. */
export async function exportRows(viewer: Viewer, enrollmentIds: readonly string[]): Promise<{ today: Day; rows: CaseloadRow[] }> {
  return inTransaction(viewer, async (tx) => {
    const rows = await chosenRows(tx, viewer, enrollmentIds);
    if (rows.length === 0) throw new AppError('notFound');
    const details = { rows: rows.length, enrollmentIds: rows.map(({ enrollmentId }) => enrollmentId) };
    await appendAudit(tx, viewer, 'caseload.exported', { type: 'caseload', details });
    return { today: todayIn(viewer.zone), rows };
  });
}
