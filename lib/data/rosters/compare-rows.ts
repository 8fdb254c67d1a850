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
  const matched = await countOf(client, 'SELECT count(*)::int AS count FROM roster_match');
  await keepChanges(client, comparison);
  if (comparison.isFull) await keepMissing(client, comparison);
  const { organizationId, sponsorId, importId, today } = comparison;
  const { rows } = await client.query<{ kind: 'added' | 'changed' | 'ended'; count: number; in_file: number }>(
    'SELECT kind, count(*)::int AS count, (count(*) FILTER (WHERE place > 0))::int AS in_file FROM roster_change WHERE organization_id = $1 AND import_id = $2 GROUP BY kind',
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
    added: of('added'),
    changed: of('changed'),
    ended: of('ended'),
    unchanged: matched - rows.reduce((sum, row) => sum + row.in_file, 0),
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

/** What is new and what is another than it was. A membership that lasted until now and no longer does has ended. */
async function keepChanges(client: pg.Client, { organizationId, importId, today }: Comparison): Promise<void> {
  await client.query(
    `INSERT INTO roster_change (${columns})
     SELECT $1, $2, CASE WHEN f.known_id IS NULL THEN 'added'
         WHEN coalesce((f.was).ends_on, 'infinity') >= $3::date AND f.ends_on < $3::date THEN 'ended' ELSE 'changed' END,
       f.place, f.member_id, f.member_number, f.given_name, f.family_name, f.birth_date, f.employee_number, f.work_email,
       f.relationship, f.subscriber_id, f.starts_on, f.ends_on,
       CASE WHEN f.known_id IS NOT NULL THEN ${stateAsJson('(f.was)')} END
     FROM (SELECT x.*, s.subscriber_id FROM roster_match x LEFT JOIN roster_family s ON s.place = x.place) f
     WHERE f.known_id IS NULL OR (f.was).source <> 'roster' OR ${stateOf('f')} IS DISTINCT FROM ${stateOf('(f.was)')}`,
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
