import { expect, test } from 'vitest';
import { isSamePerson } from './same-person';

const zoe = { memberNumber: 'AB12', birthDate: '1984-02-29', givenName: 'Zoë' };

test.each([
  ['as written', {}, true],
  ['another way to write the number', { memberNumber: 'ab-12' }, true],
  ['another way to write the name', { givenName: 'ZOE ' }, true],
  ['a hyphen in the name', { givenName: 'Zo-e' }, true],
  ['another number', { memberNumber: 'AB123' }, false],
  ['a relative with the number', { givenName: 'Ivo' }, false],
  ['a namesake with the number', { birthDate: '1984-03-01' }, false],
])('%s', (_, given, expected) => {
  expect(isSamePerson(zoe, { ...zoe, ...given })).toBe(expected);
  expect(isSamePerson({ ...zoe, ...given }, zoe)).toBe(expected);
});
