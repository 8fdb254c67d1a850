import { expect, test } from 'vitest';
import { monthsUpTo, periodOf } from './period';

test.each([
  ['2026-03-04', 12, '2025-03-05'],
  ['2026-03-04', 3, '2025-12-05'],
  ['2026-05-31', 3, '2026-03-01'],
  ['2024-02-29', 12, '2023-03-01'],
  ['2026-12-31', 24, '2025-01-01'],
])('up to %s, %i months begin on %s', (to, months, from) => {
  expect(monthsUpTo(to, months)).toEqual({ from, to });
});

const today = '2026-03-04';

test.each([
  ['nothing asked', { from: '', to: '' }, { from: '2025-03-05', to: today }],
  ['both days', { from: '2026-01-01', to: '2026-01-31' }, { from: '2026-01-01', to: '2026-01-31' }],
  ['one and the same day', { from: '2026-01-01', to: '2026-01-01' }, { from: '2026-01-01', to: '2026-01-01' }],
  ['only a first day', { from: '2026-01-01', to: '' }, { from: '2026-01-01', to: today }],
  ['only a last day', { from: '', to: '2025-12-31' }, { from: '2025-01-01', to: '2025-12-31' }],
])('%s', (_, asked, period) => {
  expect(periodOf({ ...asked, months: 12 }, today)).toEqual({ period, problem: null });
});

test.each([
  ['not a day', { from: '2026-02-30', to: '' }, 'Write days of the calendar, such as 2026-03-04.'],
  ['a year that no program was in', { from: '0000-01-01', to: '' }, 'Write days of the calendar, such as 2026-03-04.'],
  ['swapped', { from: '2026-02-02', to: '2026-02-01' }, 'The first day comes after the last one. Swap them or move one.'],
])('%s: the months stand in', (_, asked, problem) => {
  expect(periodOf({ ...asked, months: 12 }, today)).toEqual({ period: { from: '2025-03-05', to: today }, problem });
});
