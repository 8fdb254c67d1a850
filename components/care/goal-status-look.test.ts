import { expect, test } from 'vitest';
import { goalStatuses } from '@/lib/domain/enrollment/assessment';
import { goalStatusLook, goalStatusOrder } from './goal-status-look';

test('every status has a word and a mark of its own, so that color is never needed', () => {
  const looks = goalStatuses.map((status) => goalStatusLook[status]);
  expect(new Set(looks.map(({ label }) => label)).size).toBe(goalStatuses.length);
  expect(new Set(looks.map(({ mark }) => mark)).size).toBe(goalStatuses.length);
});

test('every status has its place in the order, once', () => {
  expect([...goalStatusOrder].sort()).toEqual([...goalStatuses].sort());
});
