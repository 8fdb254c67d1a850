import { expect, test } from 'vitest';
import { isDueDay, latestDueOn } from './latest-due-on';

test.each([
  ['the day after the start', '2026-01-06', true],
  ['two years on', '2028-01-03', true],
  ['the start itself', '2026-01-05', false],
  ['a day later than two years', '2028-01-04', false],
  ['a year that was mistyped', '2926-01-05', false],
  ['the last day a calendar knows', '9999-12-31', false],
])('%s', (_, dueOn, expected) => {
  expect(isDueDay('2026-01-05', dueOn)).toBe(expected);
});

test('the last day is told', () => {
  expect(latestDueOn('2026-01-05')).toBe('2028-01-03');
});
