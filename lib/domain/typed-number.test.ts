import { expect, test } from 'vitest';
import { typedNumber } from '@/lib/domain/typed-number';

const Score = typedNumber('Enter a number.');

test.each([
  ['a point', '3.5', 3.5],
  ['a comma', ' 3,5 ', 3.5],
  ['a minus', '-2', -2],
  ['zero', '0', 0],
])('%s', (_, typed, value) => {
  expect(Score.parse(typed)).toBe(value);
});

test.each([
  ['empty', ''],
  ['blank', '  '],
  ['letters', 'five'],
  ['nothing', undefined],
  ['two commas', '1,000,0'],
  ['infinity', 'Infinity'],
])('%s is no number', (_, typed) => {
  expect(Score.safeParse(typed).success).toBe(false);
});
