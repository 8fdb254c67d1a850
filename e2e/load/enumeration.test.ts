import { expect, test } from 'vitest';
import { areaUnderCurve } from './enumeration';
import { withoutTyped } from './probe-check';

test.each([
  ['always longer', [3, 4], [1, 2], 1],
  ['always shorter', [1, 2], [3, 4], 0],
  ['the same', [1, 1], [1, 1], 0.5],
  ['mixed', [1, 4], [2, 3], 0.5],
  ['three of four', [2, 4], [1, 3], 0.75],
  ['a tie', [2], [1, 2], 0.75],
])('%s', (_, first, second, area) => {
  expect(areaUnderCurve(first, second)).toBe(area);
});

const person = {
  sponsorId: '01a20ada-2c00-7737-a306-af556956958c',
  givenName: 'Sofia',
  familyName: 'Tran',
  birthDate: '1989-05-23',
  memberNumber: 'WTA100298',
};
const page = (given: Partial<typeof person> = {}) => {
  const { sponsorId, givenName, familyName, birthDate, memberNumber } = { ...person, ...given };
  const [year, month, day] = birthDate.split('-');
  return `<p>on the list of Windlehurst Transit Authority</p><a href="/eligibility/${sponsorId}"><input name="givenName" value="${givenName}"/>
    <input name="familyName" value="${familyName}"/><input id="a" name="birth.month" value="${month}"/><input name="birth.day" value="${day}"/>
    <script>{\\"familyName\\":\\"${familyName}\\",\\"identifier\\":\\"${memberNumber}\\",\\"birth.year\\":\\"${year}\\"}</script>`;
};

test.each([
  ['another name', { givenName: 'Maeve', familyName: 'Underhill' }],
  ['a name with an apostrophe', { familyName: "O'Dell" }],
  ['another number', { memberNumber: 'WTA132719' }],
  ['another birth date', { birthDate: '1992-04-19' }],
])('pages that differ by what was typed are the same: %s', (_, given) => {
  expect(withoutTyped(page(given), { ...person, ...given })).toBe(withoutTyped(page(), person));
});

test('pages that differ by a word are not', () => {
  expect(withoutTyped(page().replace('on the list', 'not on the list'), person)).not.toBe(withoutTyped(page(), person));
});
