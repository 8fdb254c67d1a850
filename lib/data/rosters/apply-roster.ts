import 'server-only';
import { type Bulk, changed, inSets } from '@/lib/data/rosters/bulk-session';
import { countOf } from '@/lib/data/rosters/compare-rows';
import { finishImport } from '@/lib/data/rosters/finish-import';
import { setState, stateAsJson } from '@/lib/data/rosters/member-state';
import { StoppedImport, type Watch } from '@/lib/data/rosters/watch-import';
import type { WorkingImport } from '@/lib/data/rosters/working-import';
import type { RosterCounts } from '@/lib/domain/eligibility/roster/import-status';
import { AppError } from '@/lib/errors';

/** Changes stored between two looks at whether someone cancelled. */
const CHUNK = 25_000;

/** From so many on the database takes stock at once, so that the first checks of eligibility are already planned for what is there. */
const manyChanges = 10_000;

export const changedSince = 'The roster changed since this file was checked. Nothing was applied: upload the file again.';

/** Makes the roster what the dry run said it would be, all of it or nothing. Throws `refused` when the roster is another than it was then. */
export async function applyRoster(bulk: Bulk, found: WorkingImport, counts: RosterCounts, watch: Watch): Promise<void> {
  const { client } = bulk;
  const ids = [found.organizationId, found.id];
  const total = counts.added + counts.changed + counts.ended;
  watch.report({ step: 'comparing', done: 0, total, rows: counts.rows });
  await inSets(client, () => refuseChanged(bulk, found));
  let done = 0;
  const step = (count: number) => {
    done += count;
    if (watch.isStopped()) throw new StoppedImport();
    watch.report({ step: 'storing', done, total, rows: counts.rows });
  };
  const own = 'c.organization_id = $1 AND c.import_id = $2 AND c.place > $3 AND c.place <= $4';
  // Subscribers first: a family member refers to one.
  for (const who of [`c.relationship = 'self'`, `c.relationship <> 'self'`])
    await eachChunk(bulk, found, ['added'], async (range) =>
      step(
        await changed(
          client,
          `INSERT INTO member (organization_id, id, sponsor_id, given_name, family_name, birth_date, member_number, employee_number, work_email,
             relationship, subscriber_id, starts_on, ends_on)
           SELECT c.organization_id, c.member_id, $5, c.given_name, c.family_name, c.birth_date, c.member_number, c.employee_number, c.work_email,
             c.relationship, c.subscriber_id, c.starts_on, c.ends_on
           FROM roster_change c WHERE ${own} AND c.kind = 'added' AND ${who} ORDER BY c.place`,
          [...ids, ...range, found.sponsorId],
        ),
      ),
    );
  await eachChunk(bulk, found, ['changed', 'ended'], async (range) =>
    step(
      await changed(
        client,
        `UPDATE member m SET ${setState('c')} FROM roster_change c
         WHERE ${own} AND c.kind IN ('changed', 'ended') AND m.organization_id = $1 AND m.id = c.member_id AND m.sponsor_id = $5`,
        [...ids, ...range, found.sponsorId],
      ),
    ),
  );
  if (done !== total) throw new AppError('refused', changedSince);
  await dropOlder(bulk, found);
  if (total >= manyChanges) await client.query('SELECT count_members_anew()');
  await finishImport(bulk, found, 'done', counts, 'roster.applied');
}

/** Only imports change members, and one at a time; whatever else did, the person has not seen it. */
async function refuseChanged({ client }: Bulk, { organizationId, id, sponsorId }: WorkingImport): Promise<void> {
  const others = await countOf(
    client,
    `SELECT count(*)::int AS count FROM roster_change c
     LEFT JOIN member m ON m.organization_id = c.organization_id AND m.sponsor_id = $3 AND m.member_number = c.member_number
     WHERE c.organization_id = $1 AND c.import_id = $2
       AND CASE WHEN c.kind = 'added' THEN m.id IS NOT NULL ELSE m.id IS DISTINCT FROM c.member_id OR ${stateAsJson('m')} IS DISTINCT FROM c.before END`,
    [organizationId, id, sponsorId],
  );
  if (others > 0) throw new AppError('refused', changedSince);
}

export async function eachChunk(
  { client }: Bulk,
  { organizationId, id }: WorkingImport,
  kinds: readonly string[],
  work: (range: readonly [number, number]) => Promise<void>,
): Promise<void> {
  // In the order of the index, of which the ends are all that is read, whatever the database knows of a table just filled.
  const end = (order: 'ASC' | 'DESC') =>
    `(SELECT place FROM roster_change WHERE organization_id = $1 AND import_id = $2 AND kind = k.kind ORDER BY place ${order} LIMIT 1)`;
  const { rows } = await client.query<{ first: number | null; last: number | null }>(
    `SELECT min(${end('ASC')}) AS first, max(${end('DESC')}) AS last FROM unnest($3::text[]) AS k (kind)`,
    [organizationId, id, kinds],
  );
  const { first = null, last = null } = rows[0] ?? {};
  if (first === null || last === null) return;
  for (let from = first - 1; from < last; from += CHUNK) await work([from, Math.min(from + CHUNK, last)]);
}

/** The import before can no longer be undone: what it did is let go. */
async function dropOlder({ client }: Bulk, { organizationId, id, sponsorId }: WorkingImport): Promise<void> {
  for (const table of ['roster_change', 'roster_problem'])
    await client.query(
      `DELETE FROM ${table} WHERE organization_id = $1
         AND import_id = ANY (ARRAY(SELECT id FROM roster_import WHERE organization_id = $1 AND sponsor_id = $3 AND id <> $2))`,
      [organizationId, id, sponsorId],
    );
}
