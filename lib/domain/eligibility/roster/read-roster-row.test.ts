import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemInWords } from './problem-in-words';
import { newReading, readRosterRow } from './read-roster-row';
import { rosterFields } from './roster-fields';

const columns = Object.fromEntries(rosterFields.map((field, at) => [field, at]));
const reading = () => newReading({ columns, width: 10, today: '2026-11-24' });
type Cells = [string, string, string, string, string, string, string, string, string, string];
const good: Cells = ['A1', 'Anna', 'Reyes', '1980-01-31', 'self', '', 'E1', 'anna@harbor.example', '2024-01-01', ''];
const withCell = (at: number, value: string) => good.map((cell, place) => (place === at ? value : cell));
const read = (cells: readonly string[], row = 1204) => readRosterRow(cells, row, reading());
const words = (cells: readonly string[]) => read(cells).problems?.map(problemInWords) ?? [];

test('a row is a person', () => {
  expect(read(good).row).toEqual({
    row: 1204,
    action: 'keep',
    memberNumber: 'A1',
    givenName: 'Anna',
    familyName: 'Reyes',
    birthDate: '1980-01-31',
    relationship: 'self',
    subscriberNumber: null,
    employeeNumber: 'E1',
    workEmail: 'anna@harbor.example',
    startsOn: '2024-01-01',
    endsOn: null,
  });
});

test.each([
  ['blanks around and inside', 1, '\u00a0 Anna  Maria ', 'givenName', 'Anna Maria'],
  ['an accent in two parts', 2, 'Garci\u0301a', 'familyName', 'Garc\u00eda'],
  ['a subscriber who repeats the own number', 5, 'A1', 'subscriberNumber', null],
  ['no relationship', 4, '', 'relationship', 'self'],
  ['a longest name', 1, 'x'.repeat(100), 'givenName', 'x'.repeat(100)],
] as const)('%s is taken', (_, at, typed, field, expected) => {
  expect(read(withCell(at, typed)).row?.[field]).toBe(expected);
});

describe('what cannot be taken is told in words', () => {
  test.each([
    [3, '02/31/1980', 'Row 1,204: born 31 February 1980. There is no such day.'],
    [3, '1980-13-01', 'Row 1,204: the birth date “1980-13-01” has a month 13. There is no such month.'],
    [3, '01/31/80', 'Row 1,204: the birth date “01/31/80” leaves the century open. Write the year with four digits.'],
    [3, 'soon', 'Row 1,204: the birth date “soon” is not a date. Write it like 1980-01-31 or 01/31/1980.'],
    [3, '2026-11-25', 'Row 1,204: born 2026-11-25. Nobody on a roster is born before 1900 or in the future.'],
    [3, '1899-12-31', 'Row 1,204: born 1899-12-31. Nobody on a roster is born before 1900 or in the future.'],
    [3, '', 'Row 1,204: no birth date. Every row needs one.'],
    [0, ' ', 'Row 1,204: no member number. Every row needs one.'],
    [1, '', 'Row 1,204: no first name. Every row needs one.'],
    [1, 'x'.repeat(101), 'Row 1,204: the first name is longer than 100 characters.'],
    [2, 'Re\u0000yes', 'Row 1,204: the last name “Re□yes” has characters that are no text. Save the file again as CSV UTF-8.'],
    [2, 'Garc\ufffda', 'Row 1,204: the last name “Garc□a” has characters that are no text. Save the file again as CSV UTF-8.'],
    [4, 'cousin', 'Row 1,204: the relationship “cousin” is none that Cairn knows. Use self, spouse, child or other.'],
    [4, 'spouse', 'Row 1,204: a family member without a subscriber number. Say whose family it is.'],
    [5, 'A9', 'Row 1,204: a subscriber with the subscriber number “A9” of someone else. Say how they are related.'],
    [7, 'anna at harbor', 'Row 1,204: the work email “anna at harbor” is not an email address.'],
    [8, '2024-02-30', 'Row 1,204: start date 30 February 2024. There is no such day.'],
    [9, '2023-12-31', 'Row 1,204: coverage ends on 2023-12-31, before it starts.'],
    [9, '2200-01-01', 'Row 1,204: the end date 2200-01-01 is too far away. Use a day from 1900 to 2199.'],
  ])('%i: %s', (at, typed, said) => {
    expect(words(withCell(at, typed))).toEqual([said]);
  });

  test('a family member of themselves', () => {
    expect(words(['A1', 'Kid', 'Reyes', '2015-01-01', 'child', 'A1', '', '', '', ''])).toEqual([
      'Row 1,204: a family member whose subscriber number “A1” is their own number.',
    ]);
  });

  test('a separator too many', () => {
    expect(words([...good, 'Inc.'])).toEqual([
      'Row 1,204: 11 values under 10 columns. A separator inside a value needs quotation marks around it.',
    ]);
    expect(words([...good, '', ' '])).toEqual([]);
  });

  test('all of it at once, and the number is kept so that the member stays as they are', () => {
    const found = read(['A1', '', 'Reyes', 'x', 'self', '', '', '', '', '']);
    expect(found).toMatchObject({ row: null, memberNumber: 'A1' });
    expect(found.problems?.map(({ field }) => field)).toEqual(['birthDate', 'givenName']);
  });
});

describe('without a column for it', () => {
  test('a subscriber number of someone else makes a family member', () => {
    const { relationship: _, ...without } = columns;
    const some = newReading({ columns: without, width: 10, today: '2026-11-24' });
    expect(readRosterRow(withCell(5, 'A9'), 2, some).row).toMatchObject({ relationship: 'other', subscriberNumber: 'A9' });
    expect(readRosterRow(good, 2, some).row).toMatchObject({ relationship: 'self' });
  });

  test('of either, nothing is said of it', () => {
    const { relationship: _, subscriberNumber: __, ...without } = columns;
    expect(readRosterRow(good, 2, newReading({ columns: without, width: 10, today: '2026-11-24' })).row).toMatchObject({
      relationship: null,
    });
  });
});

test('whatever stands in a row, it is a person whom the database takes or has a reason in words', () => {
  const cell = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom(...good, '', 'spouse', '02/30/2020'));
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 14 }), (cells) => {
      const { row, problems } = read(cells);
      if (row === null)
        return problems.length > 0 && problems.every((problem) => problemInWords(problem).length > 10 && problem.value.length <= 80);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what COPY and the database refuse
      return Object.values(row).every((value) => typeof value !== 'string' || (value !== '' && !/[\u0000-\u001f]/.test(value)));
    }),
    { numRuns: 500 },
  );
});
