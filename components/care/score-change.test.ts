import { expect, test } from 'vitest';
import { measureOf } from '@/lib/domain/measures/registry';
import { scoreChange } from './score-change';

const nbsp = '\u00a0';

test.each([
  ['within error', '44', 40, 'lefs', '4 points better, within measurement error (9 points)'],
  ['as much as error', '49', 40, 'lefs', '9 points better, more than measurement error (9 points)'],
  ['worse', '30', 40, 'lefs', '10 points worse, more than measurement error (9 points)'],
  ['error not known, but what matters', '7', 6, 'nprs', '1 point worse, less than matters (2 points); measurement error not known'],
  ['enough to matter', '4', 6, 'nprs', '2 points better, enough to matter (2 points); measurement error not known'],
  ['nothing known', '8', 6, 'satisfaction', '2 points better, measurement error not known'],
  ['the same', '6', 6, 'nprs', 'no change'],
  ['a decimal comma', '5,5', 6, 'psfs', '0.5 points worse, within measurement error (2 points)'],
  ['nothing yet', ' ', 6, 'nprs', null],
  ['not a number', 'six', 6, 'nprs', null],
  ['perhaps thousands', '1,200', 6, 'six-mwd', null],
] as const)('%s', (_, typed, last, code, words) => {
  expect(scoreChange(typed, last, measureOf(code))?.replaceAll(nbsp, ' ') ?? null).toBe(words);
});
