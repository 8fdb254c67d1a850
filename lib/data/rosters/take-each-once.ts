import 'server-only';
import type pg from 'pg';
import { changed } from '@/lib/data/rosters/bulk-session';

const said = (source: string) =>
  `(${[
    'action',
    'given_name',
    'family_name',
    'birth_date',
    'relationship',
    'subscriber_number',
    'employee_number',
    'work_email',
    'starts_on',
    'ends_on',
  ]
    .map((column) => `${source}.${column}`)
    .join(', ')})`;

/** A member whom several rows say the same of is taken once; when they contradict each other, none of them is. Returns how many were repeated. */
export async function takeEachOnce(client: pg.Client): Promise<number> {
  const twice = await changed(
    client,
    `CREATE TEMP TABLE roster_twice ON COMMIT DROP AS
     SELECT member_number, min(place) AS first FROM roster_row WHERE action <> 'refused' GROUP BY member_number HAVING count(*) > 1`,
  );
  if (twice === 0) return 0;
  await client.query('ANALYZE roster_twice');
  const repeated = await changed(
    client,
    `DELETE FROM roster_row r USING roster_twice t JOIN roster_row f ON f.place = t.first AND f.member_number = t.member_number
     WHERE r.member_number = t.member_number AND r.place > t.first AND r.action <> 'refused' AND ${said('r')} IS NOT DISTINCT FROM ${said('f')}`,
  );
  await client.query(
    `INSERT INTO roster_found (place, field, code, value, detail)
     SELECT place, 'memberNumber', 'conflicting', member_number, other::text FROM (
       SELECT r.place, r.member_number, coalesce(nullif(t.first, r.place), lead(r.place) OVER (PARTITION BY r.member_number ORDER BY r.place)) AS other
       FROM roster_row r JOIN roster_twice t USING (member_number) WHERE r.action <> 'refused') rows
     WHERE other IS NOT NULL`,
  );
  await refuseFound(client);
  return repeated;
}

/** Rows with a problem that was found between rows, or looking at the roster, are refused. Their numbers stay. */
export async function refuseFound(client: pg.Client): Promise<void> {
  await client.query(`UPDATE roster_row r SET action = 'refused' FROM roster_found p WHERE p.place = r.place AND r.action <> 'refused'`);
}
