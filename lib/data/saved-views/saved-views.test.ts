import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { deleteView, renameView, toggleDefaultView } from '@/lib/data/saved-views/change-view';
import { listViews } from '@/lib/data/saved-views/list-views';
import { SaveView, saveView } from '@/lib/data/saved-views/save-view';
import type { Viewer } from '@/lib/domain/access';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { testClinic } from '@/prisma/seed/factories/test-clinic';

const database = ownDatabase();
let doctor: Viewer;
let colleague: Viewer;

beforeEach(async () => {
  ({ clinician: doctor, otherClinician: colleague } = await testClinic(database));
});

const save = (name: string, query = '', viewer = doctor, key = randomUUID()) => saveView(viewer, SaveView.parse({ key, name, query }));
const named = async (viewer = doctor) => (await listViews(viewer)).map(({ name, isDefault }) => (isDefault ? `${name}*` : name));

test('keeps filters, order and columns, never a page or anything else', async () => {
  await save('Flags', 'need=flag&after=2026~x&sort=-patient&columns=urgency,goals&evil=1&q=');
  expect(await listViews(doctor)).toMatchObject([
    { name: 'Flags', query: 'need=flag&sort=-patient&columns=urgency%2Cgoals', isDefault: false },
  ]);
});

test('keeps no search: names would stand in addresses and in the database', async () => {
  const parsed = SaveView.safeParse({ key: randomUUID(), name: 'Ann', query: 'need=flag&q=Ann' });
  expect(parsed.error?.issues).toMatchObject([{ path: ['query'], message: expect.stringContaining('Clear the search') }]);
});

test('is the viewer’s own: by name, the same name for another, not found for another', async () => {
  const { viewId } = await save('b');
  await save('A');
  await save('b', '', colleague);
  expect(await named()).toEqual(['A', 'b']);
  expect(await named(colleague)).toEqual(['b']);
  await expect(renameView(colleague, { viewId, name: 'c' })).rejects.toMatchObject({ code: 'notFound' });
});

test('a name is taken once', async () => {
  await save('Mine');
  const { viewId } = await save('Other');
  const taken = { code: 'refused', field: 'name' };
  await expect(save('Mine')).rejects.toMatchObject(taken);
  await expect(renameView(doctor, { viewId, name: 'Mine' })).rejects.toMatchObject(taken);
  expect(await named()).toEqual(['Mine', 'Other']);
});

test('one opens by itself; choosing it again lets go', async () => {
  const [first, second] = [await save('First'), await save('Second')];
  await toggleDefaultView(doctor, first);
  await toggleDefaultView(doctor, second);
  expect(await named()).toEqual(['First', 'Second*']);
  await toggleDefaultView(doctor, second);
  expect(await named()).toEqual(['First', 'Second']);
  await Promise.all([toggleDefaultView(doctor, first), toggleDefaultView(doctor, second)]);
  expect((await named()).filter((name) => name.endsWith('*'))).toHaveLength(1);
  await deleteView(doctor, first);
  await deleteView(doctor, second);
  expect(await named()).toEqual([]);
});

test('sent twice is kept once; twenty are enough', async () => {
  const key = randomUUID();
  expect(await save('Once', '', doctor, key)).toEqual(await save('Once', '', doctor, key));
  for (let i = 1; i < 20; i += 1) await save(`View ${i}`);
  await expect(save('One more')).rejects.toMatchObject({ code: 'refused', message: 'You have 20 views. Delete one first.' });
});

test('also of several saved at once no more than twenty are kept', async () => {
  for (let i = 1; i < 20; i += 1) await save(`View ${i}`);
  const sent = await Promise.allSettled([1, 2, 3, 4, 5].map((i) => save(`At once ${i}`)));
  expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await named()).toHaveLength(20);
});
