import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rate } from '@/lib/domain/outcomes/responder-rates';
import { enoughPeople, suppressCells, suppressCount, suppressRate } from '@/lib/domain/outcomes/suppress';

test.each([
  [0, 0],
  [1, null],
  [10, null],
  [11, 11],
])('a count of %i', (count, shown) => {
  expect(suppressCount(count)).toBe(shown);
});

test('the fewest that are told are the fewest it says are enough', () => {
  expect([suppressCount(enoughPeople - 1), suppressCount(enoughPeople)]).toEqual([null, enoughPeople]);
});

const nothing = { count: null, total: null, share: null, interval: null };

test.each([
  ['large enough', 30, 50, rate(30, 50)],
  ['none of many: zero may be shown', 0, 50, rate(0, 50)],
  ['all of many', 50, 50, rate(50, 50)],
  ['a small count', 10, 50, { ...nothing, total: 50 }],
  ['a small remainder gives it away as well', 40, 50, { ...nothing, total: 50 }],
  ['a small total', 0, 10, nothing],
  ['nobody', 0, 0, rate(0, 0)],
])('a rate: %s', (_, count, total, shown) => {
  expect(suppressRate(rate(count, total))).toEqual(shown);
});

test.each([
  ['nothing small', [20, 0, 30], [20, 0, 30], 50],
  ['one small cell takes the next smallest with it', [3, 40, 25, 0], [null, 40, null, 0], 68],
  ['two small cells that together are still small take another', [1, 1, 40, 25], [null, null, 40, null], 67],
  ['two small cells that together are not', [6, 7, 40], [null, null, 40], 53],
  ['no other cell left: the total goes', [3, 0], [null, 0], null],
  ['all small together', [2, 3], [null, null], null],
])('cells: %s', (_, counts, cells, total) => {
  expect(suppressCells(counts)).toEqual({ cells, total });
});

test('what is withheld can never be worked out: two cells at least, more than 10 in sum, or no total', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 8 }), (counts) => {
      const { cells, total } = suppressCells(counts);
      const missing = counts.filter((_, at) => cells[at] === null);
      expect(cells.some((count) => count !== null && count > 0 && count <= 10)).toBe(false);
      if (missing.length === 0 || total === null) return;
      expect(missing.length).toBeGreaterThanOrEqual(2);
      expect(missing.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(10);
    }),
  );
});
