import { expect, test } from 'vitest';
import { formatChange, formatFixed, formatNumber, formatShare, formatValue } from './numbers';

test.each([
  [1234.56, 1, '1,234.6'],
  [-0.04, 1, '0'],
  [-2.5, 1, '−2.5'],
  [3, 1, '3'],
])('number %s with %s decimals', (value, digits, expected) => {
  expect(formatNumber(value, digits)).toBe(expected);
});

test.each([
  [6, 'points', '6\u00a0points'],
  [1, 'points', '1\u00a0point'],
  [-1, 'points', '−1\u00a0points'],
  [46.24, '%', '46.2%'],
  [45, '°', '45°'],
  [1, 'm', '1\u00a0m'],
  [7, '', '7'],
  [null, 'points', '–'],
])('value %s %s', (value, unit, expected) => {
  expect(formatValue(value, unit)).toBe(expected);
});

test.each([
  [3.5, 'points', '+3.5\u00a0points'],
  [-1, 'points', '−1\u00a0point'],
  [0, 'points', '0\u00a0points'],
  [-0.01, 'points', '0\u00a0points'],
  [null, 'points', '–'],
])('change %s %s', (value, unit, expected) => {
  expect(formatChange(value, unit)).toBe(expected);
});

test.each([
  [0.4624, '46.2%'],
  [1, '100.0%'],
  [null, '–'],
])('share %s', (share, expected) => {
  expect(formatShare(share)).toBe(expected);
});

test('fixed decimals line up', () => {
  expect([7, -0.25, 1000].map((value) => formatFixed(value))).toEqual(['7.0', '−0.3', '1,000.0']);
});
