import { expect, test, vi } from 'vitest';
import { db } from '@/lib/db';
import { takeHere } from './take-here';

test('counts to the limit without asking the database, each value on its own', () => {
  const asked = vi.spyOn(db, '$queryRaw');
  const attempt = { scope: 'test', value: '192.0.2.7', limit: 3, seconds: 60 };
  expect([1, 2, 3, 4].map(() => takeHere(attempt).allowed)).toEqual([true, true, true, false]);
  expect(takeHere({ ...attempt, value: '192.0.2.8' }).allowed).toBe(true);
  expect(asked).not.toHaveBeenCalled();
});
