import { expect, test } from 'vitest';
import { attainment } from '@/lib/domain/goals/attainment';

test.each([
  ['worse than the baseline', -0.1, false, -2],
  ['at the baseline', 0, false, -1],
  ['short of the target', 99.9, false, -1],
  ['target met', 100, true, 0],
  ['just short of 125 %', 124.9, true, 0],
  ['125 %', 125, true, 1],
  ['just short of 150 %', 149.9, true, 1],
  ['150 %', 150, true, 2],
  ['kept', null, true, 0],
  ['lost', null, false, -2],
])('%s', (_, progress, met, expected) => {
  expect(attainment(progress, met)).toBe(expected);
});
