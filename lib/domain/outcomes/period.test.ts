import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '@/lib/domain/day';
import { lastWholeQuarter, type Period, periodOf, quarterOf, quartersIn, quartersUpTo } from './period';

test.each([
  ['2026-01-01', '2026-01-01', '2026-03-31'],
  ['2026-03-31', '2026-01-01', '2026-03-31'],
  ['2024-02-29', '2024-01-01', '2024-03-31'],
  ['2026-05-31', '2026-04-01', '2026-06-30'],
  ['2026-12-31', '2026-10-01', '2026-12-31'],
])('%s is in the quarter from %s to %s', (day, from, to) => {
  expect(quarterOf(day)).toEqual({ from, to });
});

test.each([
  ['2026-03-31', '2025-12-31'],
  ['2026-04-01', '2026-03-31'],
  ['2026-01-01', '2025-12-31'],
])('on %s the last whole quarter ended on %s', (today, to) => {
  expect(lastWholeQuarter(today).to).toBe(to);
});

test.each([
  [3, '2025-10-01'],
  [6, '2025-07-01'],
  [12, '2025-01-01'],
  [24, '2024-01-01'],
] as const)('%i months up to the end of 2025 begin on %s', (months, from) => {
  expect(quartersUpTo('2025-12-31', months)).toEqual({ from, to: '2025-12-31' });
});

test('a period is its quarters, one after the other', () => {
  expect(quartersIn({ from: '2025-10-01', to: '2026-03-31' })).toEqual([quarterOf('2025-10-01'), quarterOf('2026-01-01')]);
});

const today = '2026-03-04';
const lastYear = { from: '2025-01-01', to: '2025-12-31' };

test.each([
  ['nothing asked', { from: '', to: '' }, lastYear, false],
  ['whole quarters', { from: '2025-04-01', to: '2025-09-30' }, { from: '2025-04-01', to: '2025-09-30' }, false],
  ['days within a quarter', { from: '2025-05-02', to: '2025-05-02' }, { from: '2025-04-01', to: '2025-06-30' }, true],
  ['up to today', { from: '2025-04-01', to: today }, { from: '2025-04-01', to: '2025-12-31' }, true],
  ['only a first day', { from: '2025-04-01', to: '' }, { from: '2025-04-01', to: '2025-12-31' }, false],
  ['only a last day', { from: '', to: '2025-09-30' }, { from: '2024-10-01', to: '2025-09-30' }, false],
])('%s', (_, asked, period, widened) => {
  expect(periodOf({ ...asked, months: 12 }, today)).toEqual({ period, widened, problem: null });
});

test.each([
  ['not a day', { from: '2025-02-30', to: '' }, /^A period is written in days of the calendar/],
  ['a year that no program was in', { from: '0000-01-01', to: '' }, /^A period is written in days of the calendar/],
  ['swapped', { from: '2025-02-02', to: '2025-02-01' }, /^The first month comes after the last one/],
  ['a quarter that is not over', { from: '2026-01-01', to: today }, /^Outcomes are told for whole quarters once they are over/],
])('%s: the months stand in', (_, asked, problem) => {
  expect(periodOf({ ...asked, months: 12 }, today)).toEqual({ period: lastYear, widened: false, problem: expect.stringMatching(problem) });
});

describe('whatever days are asked for', () => {
  const day = fc.integer({ min: -2000, max: 200 }).map((days) => addDays(today, days));
  const isWhole = ({ from, to }: Period) => quarterOf(from).from === from && quarterOf(to).to === to;

  test('the answer is whole quarters that are over', () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        const { period } = periodOf({ from, to, months: 12 }, today);
        expect(isWhole(period) && period.from < period.to && period.to < quarterOf(today).from).toBe(true);
      }),
    );
  });

  test('days of the same quarters have the same answer', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from = a, to = b] = [a, b].sort();
        const whole = { from: quarterOf(from).from, to: quarterOf(to).to };
        expect(periodOf({ from, to, months: 12 }, today).period).toEqual(periodOf({ ...whole, months: 12 }, today).period);
      }),
    );
  });
});
