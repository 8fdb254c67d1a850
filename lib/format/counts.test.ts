import { expect, test } from 'vitest';
import { formatCount, formatOf, plural } from './counts';

test.each([
  [0, 1000, '0'],
  [999, 1000, '999'],
  [1000, 1000, '1,000'],
  [1001, 1000, '1,000+'],
  [101, 100, '100+'],
])('%s up to %s', (count, cap, expected) => {
  expect(formatCount(count, cap)).toBe(expected);
});

test('nouns follow their number', () => {
  expect([plural(0, 'goal'), plural(1, 'goal'), plural(1200, 'goal'), plural(2, 'person', 'people')]).toEqual([
    '0 goals',
    '1 goal',
    '1,200 goals',
    '2 people',
  ]);
});

test('how many of how many', () => {
  expect(formatOf(31, 1048)).toBe('31 of 1,048');
});
