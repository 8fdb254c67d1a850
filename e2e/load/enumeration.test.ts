import { expect, test } from 'vitest';
import { areaUnderCurve } from './enumeration';

test.each([
  ['always longer', [3, 4], [1, 2], 1],
  ['always shorter', [1, 2], [3, 4], 0],
  ['the same', [1, 1], [1, 1], 0.5],
  ['mixed', [1, 4], [2, 3], 0.5],
  ['three of four', [2, 4], [1, 3], 0.75],
  ['a tie', [2], [1, 2], 0.75],
])('%s', (_, first, second, area) => {
  expect(areaUnderCurve(first, second)).toBe(area);
});
