import 'server-only';
import type pg from 'pg';
import type { Comparison } from '@/lib/data/rosters/comparison';
import { refuseFound } from '@/lib/data/rosters/take-each-once';

/**
 * `roster_known`: each row about a member beside them, with what would stand on the roster after it; subscribers come later. `roster_new`: the
 * same of rows about nobody known, read from the staged rows, since a first file is nothing else. `roster_match`: both.
 */
export async function matchRows(client: pg.Client, { organizationId, sponsorId, today, keepsUnsaid }: Comparison): Promise<void> {
  await client.query(
    `CREATE TEMP TABLE roster_known ON COMMIT DROP AS
     SELECT s.place, s.action, s.member_number, m AS was, m.id AS known_id, m.id AS member_id,
       coalesce(s.given_name, m.given_name) AS given_name, coalesce(s.family_name, m.family_name) AS family_name,
       coalesce(s.birth_date, m.birth_date) AS birth_date, coalesce(s.relationship, m.relationship) AS relationship, s.subscriber_number,
       CASE WHEN ${keepsUnsaid.subscriber} THEN m.subscriber_id END AS kept_subscriber_id,
       ${keepsUnsaid.employeeNumber ? 'coalesce(s.employee_number, m.employee_number)' : 's.employee_number'} AS employee_number,
       ${keepsUnsaid.workEmail ? 'coalesce(s.work_email, m.work_email)' : 's.work_email'} AS work_email,
       coalesce(s.starts_on, CASE WHEN s.action = 'keep' AND m.ends_on < ${day(today)} THEN ${day(today)} ELSE m.starts_on END) AS starts_on,
       coalesce(s.ends_on, CASE WHEN ${keepsUnsaid.endsOn} AND m.ends_on >= ${day(today)} THEN m.ends_on END) AS ends_on
     FROM roster_row s JOIN member m ON m.organization_id = ${id(organizationId)} AND m.sponsor_id = ${id(sponsorId)} AND m.member_number = s.member_number
     WHERE s.action <> 'refused'`,
  );
  await client.query('ANALYZE roster_known (place, member_number, relationship, subscriber_number)');
  await client.query(
    `CREATE TEMP VIEW roster_new AS
     SELECT place, action, member_number, NULL::member AS was, NULL::uuid AS known_id, new_id AS member_id, given_name, family_name, birth_date,
       coalesce(relationship, 'self') AS relationship, subscriber_number, NULL::uuid AS kept_subscriber_id, employee_number, work_email,
       coalesce(starts_on, ${day(today)}) AS starts_on, ends_on
     FROM roster_row s WHERE action <> 'refused' AND NOT EXISTS (SELECT 1 FROM roster_known k WHERE k.place = s.place)`,
  );
  await client.query('CREATE TEMP VIEW roster_match AS SELECT * FROM roster_known UNION ALL SELECT * FROM roster_new');
}

/** CREATE TABLE … AS and CREATE VIEW take no parameters. Both are our own values, and can be nothing else. */
const day = (value: string) => `DATE '${/^\d{4}-\d\d-\d\d$/.test(value) ? value : '0001-01-01'}'`;
const id = (value: string) => `'${/^[0-9a-f-]{36}$/.test(value) ? value : ''}'::uuid`;

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
  await client.query(`CREATE TEMP TABLE roster_dependent ON COMMIT DROP AS
    SELECT place, subscriber_number, kept_subscriber_id FROM roster_match WHERE relationship <> 'self'`);
  await client.query('ANALYZE roster_dependent');
  await client.query(`
    CREATE TEMP TABLE roster_family ON COMMIT DROP AS
    SELECT d.place, d.subscriber_number, coalesce(s.member_id, d.kept_subscriber_id) AS subscriber_id, s.relationship AS subscriber_is
    FROM roster_dependent d LEFT JOIN roster_match s ON s.member_number = d.subscriber_number`);
  await client.query('ANALYZE roster_family');
  await client.query(
    `UPDATE roster_family f SET subscriber_id = m.id, subscriber_is = m.relationship FROM member m
     WHERE f.subscriber_id IS NULL AND m.organization_id = $1 AND m.sponsor_id = $2 AND m.member_number = f.subscriber_number
       AND (NOT $3 OR EXISTS (SELECT 1 FROM roster_row r WHERE r.member_number = m.member_number))`,
    [organizationId, sponsorId, isFull],
  );
  await client.query(`
    INSERT INTO roster_found (place, field, code, value)
    SELECT place, 'subscriberNumber', CASE WHEN subscriber_id IS NULL THEN 'subscriber-unknown' ELSE 'subscriber-is-dependent' END, coalesce(subscriber_number, '')
    FROM roster_family WHERE subscriber_id IS NULL OR subscriber_is <> 'self'`);
  await takeOut(client);
}

/** Rows with a problem are refused from here on. */
async function takeOut(client: pg.Client): Promise<void> {
  await client.query('DELETE FROM roster_known x USING roster_found p WHERE p.place = x.place');
  await refuseFound(client);
}
