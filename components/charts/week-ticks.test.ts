import { expect, test } from 'vitest';
import { weekTicks } from './week-ticks';

test.each([
  [0, [0]],
  [4, [0, 1, 2, 3, 4]],
  [6.4, [0, 2, 4, 6]],
  [12, [0, 3, 6, 9, 12]],
  [14, [0, 3, 6, 9, 12]],
  [26, [0, 6, 12, 18, 24]],
  [52, [0, 12, 24, 36, 48]],
  [500, [0, 101, 202, 303, 404]],
])('%s weeks', (weeks, expected) => {
  expect(weekTicks(weeks)).toEqual(expected);
});
