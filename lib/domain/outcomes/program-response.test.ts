import { describe, expect, test } from 'vitest';
import { meanInterval } from '@/lib/domain/outcomes/mean-interval';
import { rate } from '@/lib/domain/outcomes/responder-rates';
import { programResponse, type ResponseGroup, untoldResponse } from './program-response';

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
/** The response of one reporting period. */
const response = (...groups: ResponseGroup[]) => programResponse([groups]);
const missing = (n: number) => group(n, { hasFollowUp: false });
const half = { reachedMcid: true, reached30: true, reached50: true };

test('large groups: everyone enrolled is the primary figure, missing is no response', () => {
  const shown = response(missing(20), group(30, { sum: 60, sumSquares: 200 }), group(50, { ...half, sum: 750, sumSquares: 12_000 }));
  expect(shown).toMatchObject({ enrolled: 100, withBaseline: 100, followedUp: rate(80, 100), level: 'enough' });
  expect(shown.reachedMcid).toEqual({ everyone: rate(50, 100), completers: rate(50, 80) });
  expect(shown.worsened.everyone).toEqual(rate(0, 100));
  expect(shown.improvement).toEqual(meanInterval({ n: 80, sum: 810, sumSquares: 12_200 }));
});

test('few without a follow-up: their number cannot be worked out from any figure', () => {
  const shown = response(missing(4), group(30, { sum: 60, sumSquares: 200 }), group(50, { ...half, sum: 750, sumSquares: 12_000 }));
  expect(shown.followedUp).toEqual({ count: null, total: 84, share: null, interval: null });
  expect(shown.reachedMcid.everyone).toEqual(rate(50, 84));
  expect(shown.reachedMcid.completers).toEqual({ count: null, total: null, share: null, interval: null });
  // With 10 missing it would be 74 of 84.
  expect(shown.level).toBe('enough');
  // In full the mean, 810 ÷ 80, would be 10.125; the SD with the interval would tell the 80 as well.
  expect(shown.improvement).toEqual({ n: null, mean: 10.1, sd: null, interval: { low: 8.5, high: 11.7 } });
});

test('a small program shows nothing at all, not even a zero', () => {
  const shown = response(missing(2), group(8, half));
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
  expect(response(missing(40), group(9, { sum: 40, sumSquares: 300 })).improvement).toBeNull();
});

test.each([
  [80, 'enough'],
  [79, 'warn'],
  [60, 'warn'],
  [59, 'no-comparison'],
])('%i of 100 followed up', (followed, level) => {
  expect(response(missing(100 - followed), group(followed)).level).toBe(level);
});

test('nobody enrolled', () => {
  expect(programResponse([])).toMatchObject({ enrolled: 0, followedUp: rate(0, 0), level: 'no-comparison', improvement: null });
});

describe('several reporting periods', () => {
  const whole = [missing(20), group(30, { sum: 60, sumSquares: 200 }), group(50, { ...half, sum: 750, sumSquares: 12_000 })];
  const fewMissing = [missing(4), group(30, { sum: 60, sumSquares: 200 }), group(50, { ...half, sum: 750, sumSquares: 12_000 })];

  test('what is told in each is told of all', () => {
    const shown = programResponse([whole, whole]);
    expect(shown).toMatchObject({ enrolled: 200, followedUp: rate(160, 200), reachedMcid: { completers: rate(100, 160) } });
    expect(shown.improvement).toEqual(meanInterval({ n: 160, sum: 1620, sumSquares: 24_400 }));
  });

  test('what is withheld in one is withheld of all, and so is a mean that would tell its weight', () => {
    const shown = programResponse([whole, fewMissing]);
    expect(shown).toMatchObject({ enrolled: 184, reachedMcid: { everyone: rate(100, 184) }, followedUp: { count: null, total: 184 } });
    expect(shown.improvement).toBeNull();
  });
});

test.each([
  [9, 45],
  [10, 45],
])('%i of %i missing: the level does not tell which', (gone, enrolled) => {
  expect(response(missing(gone), group(enrolled - gone)).level).toBe('unsure');
});

test('few of a period followed up: no level tells on which side of a threshold they put it, in no sum with other periods', () => {
  const few = (followed: number) => [missing(50 - followed), group(followed)];
  const told = [missing(16), group(84)];
  for (const followed of [3, 7]) {
    expect(programResponse([few(followed)]).level).toBe('unknown');
    expect(programResponse([told, few(followed)]).level).toBe('unknown');
  }
});

test('nothing is told while no reporting period has come about', () => {
  expect(untoldResponse).toMatchObject({ enrolled: null, level: 'unknown', followedUp: { count: null, total: null }, improvement: null });
});
