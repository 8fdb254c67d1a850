import { randomUUID } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { asOwner } from '@/lib/data/sessions/test-account';
import { db } from '@/lib/db';
import { type Attempt, giveBackAttempts, takeAttempts } from './take-attempts';

afterEach(() => vi.restoreAllMocks());

const attempt = (limit: number, value: string = randomUUID()): Attempt => ({ scope: 'test', value, limit, seconds: 86_400 });
const allowedOf = async (attempts: Attempt[], times: number) =>
  (await Promise.all(Array.from({ length: times }, () => takeAttempts(attempts)))).filter((taken) => taken.allowed).length;

test('fifty at once: no more than the limit', async () => {
  expect(await allowedOf([attempt(10)], 50)).toBe(10);
});

test('the narrower of two limits decides, in whichever order they are given', async () => {
  const [narrow, wide] = [attempt(3), attempt(30)];
  const [one, other] = await Promise.all([allowedOf([narrow, wide], 10), allowedOf([wide, narrow], 10)]);
  expect(one + other).toBe(3);
});

test('a refusal says when to try again, within the window', async () => {
  const once = attempt(1);
  await takeAttempts([once]);
  const refused = await takeAttempts([once]);
  expect(refused).toEqual({ allowed: false, retryInSeconds: expect.any(Number) });
  expect('retryInSeconds' in refused && refused.retryInSeconds).toBeGreaterThan(0);
  expect('retryInSeconds' in refused && refused.retryInSeconds).toBeLessThanOrEqual(86_400);
});

test('what succeeded is given back', async () => {
  const twice = attempt(2);
  expect(await allowedOf([twice], 2)).toBe(2);
  await giveBackAttempts([twice]);
  expect(await allowedOf([twice], 3)).toBe(1);
});

test('the table holds neither accounts nor addresses', async () => {
  const value = 'someone@clinic.test';
  await takeAttempts([attempt(5, value)]);
  const rows = await asOwner<{ key: Buffer }>('SELECT key FROM rate_limit');
  expect(rows.some(({ key }) => key.toString('latin1').includes('someone'))).toBe(false);
});

test('while the database is away a third of the limit holds, in memory', async () => {
  vi.spyOn(db, '$queryRaw').mockRejectedValue(new Error('connection refused'));
  expect(await allowedOf([attempt(9)], 50)).toBe(3);
});
