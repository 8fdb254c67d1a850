import { expect, test } from 'vitest';
import { suggestClinic } from './suggest-clinic';

const clinics = [
  { id: 'brooklyn', locality: 'Brooklyn, NY' },
  { id: 'albany', locality: 'Albany, NY' },
  { id: 'duluth', locality: 'Duluth, MN' },
];

test.each([
  ['the same city', 'albany , ny', clinics, 'albany'],
  ['the only one of the state', 'Rochester, MN', clinics, 'duluth'],
  ['several in the state', 'Rochester, NY', clinics, null],
  ['a city of that name in another state', 'Albany, GA', clinics, null],
  ['two in the same city', 'Albany, NY', [...clinics, { id: 'albany-2', locality: 'Albany, NY' }], null],
  ['a place without a state', 'Albany', clinics, null],
  ['one clinic only, wherever', 'Reno, NV', clinics.slice(0, 1), 'brooklyn'],
  ['no clinic', 'Reno, NV', [], null],
])('%s', (_, locality, known, expected) => expect(suggestClinic(locality, known)).toBe(expected));
