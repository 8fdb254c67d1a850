import { beforeAll, beforeEach, expect, test } from 'vitest';
import { todayIn } from '@/lib/data/clock';
import { ConfigureGateway, configureGateway } from '@/lib/data/gateways/configure-gateway';
import { RemoveGateway, removeGateway } from '@/lib/data/gateways/remove-gateway';
import { getRoster } from '@/lib/data/rosters/get-roster';
import { openUpload } from '@/lib/data/rosters/start-import';
import { undoImport } from '@/lib/data/rosters/undo-import';
import { workRosters } from '@/lib/data/rosters/work-rosters';
import { addDays } from '@/lib/domain/day';
import { problemInWords } from '@/lib/domain/eligibility/roster/problem-in-words';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';
import { header, type RosterOfTest, rosterOfTest } from './roster-of-test.fixture';

const database = ownDatabase();
let clinic: TestClinic;
let roster: RosterOfTest;
const admin = () => clinic.administrator;
const yesterday = addDays(todayIn('America/New_York'), -1);

beforeAll(async () => {
  clinic = await testClinic(database);
});
beforeEach(async () => {
  roster = rosterOfTest(database, admin());
  await roster.create();
});

const csv = (...rows: string[]) => [header, ...rows, ''].join('\r\n');
const bea = 'B1,Bea,Okafor,1990-12-24,self,,,,2024-03-01,';
const cleo = 'C1,Cleo,Okafor,1991-12-24,self,,,,2024-03-01,';
const gateway = () =>
  ConfigureGateway.parse({
    ...{
      sponsorId: roster.sponsorId,
      version: 0,
      kind: 'x12',
      endpoint: 'https://payer.example/',
      payerId: 'P',
      senderId: 'S',
      receiverId: 'R',
    },
    timeoutSeconds: 5,
  });
const remove = () => removeGateway(admin(), RemoveGateway.parse({ sponsorId: roster.sponsorId, version: 1 }));
const vouchFor = (number: string, given: string) =>
  database.rows(
    `INSERT INTO member (organization_id, id, sponsor_id, given_name, family_name, birth_date, member_number, starts_on, source)
     VALUES ($1, gen_random_uuid(), $2, $4, 'Rowe', '1980-01-31', $3, '2025-01-01', 'payer')`,
    [clinic.organizationId, roster.sponsorId, number, given],
  );
const sources = async () =>
  (
    await database.rows<{ of: string }>(
      `SELECT member_number || ' ' || source || ' ' || coalesce(ends_on::text, 'open') AS of FROM member WHERE sponsor_id = $1 ORDER BY member_number`,
      [roster.sponsorId],
    )
  ).map(({ of }) => of);

test('a plan that is asked in real time takes no file until its gateway is removed', async () => {
  await configureGateway(admin(), gateway());
  const refused = { code: 'refused', field: 'file', message: expect.stringContaining('Remove its gateway first') };
  await expect(openUpload(admin(), { sponsorId: roster.sponsorId })).rejects.toMatchObject(refused);
  await expect(roster.upload(csv(bea))).rejects.toMatchObject(refused);
  expect(await getRoster(admin(), roster.sponsorId)).toMatchObject({ isAsked: true, imports: [] });
  await remove();
  expect(await roster.put(csv(bea))).toMatchObject({ status: 'done', counts: { added: 1 } });
  expect(await getRoster(admin(), roster.sponsorId)).toMatchObject({ isAsked: false, current: 1 });
});

test('a sponsor with a file under way is not asked, and of both at once one holds', async () => {
  const sent = await Promise.allSettled([configureGateway(admin(), gateway()), roster.upload(csv(bea))]);
  expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const one of sent) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'refused' });
});

test('a full file ends the roster’s members only, and takes over whom it lists; undone, all are as before', async () => {
  await vouchFor('V1', 'Ada');
  await vouchFor('V2', 'Ben');
  await roster.put(csv(bea, cleo));
  const before = await sources();
  const done = await roster.put(csv(bea, 'V2,Ben,Rowe,1980-01-31,self,,,,2025-01-01,'));
  expect(done.counts).toMatchObject({ added: 0, changed: 1, ended: 1, unchanged: 1, current: 2, ending: 1 });
  expect(await sources()).toEqual(['B1 roster open', `C1 roster ${yesterday}`, 'V1 payer open', 'V2 roster open']);
  await undoImport(admin(), roster.address(done.id));
  await workRosters();
  expect(await sources()).toEqual(before);
});

test('a number that the plan vouched for as someone else’s is refused in words, not given to another', async () => {
  await vouchFor('V1', 'Ada');
  const { problems, counts } = await roster.check(csv('V1,Carl,Rowe,1975-05-05,self,,,,2025-01-01,', bea));
  expect(problems.map(problemInWords)).toEqual([
    'Row 2: the plan vouched for member “V1” as someone born on another day. Send a number of this person’s own.',
  ]);
  expect(counts).toMatchObject({ added: 1, changed: 0, refused: 1 });
});
