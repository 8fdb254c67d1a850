import { expect, test } from 'vitest';
import type { Relationship } from '@/lib/domain/eligibility/relationship';
import { startInWords } from './referral-words';

test.each<[Relationship, string | null, string]>([
  ['self', 'Shin pain', 'Tomas, you ask to start “Shin pain”.'],
  ['self', null, 'Tomas, you ask to find out with the clinic what it is.'],
  ['spouse', 'Shin pain', 'This request is for Tomas: to start “Shin pain”. If you are Tomas, it is your own.'],
  ['child', null, 'This request is for Tomas: to find out with the clinic what it is. If you are Tomas, it is your own.'],
])('whose request it is, of %s with %s', (relationship, program, words) => {
  expect(startInWords({ givenName: 'Tomas', relationship }, program)).toBe(words);
});
