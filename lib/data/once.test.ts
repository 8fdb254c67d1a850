import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { inTransaction } from '@/lib/data/in-transaction';
import { once } from '@/lib/data/once';
import { asOwner, makeAccount, viewerOf } from '@/lib/data/sessions/test-account';
import { AppError } from '@/lib/errors';

const enter = async (viewer: ReturnType<typeof viewerOf>, key: string, name: string, command = 'clinic.enter') =>
  inTransaction(viewer, (tx) =>
    once(tx, viewer, key, command, async () => {
      const goal = await tx.rateLimit.create({ data: { key: Buffer.from(`${key}${name}`), windowStartsAt: new Date(), count: 1 } });
      return { name, count: goal.count };
    }),
  );

const effects = async (key: string) => (await asOwner(`SELECT 1 FROM rate_limit WHERE encode(key, 'escape') LIKE $1`, [`${key}%`])).length;

test('twenty at once do the work once, and all get its result', async () => {
  const viewer = viewerOf(await makeAccount());
  const key = randomUUID();
  const results = await Promise.all(Array.from({ length: 20 }, (_, index) => enter(viewer, key, `try ${index}`)));
  expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
  expect(await effects(key)).toBe(1);
});

test('a form sent again later gets the first result', async () => {
  const viewer = viewerOf(await makeAccount());
  const key = randomUUID();
  const first = await enter(viewer, key, 'first');
  expect(await enter(viewer, key, 'second')).toEqual(first);
  expect(await effects(key)).toBe(1);
});

test('work that was refused leaves no receipt', async () => {
  const viewer = viewerOf(await makeAccount());
  const key = randomUUID();
  const refused = inTransaction(viewer, (tx) => once(tx, viewer, key, 'clinic.enter', () => Promise.reject(new AppError('refused'))));
  await expect(refused).rejects.toMatchObject({ code: 'refused' });
  await enter(viewer, key, 'then');
  expect(await effects(key)).toBe(1);
});

test.each([
  ['another command', (account: Awaited<ReturnType<typeof makeAccount>>) => viewerOf(account), 'clinic.leave'],
  [
    'another person',
    (account: Awaited<ReturnType<typeof makeAccount>>) => ({ ...viewerOf(account), userId: randomUUID() }),
    'clinic.enter',
  ],
])('a key used for %s is refused', async (_, other, command) => {
  const account = await makeAccount();
  const key = randomUUID();
  await enter(viewerOf(account), key, 'mine');
  await expect(enter(other(account), key, 'theirs', command)).rejects.toMatchObject({ code: 'conflict' });
});

test('another organization may use the same key', async () => {
  const key = randomUUID();
  await enter(viewerOf(await makeAccount()), key, 'one');
  await enter(viewerOf(await makeAccount()), key, 'two');
  expect(await effects(key)).toBe(2);
});
