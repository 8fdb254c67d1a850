import { expect, test } from 'vitest';
import { formatInterval, formatShareInterval } from './intervals';

test.each([
  [{ lower: 46.21, upper: 72.4 }, '%', '46.2–72.4%'],
  [{ lower: -1.2, upper: 3.4 }, 'points', '−1.2\u00a0to\u00a03.4\u00a0points'],
  [{ lower: 0, upper: 4 }, '', '0.0–4.0'],
  [null, '%', '–'],
])('%o %s', (bounds, unit, expected) => {
  expect(formatInterval(bounds, unit)).toBe(expected);
});

test('shares become percent', () => {
  expect(formatShareInterval({ lower: 0.4621, upper: 0.7244 })).toBe('46.2–72.4%');
  expect(formatShareInterval(null)).toBe('–');
});
