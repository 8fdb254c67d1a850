import { describe, expect, test } from 'vitest';
import { columnKey, namesOfColumns, proposeColumns } from './map-columns';
import { rosterTemplate } from './roster-template';

test.each([
  ['Date_of-Birth ', 'date of birth'],
  ['DATE OF BIRTH', 'date of birth'],
  ['dateOfBirth', 'date of birth'],
  ['Prénom', 'prenom'],
  ['  ', ''],
])('%s is the column %s', (name, key) => {
  expect(columnKey(name)).toBe(key);
});

describe('columns are known by their names', () => {
  test('those of the template', () => {
    const { columns, missing, twice } = proposeColumns(rosterTemplate[0] ?? []);
    expect(Object.values(columns)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect({ missing, twice }).toEqual({ missing: [], twice: [] });
  });

  test('those of an export, in any order, with others between', () => {
    const header = ['Dept', 'DOB', 'Last', 'First', 'Term Date', 'EmployeeID', 'Subscriber ID', 'Member ID', 'Rel', 'E-mail', 'Eff Date'];
    expect(proposeColumns(header).columns).toEqual({
      birthDate: 1,
      familyName: 2,
      givenName: 3,
      endsOn: 4,
      employeeNumber: 5,
      subscriberNumber: 6,
      memberNumber: 7,
      relationship: 8,
      workEmail: 9,
      startsOn: 10,
    });
  });

  test('what is required and not there is named', () => {
    expect(proposeColumns(['Surname', 'Forename', 'Badge']).missing).toEqual(['memberNumber', 'birthDate']);
  });

  test('a name over two columns wants a look', () => {
    expect(proposeColumns(['Member ID', 'First name', 'Last name', 'DOB', 'dob']).twice).toEqual(['dob']);
  });

  test('what was remembered comes first, wherever it stands now', () => {
    const header = ['Badge', 'Forename', 'Surname', 'Geburtstag', 'Member ID'];
    const remembered = namesOfColumns(['Surname', 'Badge', 'Geburtstag'], { memberNumber: 1, birthDate: 2 });
    expect(remembered).toEqual({ memberNumber: 'Badge', birthDate: 'Geburtstag' });
    expect(proposeColumns(header, remembered)).toEqual({
      columns: { memberNumber: 0, givenName: 1, familyName: 2, birthDate: 3 },
      missing: [],
      twice: [],
    });
  });
});
