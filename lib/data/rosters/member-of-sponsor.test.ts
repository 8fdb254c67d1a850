import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';

/** Triggers hold members to a sponsor, once for each statement, in place of a foreign key: all that it would refuse is refused here. */

const database = ownDatabase();
let clinic: TestClinic;
let sponsorId: string;
const open: pg.Client[] = [];

beforeAll(async () => {
  clinic = await testClinic(database);
});
beforeEach(async () => {
  sponsorId = await newSponsor();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((client) => client.end()));
});

async function newSponsor(): Promise<string> {
  const id = randomUUID();
  await database.rows(
    `INSERT INTO sponsor (organization_id, id, kind, legal_name, locality, zone) VALUES ($1, $2, 'employer', 'Harbor Works Ltd', 'Springfield', 'America/New_York')`,
    [clinic.organizationId, id],
  );
  return id;
}

/** A connection of the database's owner with a transaction open. */
async function transaction(isolation = 'READ COMMITTED'): Promise<pg.Client> {
  const client = new pg.Client(database.ownerUrl);
  open.push(client);
  await client.connect();
  await client.query(`BEGIN ISOLATION LEVEL ${isolation}`);
  return client;
}

const entry = (...sponsors: string[]) =>
  `INSERT INTO member (organization_id, id, sponsor_id, given_name, family_name, birth_date, member_number, starts_on) VALUES ${sponsors
    .map(
      (id) =>
        `('${clinic.organizationId}', gen_random_uuid(), '${id}', 'Ana', 'Reyes', '1980-01-31', gen_random_uuid()::text, '2024-01-01')`,
    )
    .join(', ')}`;
const removal = () => `DELETE FROM sponsor WHERE id = '${sponsorId}'`;
const refused = { code: '23503' };
const members = () => database.rows('SELECT 1 FROM member WHERE sponsor_id = $1', [sponsorId]);

/** How many statements of this database wait for a lock. */
const waiting = async () =>
  (await database.rows(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)).length;

test('a member of a sponsor that does not exist is refused, also among others', async () => {
  await expect(database.rows(entry(randomUUID()))).rejects.toMatchObject(refused);
  await expect(database.rows(entry(sponsorId, sponsorId, randomUUID()))).rejects.toMatchObject(refused);
  expect(await members()).toEqual([]);
  await database.rows(entry(sponsorId, await newSponsor()));
  expect(await members()).toHaveLength(1);
});

test('a sponsor of another organization is none', async () => {
  const other = await testClinic(database);
  await expect(database.rows(entry(sponsorId).replace(clinic.organizationId, other.organizationId))).rejects.toMatchObject(refused);
});

test('a member stays with their sponsor', async () => {
  await database.rows(entry(sponsorId));
  await expect(
    database.rows('UPDATE member SET sponsor_id = $1 WHERE sponsor_id = $2', [await newSponsor(), sponsorId]),
  ).rejects.toMatchObject(refused);
  await database.rows(`UPDATE member SET given_name = 'Anna', sponsor_id = sponsor_id WHERE sponsor_id = $1`, [sponsorId]);
  expect(await members()).toHaveLength(1);
});

test('a sponsor with members is neither removed nor given another key; one without is', async () => {
  await database.rows(entry(sponsorId));
  await expect(database.rows(removal())).rejects.toMatchObject(refused);
  await expect(database.rows('UPDATE sponsor SET id = gen_random_uuid() WHERE id = $1', [sponsorId])).rejects.toMatchObject(refused);
  await expect(database.rows('TRUNCATE sponsor CASCADE')).rejects.toThrow('append-only');
  await database.rows('DELETE FROM member WHERE sponsor_id = $1', [sponsorId]);
  await database.rows(removal());
  expect(await database.rows('SELECT 1 FROM sponsor WHERE id = $1', [sponsorId])).toEqual([]);
});

test('who removes a sponsor waits for a member that is being entered, and is refused', async () => {
  const [entering, removing] = [await transaction(), await transaction()];
  await entering.query(entry(sponsorId));
  const removed = removing.query(removal()).then(
    () => 'removed',
    (error: pg.DatabaseError) => error.code,
  );
  await expect.poll(waiting).toBe(1);
  await entering.query('COMMIT');
  expect(await removed).toBe(refused.code);
});

test('who enters a member waits for a sponsor that is being removed, and is refused', async () => {
  const [entering, removing] = [await transaction(), await transaction()];
  await removing.query(removal());
  const entered = entering.query(entry(sponsorId)).then(
    () => 'entered',
    (error: pg.DatabaseError) => error.code,
  );
  await expect.poll(waiting).toBe(1);
  await removing.query('COMMIT');
  expect(await entered).toBe(refused.code);
  expect(await members()).toEqual([]);
});

test.each(['REPEATABLE READ', 'SERIALIZABLE'])('a sponsor is not removed by what an older snapshot shows (%s)', async (isolation) => {
  const removing = await transaction(isolation);
  await removing.query('SELECT 1 FROM member');
  await database.rows(entry(sponsorId));
  await expect(removing.query(removal())).rejects.toMatchObject({ code: '25000' });
});

test.each(['REPEATABLE READ', 'SERIALIZABLE'])('a member is not entered by what an older snapshot shows (%s)', async (isolation) => {
  const entering = await transaction(isolation);
  await entering.query('SELECT 1 FROM sponsor');
  await database.rows(removal());
  await expect(entering.query(entry(sponsorId))).rejects.toMatchObject({ code: '40001' });
});

test('the application’s own role is held to it as well, in its own organization', async () => {
  const app = new pg.Client(database.appUrl);
  open.push(app);
  await app.connect();
  await app.query('BEGIN');
  await app.query(`SELECT set_config('app.organization_id', $1, true)`, [clinic.organizationId]);
  await app.query(entry(sponsorId));
  await expect(app.query(entry(randomUUID()))).rejects.toMatchObject(refused);
});

test('a row of another organization cannot be written', async () => {
  const app = new pg.Client(database.appUrl);
  open.push(app);
  await app.connect();
  await app.query('BEGIN');
  await app.query(`SELECT set_config('app.organization_id', $1, true)`, [randomUUID()]);
  await expect(app.query(entry(sponsorId))).rejects.toThrow(/row-level security/);
});
