import 'server-only';
import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { Comparison } from '@/lib/data/rosters/comparison';

/** Each row beside the member it is about, with what would stand on the roster after it; subscribers come later. */
export async function matchRows(client: pg.Client, { organizationId, sponsorId, today, keepsUnsaid }: Comparison): Promise<void> {
  await client.query(
    `CREATE TEMP TABLE roster_match ON COMMIT DROP AS
     SELECT s.place, s.action, s.member_number, m AS was, m.id AS known_id, coalesce(m.id, ${newIds()}) AS member_id,
       coalesce(s.given_name, m.given_name) AS given_name, coalesce(s.family_name, m.family_name) AS family_name,
       coalesce(s.birth_date, m.birth_date) AS birth_date, coalesce(s.relationship, m.relationship, 'self') AS relationship, s.subscriber_number,
       CASE WHEN ${keepsUnsaid.subscriber} THEN m.subscriber_id END AS kept_subscriber_id,
       ${keepsUnsaid.employeeNumber ? 'coalesce(s.employee_number, m.employee_number)' : 's.employee_number'} AS employee_number,
       ${keepsUnsaid.workEmail ? 'coalesce(s.work_email, m.work_email)' : 's.work_email'} AS work_email,
       coalesce(s.starts_on, CASE WHEN m.id IS NULL OR (s.action = 'keep' AND m.ends_on < ${day(today)}) THEN ${day(today)} ELSE m.starts_on END) AS starts_on,
       coalesce(s.ends_on, CASE WHEN ${keepsUnsaid.endsOn} AND m.ends_on >= ${day(today)} THEN m.ends_on END) AS ends_on
     FROM roster_row s LEFT JOIN member m ON m.organization_id = ${id(organizationId)} AND m.sponsor_id = ${id(sponsorId)} AND m.member_number = s.member_number
     WHERE s.action <> 'refused'`,
  );
  await client.query('ANALYZE roster_match (place, member_number, relationship, subscriber_number)');
}

/** CREATE TABLE … AS takes no parameters. Both are our own values, and can be nothing else. */
const day = (value: string) => `DATE '${/^\d{4}-\d\d-\d\d$/.test(value) ? value : '0001-01-01'}'`;
const id = (value: string) => `'${/^[0-9a-f-]{36}$/.test(value) ? value : ''}'::uuid`;

/**
 * Ids (version 7) that grow in the order in which members are stored, subscribers first: a million of them go onto the end of an index, where
 * ids by chance would touch all of it. The time and the last 40 bits, which are by chance, are the same for one import.
 */
function newIds(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  const chance = randomBytes(5).toString('hex');
  const order = `s.place + CASE WHEN s.relationship <> 'self' THEN ${2 ** 30} ELSE 0 END`;
  const digits = `lpad(to_hex(${order}), 8, '0')`;
  return `overlay(overlay('${time.slice(0, 8)}-${time.slice(8)}-7xxx-8xxx-xx${chance}' PLACING left(${digits}, 3) FROM 16)
    PLACING substr(${digits}, 4, 3) || '-' || right(${digits}, 2) FROM 21)::uuid`;
}

/** Rows that cannot be, looking at the roster. Their members stay as they are. */
export async function refuseImpossible(client: pg.Client): Promise<void> {
  await client.query(`
    INSERT INTO roster_found (place, field, code, value)
    SELECT place, 'memberNumber', 'not-on-roster', member_number FROM roster_match WHERE action = 'end' AND known_id IS NULL
    UNION ALL
    SELECT place, 'endsOn', 'ends-before-start', ends_on::text FROM roster_match WHERE ends_on < starts_on AND (action = 'keep' OR known_id IS NOT NULL)
    UNION ALL
    SELECT place, 'memberNumber', 'vouched-as-other', member_number FROM roster_match WHERE (was).source = 'payer' AND (was).birth_date <> birth_date`);
  await takeOut(client);
}

/** Finds each family member's subscriber (`roster_family`): in the file, else on the roster, as far as the file leaves them there. */
export async function settleSubscribers(client: pg.Client, { organizationId, sponsorId, isFull }: Comparison): Promise<void> {
  await client.query(`
    CREATE TEMP TABLE roster_family ON COMMIT DROP AS
    SELECT x.place, x.subscriber_number, coalesce(s.member_id, x.kept_subscriber_id) AS subscriber_id, s.relationship AS subscriber_is
    FROM roster_match x LEFT JOIN roster_match s ON s.member_number = x.subscriber_number WHERE x.relationship <> 'self'`);
  await client.query(
    `UPDATE roster_family f SET subscriber_id = m.id, subscriber_is = m.relationship FROM member m
     WHERE f.subscriber_id IS NULL AND m.organization_id = $1 AND m.sponsor_id = $2 AND m.member_number = f.subscriber_number
       AND (NOT $3 OR EXISTS (SELECT 1 FROM roster_row r WHERE r.member_number = m.member_number))`,
    [organizationId, sponsorId, isFull],
  );
  await client.query('ANALYZE roster_family');
  await client.query(`
    INSERT INTO roster_found (place, field, code, value)
    SELECT place, 'subscriberNumber', CASE WHEN subscriber_id IS NULL THEN 'subscriber-unknown' ELSE 'subscriber-is-dependent' END, coalesce(subscriber_number, '')
    FROM roster_family WHERE subscriber_id IS NULL OR subscriber_is <> 'self'`);
  await takeOut(client);
}

async function takeOut(client: pg.Client): Promise<void> {
  await client.query('DELETE FROM roster_match x USING roster_found p WHERE p.place = x.place');
}
