import 'server-only';
import type pg from 'pg';
import { changed } from '@/lib/data/rosters/bulk-session';
import type { Comparison } from '@/lib/data/rosters/comparison';
import { matchRows, refuseImpossible, settleSubscribers } from '@/lib/data/rosters/match-rows';
import { stateAsJson, stateOf } from '@/lib/data/rosters/member-state';
import { mostProblems } from '@/lib/data/rosters/stage-rows';
import { takeEachOnce } from '@/lib/data/rosters/take-each-once';
import type { RosterCounts } from '@/lib/domain/eligibility/roster/import-status';

type Found = Pick<RosterCounts, 'added' | 'changed' | 'ended' | 'unchanged' | 'repeated' | 'current' | 'ending'> & {
  /** Rows refused because of other rows or of the roster. */
  refusedTogether: number;
};

/** Finds by sets what the staged rows would change, and keeps it with the import. Problems between rows are kept in `roster_found`. */
export async function compareRows(client: pg.Client, comparison: Comparison): Promise<Found> {
  await client.query('ANALYZE roster_row');
  await client.query('CREATE TEMP TABLE roster_found (place int, field text, code text, value text, detail text) ON COMMIT DROP');
  const repeated = await takeEachOnce(client);
  await matchRows(client, comparison);
  await refuseImpossible(client);
  await settleSubscribers(client, comparison);
  const known = await countOf(client, 'SELECT count(*)::int AS count FROM roster_known');
  const added = await keepAdded(client, comparison);
  await keepChanged(client, comparison);
  if (comparison.isFull) await keepMissing(client, comparison);
  const { organizationId, sponsorId, importId, today } = comparison;
  const { rows } = await client.query<{ kind: 'changed' | 'ended'; count: number; in_file: number }>(
    `SELECT kind, count(*)::int AS count, (count(*) FILTER (WHERE place > 0))::int AS in_file FROM roster_change
     WHERE organization_id = $1 AND import_id = $2 AND kind IN ('changed', 'ended') GROUP BY kind`,
    [organizationId, importId],
  );
  const of = (kind: string) => rows.find((row) => row.kind === kind)?.count ?? 0;
  const current = await countOf(
    client,
    `SELECT count(*)::int AS count FROM member
     WHERE organization_id = $1 AND sponsor_id = $2 AND source = 'roster' AND starts_on <= $3 AND (ends_on IS NULL OR ends_on >= $3)`,
    [organizationId, sponsorId, today],
  );
  return {
    added,
    changed: of('changed'),
    ended: of('ended'),
    unchanged: known - rows.reduce((sum, row) => sum + row.in_file, 0),
    repeated,
    current,
    ending: of('ended'),
    refusedTogether: await countOf(client, 'SELECT count(DISTINCT place)::int AS count FROM roster_found'),
  };
}

export async function countOf(client: pg.Client, text: string, values: readonly unknown[] = []): Promise<number> {
  const { rows } = await client.query<{ count: number }>(text, [...values]);
  return rows[0]?.count ?? 0;
}

const columns = `organization_id, import_id, kind, place, member_id, member_number, given_name, family_name, birth_date, employee_number, work_email,
  relationship, subscriber_id, starts_on, ends_on, before`;

async function keepAdded(client: pg.Client, { organizationId, importId }: Comparison): Promise<number> {
  return changed(
    client,
    `INSERT INTO roster_change (${columns})
     SELECT $1, $2, 'added', x.place, x.member_id, x.member_number, x.given_name, x.family_name, x.birth_date, x.employee_number, x.work_email,
       x.relationship, f.subscriber_id, x.starts_on, x.ends_on, NULL
     FROM roster_new x LEFT JOIN roster_family f ON f.place = x.place`,
    [organizationId, importId],
  );
}

/** Who is another than they were. A membership that lasted until now and no longer does has ended. */
async function keepChanged(client: pg.Client, { organizationId, importId, today }: Comparison): Promise<void> {
  await client.query(
    `INSERT INTO roster_change (${columns})
     SELECT $1, $2, CASE WHEN coalesce((x.was).ends_on, 'infinity') >= $3::date AND x.ends_on < $3::date THEN 'ended' ELSE 'changed' END,
       x.place, x.member_id, x.member_number, x.given_name, x.family_name, x.birth_date, x.employee_number, x.work_email,
       x.relationship, x.subscriber_id, x.starts_on, x.ends_on, ${stateAsJson('(x.was)')}
     FROM (SELECT k.*, f.subscriber_id FROM roster_known k LEFT JOIN roster_family f ON f.place = k.place) x
     WHERE (x.was).source <> 'roster' OR ${stateOf('x')} IS DISTINCT FROM ${stateOf('(x.was)')}`,
    [organizationId, importId, today],
  );
}

/** A full list ends who is not on it, with the day before; members of refused rows are on it. For whom a payer vouched no roster speaks. */
async function keepMissing(client: pg.Client, { organizationId, sponsorId, importId, today }: Comparison): Promise<void> {
  await client.query(
    `INSERT INTO roster_change (${columns})
     SELECT $1, $2, 'ended', -row_number() OVER (), m.id, m.member_number, m.given_name, m.family_name, m.birth_date, m.employee_number, m.work_email,
       m.relationship, m.subscriber_id, m.starts_on, greatest(m.starts_on, $4::date - 1), ${stateAsJson('m')}
     FROM member m WHERE m.organization_id = $1 AND m.sponsor_id = $3 AND m.source = 'roster' AND (m.ends_on IS NULL OR m.ends_on >= $4::date)
       AND NOT EXISTS (SELECT 1 FROM roster_row r WHERE r.member_number = m.member_number)`,
    [organizationId, importId, sponsorId, today],
  );
}

/** Keeps the problems between rows behind the ones of single rows, as many as are kept. Returns how many there are. */
export async function keepFoundProblems(client: pg.Client, { organizationId, importId }: Comparison, keptBefore: number): Promise<number> {
  await changed(
    client,
    `INSERT INTO roster_problem (organization_id, import_id, place, row_number, field, code, value, detail)
     SELECT $1, $2, $3::int + row_number() OVER (ORDER BY place), place, field, code, left(value, 80), detail FROM roster_found ORDER BY place LIMIT $4`,
    [organizationId, importId, keptBefore, Math.max(0, mostProblems - keptBefore)],
  );
  return countOf(client, 'SELECT count(*)::int AS count FROM roster_found');
}
