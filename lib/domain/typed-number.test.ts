import { expect, test } from 'vitest';
import { typedNumber } from '@/lib/domain/typed-number';

const Score = typedNumber('Enter a number.');

test.each([
  ['a point', '3.5', 3.5],
  ['a comma', ' 3,5 ', 3.5],
  ['a minus', '-2', -2],
  ['a minus as it is printed', '−2', -2],
  ['a plus', '+2', 2],
  ['zero', '0', 0],
  ['less than one', ',5', 0.5],
  ['three decimals after a zero', '0,125', 0.125],
  ['three decimals after a point', '1.200', 1.2],
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
  ['an exponent', '1e1'],
  ['another base', '0x10'],
  ['two points', '1.5.2'],
  ['nothing but a comma', ','],
  ['digits of another script', '٣'],
])('%s is no number', (_, typed) => {
  expect(Score.safeParse(typed).success).toBe(false);
});

test('a comma that may part thousands is asked about, not guessed at', () => {
  expect(Score.safeParse(' 1,200 ').error?.issues[0]?.message).toBe('Write it without a comma, such as 1200.');
});
