import { expect, test } from 'vitest';
import { waitInWords } from './wait-in-words';

test.each([
  [1, 'in about a minute'],
  [90, 'in about a minute'],
  [91, 'in 2 minutes'],
  [900, 'in 15 minutes'],
  [7_140, 'in 119 minutes'],
  [7_141, 'in 2 hours'],
  [86_400, 'in 24 hours'],
])('%i seconds', (seconds, words) => {
  expect(waitInWords(seconds)).toBe(words);
});
