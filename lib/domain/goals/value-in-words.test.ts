import { expect, test } from 'vitest';
import { dayInWords, valueInWords } from '@/lib/domain/goals/value-in-words';

test.each([
  [6, 'points', '6 points'],
  [1, 'points', '1 point'],
  [6.25, 'points', '6.3 points'],
  [1, 's', '1 s'],
  [350, 'm', '350 m'],
  [90, '%', '90%'],
  [10, '°', '10°'],
  [-0.01, 'points', '0 points'],
])('%d %s', (value, unit, words) => {
  expect(valueInWords(value, unit)).toBe(words);
});

test('a day as people write it', () => {
  expect(dayInWords('2026-03-03')).toBe('Mar 3, 2026');
});
