import { expect, test } from 'vitest';
import { bandHalfWidth } from '@/lib/domain/goals/band-half-width';
import { goalFixture, measureFixture } from '@/lib/domain/goals/goal.fixture';

test.each([
  ['half the MDC where that is more', { mdc: 2, mcid: 5 }, { baseline: 8, target: 4 }, 1],
  ['a fifth of the way where that is more', { mdc: 2, mcid: 5 }, { baseline: 8, target: 0 }, 1.6],
  ['the MCID where no MDC is known', { mdc: null, mcid: 5 }, { baseline: 8, target: 4 }, 2.5],
  ['only the fifth where neither is known', { mdc: null, mcid: null }, { baseline: 8, target: 4 }, 0.8],
  ['the MDC itself for a maintenance goal', { mdc: 2, mcid: 5 }, { baseline: 3, target: 3, curve: 'flat' as const }, 2],
  ['the MCID for a maintenance goal without an MDC', { mdc: null, mcid: 5 }, { baseline: 3, target: 3, curve: 'flat' as const }, 5],
])('%s', (_, changes, goal, expected) => {
  expect(bandHalfWidth(goalFixture(goal), measureFixture(changes))).toBeCloseTo(expected, 12);
});
