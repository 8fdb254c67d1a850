import { expect, test } from 'vitest';
import { progress } from '@/lib/domain/goals/progress';

test.each([
  ['pain falls', { baseline: 8, target: 4 }, 6, 50],
  ['function rises', { baseline: 40, target: 60 }, 65, 125],
  ['worse than at the start', { baseline: 8, target: 4 }, 9, -25],
  ['no change is a plain zero', { baseline: 8, target: 4 }, 8, 0],
  ['nowhere to go', { baseline: 5, target: 5 }, 5, null],
])('%s', (_, span, value, expected) => {
  expect(progress(span, value)).toBe(expected);
});
