import { expect, test } from 'vitest';
import { scoreChange } from './score-change';

const pain = { better: 'lower', unit: 'points' } as const;
const walk = { better: 'higher', unit: 'm' } as const;

test.each([
  ['less pain', '4', 6, pain, '2\u00a0points better'],
  ['more pain', '7', 6, pain, '1\u00a0point worse'],
  ['a longer walk', '370', 350, walk, '20\u00a0m better'],
  ['the same', '6', 6, pain, 'no change'],
  ['a decimal comma', '5,5', 6, pain, '0.5\u00a0points better'],
  ['nothing yet', ' ', 6, pain, null],
  ['not a number', 'six', 6, pain, null],
])('%s', (_, typed, last, measure, words) => {
  expect(scoreChange(typed, last, measure)).toBe(words);
});
