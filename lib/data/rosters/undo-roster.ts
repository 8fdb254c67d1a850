import 'server-only';
import { eachChunk } from '@/lib/data/rosters/apply-roster';
import { type Bulk, changed, inSets } from '@/lib/data/rosters/bulk-session';
import { countOf } from '@/lib/data/rosters/compare-rows';
import { finishImport } from '@/lib/data/rosters/finish-import';
import { setStateFromJson, stateOf } from '@/lib/data/rosters/member-state';
import { StoppedImport, type Watch } from '@/lib/data/rosters/watch-import';
import type { WorkingImport } from '@/lib/data/rosters/working-import';
import type { RosterCounts } from '@/lib/domain/eligibility/roster/import-status';
import { AppError } from '@/lib/errors';

/**
 * Puts back what an import changed and takes away whom it added. An added member whom a patient, a referral or a grant to ask to start is linked
 * to, or whose family has one, stays on the roster, ended with the day before the import. Throws `refused` when a member was changed since.
 */
export async function undoRoster(bulk: Bulk, found: WorkingImport, counts: RosterCounts, watch: Watch): Promise<void> {
  const { client } = bulk;
  const { organizationId, id } = found;
  const total = counts.added + counts.changed + counts.ended;
  let done = 0;
  const step = (count: number) => {
    done += count;
    if (watch.isStopped()) throw new StoppedImport();
    watch.report({ step: 'storing', done, total, rows: counts.rows });
  };
  await inSets(client, () => refuseChanged(bulk, found));
  const own = 'c.organization_id = $1 AND c.import_id = $2 AND c.place > $3 AND c.place <= $4';
  await eachChunk(bulk, found, ['changed', 'ended'], async (range) =>
    step(
      await changed(
        client,
        `UPDATE member m SET ${setStateFromJson('c.before')} FROM roster_change c
         WHERE ${own} AND c.kind IN ('changed', 'ended') AND m.organization_id = $1 AND m.id = c.member_id`,
        [organizationId, id, ...range],
      ),
    ),
  );
  const kept = await keepLinked(bulk, found);
  for (const who of [`c.relationship <> 'self'`, `c.relationship = 'self'`])
    await eachChunk(bulk, found, ['added'], async (range) =>
      step(
        await changed(
          client,
          `DELETE FROM member m USING roster_change c WHERE ${own} AND c.kind = 'added' AND ${who} AND m.organization_id = $1 AND m.id = c.member_id
             AND NOT EXISTS (SELECT 1 FROM roster_kept k WHERE k.member_id = m.id)`,
          [organizationId, id, ...range],
        ),
      ),
    );
  if (done + kept !== total) throw new AppError('refused', changedAfter);
  await finishImport(bulk, found, 'undone', { ...counts, kept }, 'roster.undone');
}

const changedAfter = 'Members of this import were changed since. It cannot be undone as a whole; nothing was changed.';

async function refuseChanged({ client }: Bulk, { organizationId, id }: WorkingImport): Promise<void> {
  const others = await countOf(
    client,
    `SELECT count(*)::int AS count FROM roster_change c LEFT JOIN member m ON m.organization_id = c.organization_id AND m.id = c.member_id
     WHERE c.organization_id = $1 AND c.import_id = $2 AND (m.id IS NULL OR ${stateOf('m')} IS DISTINCT FROM ${stateOf('c')})`,
    [organizationId, id],
  );
  if (others > 0) throw new AppError('refused', changedAfter);
}

/** Added members that something refers to, and their subscribers: they stay, ended. Returns how many. */
async function keepLinked({ client }: Bulk, { organizationId, id, onDay }: WorkingImport): Promise<number> {
  // Whoever links one now waits, and finds them gone; what was linked just before is seen below.
  await client.query(
    `SELECT count(*) FROM (SELECT m.id FROM roster_change c JOIN member m ON m.organization_id = $1 AND m.id = c.member_id
       WHERE c.organization_id = $1 AND c.import_id = $2 AND c.kind = 'added' FOR UPDATE OF m) held`,
    [organizationId, id],
  );
  await client.query(
    `DELETE FROM eligibility_grant g USING roster_change c
     WHERE c.organization_id = $1 AND c.import_id = $2 AND c.kind = 'added' AND g.organization_id = $1 AND g.member_id = c.member_id AND g.expires_at <= now()`,
    [organizationId, id],
  );
  await client.query('CREATE TEMP TABLE roster_kept (member_id uuid PRIMARY KEY) ON COMMIT DROP');
  await client.query(
    `INSERT INTO roster_kept
     WITH linked AS (
       SELECT c.member_id, c.subscriber_id FROM roster_change c WHERE c.organization_id = $1 AND c.import_id = $2 AND c.kind = 'added'
         AND (EXISTS (SELECT 1 FROM patient p WHERE p.organization_id = $1 AND p.member_id = c.member_id)
           OR EXISTS (SELECT 1 FROM referral r WHERE r.organization_id = $1 AND r.member_id = c.member_id)
           OR EXISTS (SELECT 1 FROM eligibility_grant g WHERE g.organization_id = $1 AND g.member_id = c.member_id)))
     SELECT member_id FROM linked
     UNION SELECT c.member_id FROM linked l JOIN roster_change c ON c.organization_id = $1 AND c.import_id = $2 AND c.kind = 'added' AND c.member_id = l.subscriber_id`,
    [organizationId, id],
  );
  return changed(
    client,
    `UPDATE member m SET ends_on = greatest(m.starts_on, $2::date - 1) FROM roster_kept k WHERE m.organization_id = $1 AND m.id = k.member_id`,
    [organizationId, onDay],
  );
}
