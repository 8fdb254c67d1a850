import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { matchPerson, type RosterPerson } from './match-person';

const same = (one: string, other: string) => one === other;
const numbers = (memberNumber: string, employeeNumber: string | null = null, workEmail: string | null = null) => ({
  memberNumber,
  employeeNumber,
  workEmail,
});

const ada: RosterPerson = {
  givenName: 'Ada',
  familyName: 'García-Luna',
  birthDate: '1984-03-07',
  own: numbers('QBF100200', 'E40011', 'Ada.Garcia@quillbrook.example'),
  subscriber: null,
};
const twin = (givenName: string): RosterPerson => ({
  givenName,
  familyName: 'García',
  birthDate: '2015-05-05',
  own: numbers(`QBF-${givenName}`),
  subscriber: ada.own,
});
const [mateo, matt, lucia] = [twin('Mateo'), twin('Matthew'), twin('Lucía')];
const claim = { givenName: 'Ada', familyName: 'Garcia Luna', birthDate: '1984-03-07', identifier: 'QBF100200' };

test.each([
  'QBF100200',
  'qbf 100-200',
  ' QBF.100.200 ',
  'E40011',
  'e 400-11',
  'ADA.GARCIA@quillbrook.example',
  '  ada.garcia@Quillbrook.example ',
])('the right person by the identifier %s', (identifier) => {
  expect(matchPerson({ ...claim, identifier }, [mateo, ada], same)).toEqual({ kind: 'matched', people: [ada] });
});

test.each([
  ['another name', { givenName: 'Eda' }, 'name-differs'],
  ['another family name', { familyName: 'Luz' }, 'name-differs'],
  ['another number', { identifier: 'QBF100201' }, 'identifier-differs'],
  ['no number', { identifier: ' - ' }, 'identifier-differs'],
  ['part of a number', { identifier: '100200' }, 'identifier-differs'],
  ['another email', { identifier: 'ada@quillbrook.example' }, 'identifier-differs'],
  ['another birth date', { birthDate: '1984-03-08' }, 'nobody-born-then'],
  ['day and month swapped', { birthDate: '1984-07-03' }, 'nobody-born-then'],
])('%s: not found', (_, given, reason) => {
  expect(matchPerson({ ...claim, ...given }, [ada], same)).toEqual({ kind: 'not-found', reason });
});

test('leading zeros, which spreadsheets lose, do not matter', () => {
  const zeros = { ...ada, own: numbers('000123') };
  for (const identifier of ['123', '00123', '000 123']) expect(matchPerson({ ...claim, identifier }, [zeros], same).kind).toBe('matched');
  expect(matchPerson({ ...claim, identifier: '1230' }, [zeros], same).kind).toBe('not-found');
});

test('a roster without numbers never agrees with an empty one', () => {
  const unnumbered = { ...ada, own: { memberNumber: null, employeeNumber: null, workEmail: null } };
  expect(matchPerson({ ...claim, identifier: '' }, [unnumbered], same).kind).toBe('not-found');
});

test('family members are found by the number of their subscriber and by their own', () => {
  const child = { givenName: 'Mateo', familyName: 'Garcia', birthDate: '2015-05-05' };
  for (const identifier of ['QBF100200', 'E40011', 'QBF-Mateo']) {
    expect(matchPerson({ ...child, identifier }, [mateo, lucia], same)).toEqual({ kind: 'matched', people: [mateo] });
  }
});

test('twins: the one who is named, else nobody', () => {
  const child = { familyName: 'Garcia', birthDate: '2015-05-05', identifier: 'QBF100200' };
  const matthias = twin('Matt Jonas');
  expect(matchPerson({ ...child, givenName: 'Matthew' }, [matt, matthias], same)).toEqual({ kind: 'matched', people: [matt] });
  expect(matchPerson({ ...child, givenName: 'Matt' }, [matt, matthias], same)).toEqual({ kind: 'not-found', reason: 'several-alike' });
});

test('who left and came back is one person', () => {
  const before = { ...ada, own: numbers('OLD1', 'E40011') };
  expect(matchPerson({ ...claim, identifier: 'E40011' }, [before, ada], same)).toEqual({ kind: 'matched', people: [before, ada] });
});

test('the work is the same for a hit, a near hit, a miss and nobody', () => {
  const workOf = (given: Partial<typeof claim>, roster: RosterPerson[]) => {
    const counted = vi.fn(same);
    matchPerson({ ...claim, ...given }, roster, counted);
    return counted.mock.calls.length;
  };
  const work = [
    workOf({}, [ada]),
    workOf({ givenName: 'Eda' }, [ada]),
    workOf({ identifier: 'x' }, [ada, mateo, lucia]),
    workOf({ birthDate: '1984-07-03' }, [ada]),
    workOf({}, []),
  ];
  expect(new Set(work)).toEqual(new Set([32 * 7]));
});

test('nobody is found whose name, birth date or number is another', () => {
  const word = fc.stringMatching(/^[b-d]{4,8}$/);
  const anyClaim = fc.record({
    givenName: word,
    familyName: word,
    birthDate: fc.constantFrom('1984-03-07', '1984-03-08'),
    identifier: word,
  });
  fc.assert(
    fc.property(anyClaim, fc.array(anyClaim, { maxLength: 5 }), (one, others) => {
      const roster = others.map(({ identifier, ...person }) => ({ ...person, own: numbers(identifier), subscriber: null }));
      const found = matchPerson(one, roster, same);
      const right = others.some((other) => Object.entries(one).every(([key, value]) => other[key as keyof typeof one] === value));
      expect(found.kind === 'matched').toBe(right);
    }),
  );
});
