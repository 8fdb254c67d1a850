import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayIn, daysBetween, isDay, weeksBetween } from './day';

const MS_PER_DAY = 86_400_000;
const byDate = (day: string) => Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
const day = fc.integer({ min: byDate('0100-01-01'), max: byDate('9990-12-31') });
const written = (number: number) => new Date(number * MS_PER_DAY).toISOString().slice(0, 10);

test.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2100-02-28', 1, '2100-03-01'],
  ['2000-02-28', 1, '2000-02-29'],
  ['2026-01-01', -1, '2025-12-31'],
  ['1970-01-01', 0, '1970-01-01'],
  ['1936-05-12', 1.9, '1936-05-13'],
  ['2026-03-10', -0.5, '2026-03-09'],
])('%s and %d days is %s', (from, count, expected) => {
  expect(addDays(from, count)).toBe(expected);
});

test('days are counted as the calendar has them, in any year', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -3_000, max: 3_000 }), (from, count) => {
      const [start, end] = [written(from), written(from + count)];
      expect(daysBetween(start, end)).toBe(count);
      expect(addDays(start, count)).toBe(end);
      expect(addDays(start, 7 * weeksBetween(start, end))).toBe(end);
    }),
  );
});

test('an instant falls on the day of its zone', () => {
  const instant = new Date('2026-03-04T03:00:00Z');
  expect([dayIn('America/New_York', instant), dayIn('UTC', instant), dayIn('Asia/Tokyo', instant)]).toEqual([
    '2026-03-03',
    '2026-03-04',
    '2026-03-04',
  ]);
});

test.each([
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['0001-01-01', true],
  ['0000-01-01', false],
  ['2026-1-01', false],
])('%s is a day: %s', (text, expected) => expect(isDay(text)).toBe(expected));
