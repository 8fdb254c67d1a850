import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDay } from '@/lib/domain/day';
import { noVotes, orderOf, readDate } from './roster-date';

describe('a date is read as it is written', () => {
  test.each([
    ['1980-01-31', '1980-01-31'],
    ['1980-02-28', '1980-02-28'],
    ['1980-1-3', '1980-01-03'],
    ['1980/01/31', '1980-01-31'],
    ['19800131', '1980-01-31'],
    ['1980-01-31T00:00:00', '1980-01-31'],
    ['1980-01-31 00:00:00.000', '1980-01-31'],
    ['01/31/1980', '1980-01-31'],
    ['1/3/1980', '1980-01-03'],
    ['01-31-1980', '1980-01-31'],
    ['01/31/1980 12:00:00 AM', '1980-01-31'],
    ['31-Jan-1980', '1980-01-31'],
    ['31 January 1980', '1980-01-31'],
    ['Jan 31, 1980', '1980-01-31'],
    ['02/29/2024', '2024-02-29'],
  ])('%s', (text, day) => {
    expect(readDate(text, 'month-first')).toEqual({ day });
  });

  test('day first where its column is', () => {
    expect(readDate('03.04.1980', 'day-first')).toEqual({ day: '1980-04-03' });
    expect(readDate('03/04/1980', 'month-first')).toEqual({ day: '1980-03-04' });
  });
});

describe('what is no date is told apart', () => {
  test.each([
    ['02/31/1980', 'no-such-day', '31 February 1980'],
    ['1900-02-29', 'no-such-day', '29 February 1900'],
    ['2023-02-29', 'no-such-day', '29 February 2023'],
    ['1980-00-10', 'no-such-month', '0'],
    ['1980-13-10', 'no-such-month', '13'],
    ['1980-01-00', 'no-such-day', '0 January 1980'],
    ['198a-01-10', 'not-a-date', undefined],
    ['1980-0:-10', 'not-a-date', undefined],
    ['1980-01-1/', 'not-a-date', undefined],
    ['13/13/1980', 'no-such-month', '13'],
    ['01/31/80', 'two-digit-year', undefined],
    ['31.1.80', 'two-digit-year', undefined],
    ['29221', 'not-a-date', undefined],
    ['198001', 'not-a-date', undefined],
    ['31-Foo-1980', 'not-a-date', undefined],
    ['1980-01/31', 'not-a-date', undefined],
    ['1980-01-31 08:30', 'not-a-date', undefined],
    ['today', 'not-a-date', undefined],
  ])('%s', (text, trouble, detail) => {
    expect(readDate(text, 'month-first')).toEqual({ trouble, ...(detail === undefined ? {} : { detail }) });
  });

  test('whatever is typed, the answer is a real day or a reason', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^\d{1,4}[-/.]?\d{1,2}[-/.]?\d{1,4}$/)),
        fc.constantFrom('month-first', 'day-first'),
        (text, order) => {
          const read = readDate(text, order as 'month-first');
          return 'day' in read ? isDay(read.day) : read.trouble.length > 0;
        },
      ),
    );
  });

  test('every real day is read back from each way to write it', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }), (date) => {
        const day = date.toISOString().slice(0, 10);
        const [year, month, of] = day.split('-');
        expect(readDate(day, 'month-first')).toEqual({ day });
        expect(readDate(`${month}/${of}/${year}`, 'month-first')).toEqual({ day });
        expect(readDate(`${of}.${month}.${year}`, 'day-first')).toEqual({ day });
        expect(readDate(`${year}${month}${of}`, 'month-first')).toEqual({ day });
      }),
    );
  });
});

describe('a column as a whole tells its order', () => {
  test.each([
    ['only years first', ['1980-05-06', '19800506'], 'month-first'],
    ['slashes that fit both', ['05/06/1980', '01/02/1981'], 'month-first'],
    ['slashes, one month first', ['05/06/1980', '01/31/1981'], 'month-first'],
    ['slashes, one day first', ['05/06/1980', '31/01/1981'], 'day-first'],
    ['slashes of both kinds', ['31/01/1980', '01/31/1981'], 'month-first'],
    ['dots that fit both', ['05.06.1980', '1.2.1981'], 'unclear'],
    ['dots, one day first', ['05.06.1980', '31.01.1981'], 'day-first'],
    ['dots, one month first', ['05.06.1980', '01.31.1981'], 'month-first'],
    ['nothing', [], 'month-first'],
  ])('%s', (_, dates, order) => {
    const votes = noVotes();
    for (const date of dates) readDate(date, 'month-first', votes);
    expect(orderOf(votes)).toBe(order);
  });
});
