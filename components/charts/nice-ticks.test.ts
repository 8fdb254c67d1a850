import fc from 'fast-check';
import { expect, test } from 'vitest';
import { niceTicks } from './nice-ticks';

test.each([
  ['pain', 0, 10, [0, 5, 10]],
  ['leg function', 0, 80, [0, 20, 40, 60, 80]],
  ['percent', 0, 100, [0, 25, 50, 75, 100]],
  ['running injury', 0, 36, [0, 10, 20, 30]],
  ['kinesiophobia starts at 11', 11, 44, [20, 30, 40]],
  ['flare days', 0, 7, [0, 2, 4, 6]],
  ['global change crosses zero', -5, 5, [-4, -2, 0, 2, 4]],
  ['a fine range', 0, 0.4, [0, 0.1, 0.2, 0.3, 0.4]],
  ['no extent', 3, 3, [3]],
])('%s', (_, min, max, expected) => {
  expect(niceTicks(min, max)).toEqual(expected);
});

test('never more than asked for, always within the range, evenly spaced', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -500, max: 500 }),
      fc.integer({ min: 1, max: 2000 }),
      fc.integer({ min: 2, max: 8 }),
      (min, extent, count) => {
        const ticks = niceTicks(min, min + extent, count);
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThanOrEqual(count);
        expect(ticks.every((tick) => tick >= min && tick <= min + extent)).toBe(true);
      },
    ),
  );
});
