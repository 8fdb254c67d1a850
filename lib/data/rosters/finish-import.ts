import 'server-only';
import { type Bulk, changed } from '@/lib/data/rosters/bulk-session';
import { StoppedImport } from '@/lib/data/rosters/watch-import';
import type { WorkingImport } from '@/lib/data/rosters/working-import';
import type { AuditAction } from '@/lib/domain/audit/audit-actions';
import type { ImportStatus, RosterCounts } from '@/lib/domain/eligibility/roster/import-status';

/** The last step of the worker's transaction: the new status, the counts, an audit entry. Throws `StoppedImport` when it was cancelled meanwhile. */
export async function finishImport(
  { client, context }: Bulk,
  { id, organizationId, sponsorId, status }: WorkingImport,
  next: ImportStatus,
  counts: RosterCounts,
  action: AuditAction,
): Promise<void> {
  const count = await changed(
    client,
    `UPDATE roster_import SET status = $3, counts = $4, progress = '{}', reason = NULL, finished_at = CASE WHEN $3 IN ('done', 'undone') THEN now() END
     WHERE organization_id = $1 AND id = $2 AND status = $5`,
    [organizationId, id, next, JSON.stringify(counts), status],
  );
  if (count === 0) throw new StoppedImport();
  await client.query('SELECT append_audit($1, $2, $3, $4, $5, $6, NULL, $7)', [
    organizationId,
    context.userId,
    context.role,
    action,
    'roster-import',
    id,
    JSON.stringify({ sponsorId, counts }),
  ]);
}
