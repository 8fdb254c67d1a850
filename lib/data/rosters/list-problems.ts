import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { problemsOf } from '@/lib/data/rosters/get-import';
import type { ImportAddress } from '@/lib/data/rosters/lock-import';
import { mostProblems } from '@/lib/data/rosters/stage-rows';
import { requirePermission } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';
import type { RosterProblem } from '@/lib/domain/eligibility/roster/roster-row';
import { AppError } from '@/lib/errors';

/** What cannot be taken of an import, for a file: all that was kept of it. Throws `notFound`. */
export async function listProblems(viewer: Viewer, { sponsorId, importId }: ImportAddress): Promise<RosterProblem[]> {
  requirePermission(viewer, 'roster:import');
  const { organizationId } = viewer;
  return inTransaction(viewer, async (tx) => {
    const found = await tx.rosterImport.findFirst({ where: { organizationId, sponsorId, id: importId }, select: { id: true } });
    if (!found) throw new AppError('notFound');
    const problems = await problemsOf(tx, organizationId, importId, mostProblems);
    await appendAudit(tx, viewer, 'roster.problems-exported', { type: 'roster-import', id: importId });
    return problems;
  });
}
