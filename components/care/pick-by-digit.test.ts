import { expect, test } from 'vitest';
import { valueByDigit } from './pick-by-digit';

const pain = Array.from({ length: 11 }, (_, value) => String(value));
const mood = ['0', '1', '2', '3'];

test.each([
  ['a digit', pain, '7', null, 0, '7'],
  ['another digit instead', pain, '3', '7', 100, '3'],
  ['1 and then 0 at once', pain, '0', '1', 300, '10'],
  ['1, and 0 much later', pain, '0', '1', 5000, '0'],
  ['0 after another digit', pain, '0', '2', 100, '0'],
  ['1 and then 0 where there is no 10', mood, '0', '1', 100, '0'],
  ['a digit that is no answer', mood, '4', null, 0, null],
])('%s', (_, values, digit, chosen, msAgo, value) => {
  expect(valueByDigit(values, digit, { chosen, msAgo })).toBe(value);
});
