import { expect, test } from 'vitest';
import { identifierKey, plainIdentifier } from './identifier';

test.each([
  ['ab-12', 'AB12', 'number AB12'],
  [' ab 12 ', 'AB12', 'number AB12'],
  ['AB12', 'AB12', 'number AB12'],
  ['ＡＢ１２', 'AB12', 'number AB12'],
  ['00-123', '00123', 'number 123'],
  ['000', '000', 'number 0'],
  ['Ada.Rowe@Example.org', 'ada.rowe@example.org', 'email ada.rowe@example.org'],
  ['--', '', ''],
])('%s is kept as %s and compared as %s', (typed, plain, key) => {
  expect(plainIdentifier(typed)).toBe(plain);
  expect(identifierKey(typed)).toBe(key);
  expect(identifierKey(plain)).toBe(key);
});
