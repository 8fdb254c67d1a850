import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ApplyImport, applyImport } from '@/lib/data/rosters/apply-import';
import { inBulk } from '@/lib/data/rosters/bulk-session';
import { cancelImport } from '@/lib/data/rosters/cancel-import';
import { rosterFile } from '@/lib/data/rosters/roster-files';
import { undoImport } from '@/lib/data/rosters/undo-import';
import { workRosters } from '@/lib/data/rosters/work-rosters';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';
import { header, type RosterOfTest, rosterOfTest } from './roster-of-test.fixture';

const database = ownDatabase();
let clinic: TestClinic;
let roster: RosterOfTest;

const person = (at: number) => `P${at},Given${at},Family,1980-01-31,self,,,,2024-01-01,`;
const csv = (count: number, from = 0) => [header, ...Array.from({ length: count }, (_, at) => person(from + at)), ''].join('\r\n');
const actions = () =>
  database
    .rows<{ action: string }>(
      `SELECT action FROM audit_entry WHERE organization_id = $1 AND action LIKE 'roster.%' AND action <> 'roster.viewed'
         AND (details->>'sponsorId' = $2 OR subject_id IN (SELECT id FROM roster_import WHERE sponsor_id = $2::uuid)) ORDER BY seq`,
      [clinic.organizationId, roster.sponsorId],
    )
    .then((rows) => rows.map(({ action }) => action));

beforeAll(async () => {
  clinic = await testClinic(database);
});
beforeEach(async () => {
  roster = rosterOfTest(database, clinic.administrator);
  await roster.create();
});
const admin = () => clinic.administrator;

test('many endings are applied only with their number confirmed', async () => {
  await roster.put(csv(10));
  const { id, counts } = await roster.check(csv(7));
  expect(counts).toMatchObject({ ending: 3, current: 10 });
  const apply = (endedConfirmed?: string) => applyImport(admin(), ApplyImport.parse({ ...roster.address(id), endedConfirmed }));
  await expect(apply()).rejects.toMatchObject({ code: 'refused', field: 'endedConfirmed' });
  await expect(apply('4')).rejects.toMatchObject({ code: 'refused' });
  await apply('3');
  await workRosters();
  expect(await roster.look(id)).toMatchObject({ status: 'done' });
  expect((await roster.members()).filter(({ ends_on }) => ends_on === null)).toHaveLength(7);
});

test('a file of changes ends nobody who is not in it', async () => {
  await roster.put(csv(5));
  expect((await roster.check(csv(1, 5), 'changes')).counts).toMatchObject({ added: 1, ended: 0, ending: 0 });
});

test('the same file again does nothing, and a resent form is one import', async () => {
  const [first, again] = [await roster.upload(csv(3)), await roster.upload(csv(3))];
  expect(again).toBe(first);
  await workRosters();
  await applyImport(admin(), ApplyImport.parse(roster.address(first)));
  await workRosters();
  await expect(roster.upload(csv(3))).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('This very file') });
});

test('another file waits for the one under way, also at the same moment', async () => {
  const sent = await Promise.allSettled([roster.upload(csv(3)), roster.upload(csv(4)), roster.upload(csv(5))]);
  expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const one of sent) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'conflict' });
});

test('a decision given twice at once is taken once', async () => {
  const { id } = await roster.check(csv(3));
  const given = await Promise.allSettled([1, 2, 3].map(() => applyImport(admin(), ApplyImport.parse(roster.address(id)))));
  expect(given.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await Promise.all([workRosters(), workRosters()]);
  expect(await roster.members()).toHaveLength(3);
  expect((await actions()).filter((action) => action === 'roster.applied')).toHaveLength(1);
});

describe('cancelled', () => {
  test.each(['before it is checked', 'when it is checked', 'when it is to be applied'])('%s: nothing of it stays', async (when) => {
    const id = await roster.upload(csv(4));
    if (when !== 'before it is checked') await workRosters();
    if (when === 'when it is to be applied') await applyImport(admin(), ApplyImport.parse(roster.address(id)));
    await cancelImport(admin(), roster.address(id));
    await workRosters();
    expect(await roster.look(id)).toMatchObject({ status: 'cancelled' });
    expect(await roster.members()).toEqual([]);
    expect(existsSync(rosterFile(clinic.organizationId, id))).toBe(false);
    await expect(cancelImport(admin(), roster.address(id))).rejects.toMatchObject({ code: 'conflict' });
  });

  test('while the worker is at it: its statement is cancelled and nothing stays', async () => {
    const { id } = await roster.check(csv(4));
    await applyImport(admin(), ApplyImport.parse(roster.address(id)));
    // Something holds the table, so that the worker is caught in the middle.
    let working: Promise<number> = Promise.resolve(0);
    await database.asOwner(async (tx) => {
      await tx.$executeRaw`LOCK TABLE member IN ACCESS EXCLUSIVE MODE`;
      working = workRosters();
      await cancelImport(admin(), roster.address(id));
      await working;
    });
    expect(await roster.look(id)).toMatchObject({ status: 'cancelled' });
    expect(await roster.members()).toEqual([]);
  });
});

test('a worker that is killed leaves nothing, and the next one goes on', async () => {
  const { id } = await roster.check(csv(4));
  await applyImport(admin(), ApplyImport.parse(roster.address(id)));
  let working: Promise<unknown> = Promise.resolve();
  await database.asOwner(async (tx) => {
    await tx.$executeRaw`LOCK TABLE member IN ACCESS EXCLUSIVE MODE`;
    working = workRosters().catch(() => 'lost its connection');
    await expect.poll(() => backends()).toBe(1);
    await database.rows(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'cairn rosters' AND datname = current_database()`,
    );
    await working;
  });
  expect(await roster.members()).toEqual([]);
  expect(await roster.look(id)).toMatchObject({ status: 'applying' });
  await workRosters();
  expect(await roster.look(id)).toMatchObject({ status: 'done' });
  expect(await roster.members()).toHaveLength(4);
});

const backends = async () =>
  (
    await database.rows<{ count: number }>(
      `SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name = 'cairn rosters' AND datname = current_database() AND wait_event_type = 'Lock'`,
    )
  )[0]?.count;

test('a roster that changed since the check is not touched', async () => {
  await roster.put(csv(4));
  const { id } = await roster.check(csv(4).replace('Given1,', 'Other1,'));
  await database.rows(`UPDATE member SET given_name = 'Meanwhile' WHERE sponsor_id = $1 AND member_number = 'P1'`, [roster.sponsorId]);
  await applyImport(admin(), ApplyImport.parse(roster.address(id)));
  await workRosters();
  expect(await roster.look(id)).toMatchObject({ status: 'failed', reason: expect.stringContaining('changed since this file was checked') });
  expect((await roster.members())[1]).toMatchObject({ given_name: 'Meanwhile' });
});

describe('undone', () => {
  test('only the last one, and only while no other is under way', async () => {
    const first = await roster.put(csv(4));
    const second = await roster.put(csv(5));
    await expect(undoImport(admin(), roster.address(first.id))).rejects.toMatchObject({ code: 'refused' });
    const third = await roster.check(csv(6));
    await expect(undoImport(admin(), roster.address(second.id))).rejects.toMatchObject({ code: 'refused' });
    await cancelImport(admin(), roster.address(third.id));
    await undoImport(admin(), roster.address(second.id));
    await workRosters();
    expect(await roster.members()).toHaveLength(4);
    expect(await actions()).toEqual(
      expect.arrayContaining([
        'roster.uploaded',
        'roster.checked',
        'roster.applied',
        'roster.cancelled',
        'roster.undo-asked',
        'roster.undone',
      ]),
    );
  });

  test('an added member whom a patient is linked to stays on record, ended, with their subscriber', async () => {
    const done = await roster.put(
      [header, 'S1,Anna,Reyes,1980-01-31,self,,,,2024-01-01,', 'D1,Ben,Reyes,1979-05-02,spouse,S1,,,2024-01-01,', person(9), ''].join(
        '\r\n',
      ),
    );
    const patientId = await clinic.addPatient();
    await database.rows(
      `UPDATE patient SET member_id = (SELECT id FROM member WHERE sponsor_id = $1 AND member_number = 'D1') WHERE id = $2`,
      [roster.sponsorId, patientId],
    );
    await undoImport(admin(), roster.address(done.id));
    await workRosters();
    expect(await roster.look(done.id)).toMatchObject({ status: 'undone', counts: { kept: 2 } });
    const left = await roster.members();
    expect(left.map(({ member_number }) => member_number)).toEqual(['D1', 'S1']);
    for (const { ends_on } of left) expect(ends_on).not.toBeNull();
    expect(await database.rows('SELECT 1 FROM patient WHERE id = $1 AND member_id IS NOT NULL', [patientId])).toHaveLength(1);
  });

  const grantFor = (number: string, expires: string) =>
    `WITH asked AS (
       INSERT INTO eligibility_check (organization_id, id, sponsor_id, identity_hash, answer, reason_code, trace_number, duration_ms)
       VALUES ('${clinic.organizationId}', gen_random_uuid(), '${roster.sponsorId}', '\\x00', 'covered', 'covered', gen_random_uuid()::text, 1) RETURNING id)
     INSERT INTO eligibility_grant (organization_id, id, token_hash, check_id, sponsor_id, member_id, given_name, family_name, birth_date, member_number,
       relationship, program_codes, coverage_starts_on, member_cost_cents, expires_at)
     SELECT organization_id, gen_random_uuid(), sha256(gen_random_uuid()::text::bytea), asked.id, sponsor_id, m.id, given_name, family_name, birth_date,
       member_number, relationship, '{knee}', starts_on, 0, now() + interval '${expires}'
     FROM member m, asked WHERE m.sponsor_id = '${roster.sponsorId}' AND m.member_number = '${number}'`;

  test('an added member who was just told that they are covered stays, ended; one whose grant expired goes', async () => {
    const done = await roster.put(csv(3));
    await database.rows(grantFor('P1', '20 minutes'));
    await database.rows(grantFor('P2', '-1 minute'));
    await undoImport(admin(), roster.address(done.id));
    await workRosters();
    expect(await roster.look(done.id)).toMatchObject({ status: 'undone', counts: { kept: 1 } });
    const left = await roster.members();
    expect(left).toMatchObject([{ member_number: 'P1', ends_on: expect.any(String) }]);
  });

  test('also one who is told so while it is undone', async () => {
    const done = await roster.put(csv(3));
    await undoImport(admin(), roster.address(done.id));
    let working: Promise<unknown> = Promise.resolve();
    await database.asOwner(async (tx) => {
      await tx.$executeRawUnsafe(grantFor('P1', '20 minutes'));
      working = workRosters();
      await expect.poll(() => backends()).toBe(1);
    });
    await working;
    expect(await roster.look(done.id)).toMatchObject({ status: 'undone', counts: { kept: 1 } });
    expect(await roster.members()).toMatchObject([{ member_number: 'P1', ends_on: expect.any(String) }]);
  });
});

test('nothing of another organization is seen by the worker’s transaction', async () => {
  await roster.put(csv(2));
  const seen = await inBulk({ organizationId: randomUUID(), userId: null, role: 'job' }, ({ client }) =>
    client.query('SELECT 1 FROM member'),
  );
  expect(seen.rowCount).toBe(0);
});
