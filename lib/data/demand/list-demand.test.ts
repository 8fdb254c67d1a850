import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { getDemandContacts } from '@/lib/data/demand/get-demand-contacts';
import { listDemand } from '@/lib/data/demand/list-demand';
import { keepDemand } from '@/lib/data/demand/tell-not-listed';
import { TellNotListed } from '@/lib/domain/eligibility/tell-not-listed';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';
import { sponsorFactory } from '@/prisma/seed/sponsors';

const database = ownDatabase();
let clinic: TestClinic;

const told = (name: string, given: Partial<Record<keyof TellNotListed, string>> = {}) =>
  TellNotListed.parse({ id: randomUUID(), kind: 'employer', name, ...given });
const tell = (...given: Parameters<typeof told>) => keepDemand(clinic.organizationId, told(...given));
const byEmail = { contactBy: 'email', contact: 'ada@example.org', consent: 'on' };

beforeAll(async () => {
  clinic = await testClinic(database);
  await tell('Northwind Traders, Inc.', { place: 'Duluth, MN' });
  await tell('NORTH WIND TRADERS', { place: 'Duluth, MN' });
  await tell('Northwind Traders, Inc.', { ...byEmail, place: 'Fargo, ND' });
  await tell('Northwind Traders', { kind: 'health-plan' });
  await tell('Café Été 100%', byEmail);
});

const list = (q = '', kind: 'employer' | 'health-plan' | null = null) => listDemand(clinic.manager, { q, kind });

test('spellings of one name count together, the most wanted first; an employer and a plan of one name do not', async () => {
  const { rows, hasMore } = await list();
  expect(hasMore).toBe(false);
  expect(rows.map(({ name, kind, asked, spellings, toTell }) => [name, kind, asked, spellings, toTell])).toEqual([
    ['Northwind Traders, Inc.', 'employer', 3, 2, 1],
    ['Café Été 100%', 'employer', 1, 1, 1],
    ['Northwind Traders', 'health-plan', 1, 1, 0],
  ]);
  expect(rows[0]).toMatchObject({ places: ['Duluth, MN', 'Fargo, ND'], listed: null });
  expect(rows[0]?.firstAt.getTime()).toBeLessThan(rows[0]?.lastAt.getTime() ?? 0);
});

test.each([
  ['traders', 2],
  ['ete', 1],
  ['100%', 1],
  ['%', 1],
  ['_', 0],
  ["' OR true --", 0],
])('a search for %s finds what is written so', async (q, count) => expect((await list(q)).rows).toHaveLength(count));

test('a kind leaves the other out', async () => expect((await list('', 'health-plan')).rows.map(({ asked }) => asked)).toEqual([1]));

test('nobody who asked is in what a manager gets', async () => {
  expect(JSON.stringify(await listDemand(clinic.manager, { q: '', kind: null }, 'csv'))).not.toContain('example.org');
});

test('an administrator reads whom to tell, of every spelling, and the reading is in the audit trail', async () => {
  const wanted = (await list()).rows[0]?.id ?? '';
  expect(await getDemandContacts(clinic.administrator, wanted)).toMatchObject([{ by: 'email', contact: 'ada@example.org' }]);
  expect(
    await database.rows(
      `SELECT details->>'contacts' AS contacts FROM audit_entry WHERE action = 'demand.contacts-read' AND subject_id = $1`,
      [wanted],
    ),
  ).toEqual([{ contacts: '1' }]);
  await expect(getDemandContacts(clinic.manager, wanted)).rejects.toMatchObject({ code: 'notFound' });
});

test('a form that is sent again, also at the same moment, counts once', async () => {
  const form = told('Sent Twice');
  await Promise.all([1, 2, 3].map(() => keepDemand(clinic.organizationId, form)));
  expect((await list('Sent Twice')).rows).toMatchObject([{ asked: 1 }]);
});

test('one that is listed by now says as what', async () => {
  const { id, legalName } = await database.asOwner((tx) =>
    sponsorFactory(tx, clinic.organizationId, {
      today: clinic.clock.today,
      legalName: 'Lately Listed Holding',
      names: [{ kind: 'trade', name: 'Lately, LLC' }],
    }),
  );
  await tell('lately');
  expect((await list('lately')).rows).toMatchObject([{ listed: { id, name: legalName } }]);
});

test.each([
  ['agreed to nothing', { contactBy: 'email', contact: 'ada@example.org' }, 'consent'],
  ['gave no address', { contactBy: 'phone', consent: 'on' }, 'contact'],
  ['gave an address without a way', { contact: 'ada@example.org' }, 'contactBy'],
  ['gave a name of signs only', { name: '?!' }, 'name'],
])('who %s is told so', (_, given, field) => {
  const parsed = TellNotListed.safeParse({ id: randomUUID(), kind: 'employer', name: 'Northwind', ...given });
  expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field]);
});

test('all that does not fit is told at once', () => {
  const parsed = TellNotListed.safeParse({ id: randomUUID(), contactBy: 'email', contact: 'ada@' });
  expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual(['kind', 'name', 'contact', 'consent']);
});

test('no contact is kept of someone who did not choose to be told, whatever else was sent', async () => {
  await tell('Kept Quiet', { consent: 'on' });
  expect(await database.rows(`SELECT contact, consent FROM demand WHERE name = 'Kept Quiet'`)).toEqual([{ contact: null, consent: null }]);
});
