import { expect, test } from 'vitest';
import { wilsonInterval } from '@/lib/domain/outcomes/wilson-interval';

test.each([
  [0, 11, 0, 25.9],
  [30, 50, 46.2, 72.4],
  [11, 11, 74.1, 100],
  [1, 2, 9.5, 90.5],
])('%i of %i: %d to %d %%', (count, total, low, high) => {
  const interval = wilsonInterval(count, total);
  expect(100 * (interval?.low ?? Number.NaN)).toBeCloseTo(low, 1);
  expect(100 * (interval?.high ?? Number.NaN)).toBeCloseTo(high, 1);
});

test('its ends are exact where none or all were counted', () => {
  expect(wilsonInterval(0, 7)?.low).toBe(0);
  expect(wilsonInterval(7, 7)?.high).toBe(1);
});

test('nobody counted has no interval', () => {
  expect(wilsonInterval(0, 0)).toBeNull();
});
