import { beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => vi.resetModules());

test('is asked about once a second while the database answers, sooner while it does not, and by one of many', async () => {
  const { readyLately } = await import('@/lib/data/health/ready-lately');
  let answer = true;
  let time = 0;
  const check = vi.fn(async () => answer);
  const ask = () => readyLately(check, () => time);
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([true, true, true]);
  expect(check).toHaveBeenCalledTimes(1);
  answer = false;
  time = 999;
  expect(await ask()).toBe(true);
  time = 1_000;
  expect(await ask()).toBe(false);
  expect(check).toHaveBeenCalledTimes(2);
  answer = true;
  time = 1_249;
  expect(await ask()).toBe(false);
  time = 1_250;
  expect(await ask()).toBe(true);
  expect(check).toHaveBeenCalledTimes(3);
});
