import { expect, test } from 'vitest';
import { areaPath, linePath } from './svg-path';

test.each([
  ['nothing', [], ''],
  ['one point', [[1, 2]], 'M1 2'],
  [
    'rounded to one decimal',
    [
      [0, 0.04],
      [1.25, 9.96],
    ],
    'M0 0L1.3 10',
  ],
] as const)('line: %s', (_, points, expected) => {
  expect(linePath(points)).toBe(expected);
});

test('an area goes along the upper edge and back along the lower one', () => {
  const upper = [
    [0, 1],
    [5, 2],
  ] as const;
  const lower = [
    [0, 3],
    [5, 4],
  ] as const;
  expect(areaPath(upper, lower)).toBe('M0 1L5 2L5 4L0 3Z');
  expect(areaPath(upper, [])).toBe('');
});
