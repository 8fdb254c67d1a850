import { expect, test } from 'vitest';
import { addDays, daysBetween } from '@/lib/domain/day';
import { dayNumber, dayOfNumber, weeksFrom } from '@/lib/domain/goals/day-number';

test.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['2000-02-29', 11_016],
  ['2026-03-01', 20_513],
])('%s is day %i', (day, number) => {
  expect(dayNumber(day)).toBe(number);
  expect(dayOfNumber(number)).toBe(day);
});

test('every day from 1896 to 2110 has the number that the calendar says, and back', () => {
  const wrong: string[] = [];
  for (let count = 0; count < 215 * 365; count += 1) {
    const day = addDays('1896-01-01', count);
    if (dayNumber(day) !== daysBetween('1970-01-01', day) || dayOfNumber(dayNumber(day)) !== day) wrong.push(day);
  }
  expect(wrong).toEqual([]);
});

test('weeks are not rounded', () => {
  expect(weeksFrom('2026-01-05', '2026-01-15')).toBe(10 / 7);
});
