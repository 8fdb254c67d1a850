import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBirthDate, withDayAndMonthSwapped } from './birth-date';

const today = '2026-11-24';

test.each([
  [{ month: '3', day: '27', year: '1984' }, '1984-03-27'],
  [{ month: '03', day: '07', year: '1984' }, '1984-03-07'],
  [{ month: ' Mar. ', day: ' 7 ', year: ' 1984 ' }, '1984-03-07'],
  [{ month: 'march', day: '7', year: '1984' }, '1984-03-07'],
  [{ month: 'Sept', day: '30', year: '1984' }, '1984-09-30'],
  [{ month: 'june', day: '30', year: '1984' }, '1984-06-30'],
  [{ month: '2', day: '29', year: '1984' }, '1984-02-29'],
  [{ month: '11', day: '24', year: '2026' }, '2026-11-24'],
  [{ month: '1', day: '1', year: '1900' }, '1900-01-01'],
])('%o is %s', (typed, birthDate) => {
  expect(readBirthDate(typed, today)).toEqual({ birthDate });
});

test.each([
  [{}, 'month', /^Write the date of birth, such as/],
  [{ month: '3', day: '27' }, 'year', /^Write the year, such as/],
  [{ day: ' ', year: '1984' }, 'month', /^Write the month and day, such as/],
  [{ month: '13', day: '1', year: '1984' }, 'month', /from 1 to 12/],
  [{ month: '0', day: '1', year: '1984' }, 'month', /from 1 to 12/],
  [{ month: 'ju', day: '1', year: '1984' }, 'month', /from 1 to 12/],
  [{ month: '3', day: '32', year: '1984' }, 'day', /from 1 to 31/],
  [{ month: '3', day: '1st', year: '1984' }, 'day', /from 1 to 31/],
  [{ month: '3', day: '27', year: '84' }, 'year', /all four digits/],
  [{ month: '3', day: '27', year: '19844' }, 'year', /all four digits/],
  [{ month: '2', day: '30', year: '1984' }, 'day', 'February 1984 has no day 30. Check day and month.'],
  [{ month: '2', day: '29', year: '1985' }, 'day', /has no day 29/],
  [{ month: '12', day: '31', year: '1899' }, 'year', /before 1900/],
  [{ month: '11', day: '25', year: '2026' }, 'year', /still to come/],
])('%o: what fits instead, in the box of the %s', (typed, part, problem) => {
  expect(readBirthDate(typed, today)).toEqual({ part, problem: typeof problem === 'string' ? problem : expect.stringMatching(problem) });
});

test('whatever is typed gives a day not after today, or words', () => {
  const part = fc.oneof(fc.string({ maxLength: 8 }), fc.integer({ min: -1, max: 2030 }).map(String));
  fc.assert(
    fc.property(part, part, part, (month, day, year) => {
      const read = readBirthDate({ month, day, year }, today);
      if ('birthDate' in read) expect(read.birthDate <= today && read.birthDate >= '1900-01-01').toBe(true);
      else expect(read.problem).toMatch(/\.$/);
    }),
  );
});

test.each([
  ['1984-03-07', '1984-07-03'],
  ['1984-12-01', '1984-01-12'],
  ['1984-03-13', null],
  ['1984-03-03', null],
])('%s with day and month swapped is %s', (birthDate, swapped) => {
  expect(withDayAndMonthSwapped(birthDate)).toBe(swapped);
});

test('swapping twice gives the day back', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date(today), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, (birthDate) => {
      const swapped = withDayAndMonthSwapped(birthDate);
      if (swapped) expect(withDayAndMonthSwapped(swapped)).toBe(birthDate);
    }),
  );
});
