import { expect, test } from 'vitest';
import { completeness } from '@/lib/domain/outcomes/completeness';

test.each([
  [80, 100, 0.8, 'enough'],
  [79, 100, 0.79, 'warn'],
  [60, 100, 0.6, 'warn'],
  [59, 100, 0.59, 'no-comparison'],
  [0, 0, null, 'no-comparison'],
])('%i of %i', (followedUp, expected, share, level) => {
  expect(completeness(followedUp, expected)).toEqual({ followedUp, expected, share, level });
});
