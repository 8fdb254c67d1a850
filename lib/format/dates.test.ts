import { expect, test } from 'vitest';
import { formatDay, formatInstant, formatMonth, formatMonths, formatPeriod, formatShortDay, relativeDay, relativeInstant } from './dates';

test('days are never shifted by a zone', () => {
  expect(formatDay('2026-03-04')).toBe('Mar 4, 2026');
  expect(formatDay('2026-03-04', 'en-GB')).toBe('4 Mar 2026');
  expect(formatDay(null)).toBe('–');
  expect(formatShortDay('2026-12-31')).toBe('Dec 31');
  expect(formatMonth('2026-12-01')).toBe('December 2026');
});

test('a period names its year once', () => {
  expect(formatPeriod('2026-01-01', '2026-03-31')).toBe('Jan 1 – Mar 31, 2026');
  expect(formatMonths('2026-01-01', '2026-03-31')).toBe('Jan – Mar 2026');
  expect(formatMonths('2025-10-01', '2026-03-31')).toBe('Oct 2025 – Mar 2026');
});

test.each([
  ['2026-03-10', 'today'],
  ['2026-03-09', 'yesterday'],
  ['2026-03-11', 'tomorrow'],
  ['2026-03-07', '3 days ago'],
  ['2026-03-16', 'in 6 days'],
  ['2026-02-25', '13 days ago'],
  ['2026-02-24', '2 weeks ago'],
  ['2026-02-03', '5 weeks ago'],
  ['2025-11-10', '3 months ago'],
  ['2024-03-01', '2 years ago'],
])('%s is %s', (day, expected) => {
  expect(relativeDay(day, '2026-03-10')).toBe(expected);
});

test.each([
  ['America/New_York', 'Mar 4, 2026, 2:05 PM EST'],
  ['Asia/Tokyo', 'Mar 5, 2026, 4:05 AM GMT+9'],
])('in %s', (zone, expected) => {
  expect(formatInstant(new Date('2026-03-04T19:05:00Z'), zone)).toBe(expected);
});

test.each([
  ['2026-03-04T11:59:30Z', 'just now'],
  ['2026-03-04T11:20:00Z', '40 min ago'],
  ['2026-03-04T12:05:00Z', 'in 5 min'],
  ['2026-03-04T09:00:00Z', '3 hours ago'],
  ['2026-03-02T12:00:00Z', '2 days ago'],
])('%s at noon is %s', (instant, expected) => {
  expect(relativeInstant(new Date(instant), new Date('2026-03-04T12:00:00Z'))).toBe(expected);
});
