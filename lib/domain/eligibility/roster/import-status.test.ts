import { expect, test } from 'vitest';
import { applyObstacle, endsTooMany, noCounts } from './import-status';

test.each([
  ['none ends', { current: 100, ending: 0 }, 0, false],
  ['at the limit', { current: 100, ending: 20 }, 20, false],
  ['one above it', { current: 100, ending: 21 }, 20, true],
  ['any with a limit of none', { current: 100, ending: 1 }, 0, true],
  ['all with no limit', { current: 100, ending: 100 }, 100, false],
  ['of a small roster', { current: 3, ending: 1 }, 20, true],
  ['no roster before', { current: 0, ending: 0 }, 20, false],
])('%s', (_, counts, percent, expected) => {
  expect(endsTooMany(counts, percent)).toBe(expected);
});

test.each([
  ['nothing to change', { rows: 10, unchanged: 10 }, /changes nothing/],
  ['half refused', { rows: 10, refused: 5, added: 5 }, null],
  ['more than half refused', { rows: 10, refused: 6, added: 4 }, /More than half/],
  ['something to change', { rows: 10, added: 1, unchanged: 9 }, null],
])('%s', (_, counts, words) => {
  const said = applyObstacle({ ...noCounts, ...counts });
  if (words === null) expect(said).toBeNull();
  else expect(said).toMatch(words);
});
