import { expect, test } from 'vitest';
import { meanInterval } from '@/lib/domain/outcomes/mean-interval';
import { rate } from '@/lib/domain/outcomes/responder-rates';
import { programResponse, type ResponseGroup } from './program-response';

const group = (n: number, change: Partial<ResponseGroup> = {}): ResponseGroup => ({
  n,
  hasBaseline: true,
  hasFollowUp: true,
  reachedMcid: false,
  reached30: false,
  reached50: false,
  worsened: false,
  sum: 0,
  sumSquares: 0,
  ...change,
});
const missing = (n: number) => group(n, { hasFollowUp: false });
const half = { reachedMcid: true, reached30: true, reached50: true };

test('large groups: everyone enrolled is the primary figure, missing is no response', () => {
  const shown = programResponse([
    missing(20),
    group(30, { sum: 60, sumSquares: 200 }),
    group(50, { ...half, sum: 750, sumSquares: 12_000 }),
  ]);
  expect(shown).toMatchObject({ enrolled: 100, withBaseline: 100, followedUp: rate(80, 100), level: 'enough' });
  expect(shown.reachedMcid).toEqual({ everyone: rate(50, 100), completers: rate(50, 80) });
  expect(shown.worsened.everyone).toEqual(rate(0, 100));
  expect(shown.improvement).toEqual(meanInterval({ n: 80, sum: 810, sumSquares: 12_200 }));
});

test('few without a follow-up: their number cannot be worked out from any figure', () => {
  const shown = programResponse([
    missing(4),
    group(30, { sum: 60, sumSquares: 200 }),
    group(50, { ...half, sum: 750, sumSquares: 12_000 }),
  ]);
  expect(shown.followedUp).toEqual({ count: null, total: 84, share: null, interval: null });
  expect(shown.reachedMcid.everyone).toEqual(rate(50, 84));
  expect(shown.reachedMcid.completers).toEqual({ count: null, total: null, share: null, interval: null });
  expect(shown.level).toBe('enough');
  // In full the mean, 810 ÷ 80, would be 10.125; the SD with the interval would tell the 80 as well.
  expect(shown.improvement).toEqual({ n: null, mean: 10.1, sd: null, interval: { low: 8.5, high: 11.7 } });
});

test('a small program shows nothing at all, not even a zero', () => {
  const shown = programResponse([missing(2), group(8, half)]);
  const nothing = { count: null, total: null, share: null, interval: null };
  expect(shown).toEqual({
    enrolled: null,
    withBaseline: null,
    followedUp: nothing,
    level: 'unknown',
    reachedMcid: { everyone: nothing, completers: nothing },
    reached30: { everyone: nothing, completers: nothing },
    reached50: { everyone: nothing, completers: nothing },
    worsened: { everyone: nothing, completers: nothing },
    improvement: null,
  });
});

test('few with a follow-up have no mean', () => {
  expect(programResponse([missing(40), group(9, { sum: 40, sumSquares: 300 })]).improvement).toBeNull();
});

test.each([
  [80, 'enough'],
  [79, 'warn'],
  [60, 'warn'],
  [59, 'no-comparison'],
])('%i of 100 followed up', (followed, level) => {
  expect(programResponse([missing(100 - followed), group(followed)]).level).toBe(level);
});

test('nobody enrolled', () => {
  expect(programResponse([])).toMatchObject({ enrolled: 0, followedUp: rate(0, 0), level: 'no-comparison', improvement: null });
});
