import { expect, test } from 'vitest';
import { waysToType } from './ways-to-type';

test.each([
  ['Quillbrook Foods', 'trade', ['quil', 'Quillbrook Foods', 'quillbrookfoods', 'qulilbrook foods']],
  [
    'Blue Cedar Benefit Society',
    'brand',
    ['blue', 'Blue Cedar Benefit Society', 'bluecedarbenefitsociety', 'bcbs', 'blue cedar beenfit society'],
  ],
  ['Émeraude', 'trade', ['emer', 'Émeraude', 'emreaude']],
  ['BCBS', 'abbreviation', ['bcbs', 'BCBS']],
  ['odarrow.example', 'email-domain', ['odarrow.example']],
  ['SLV66', 'payer-id', ['SLV66']],
  ['Ab', 'trade', ['ab', 'Ab']],
  // Six letters are long enough to be mistyped, five are not.
  ['Birken', 'trade', ['birk', 'Birken', 'bikren']],
  ['Birke', 'trade', ['birk', 'Birke']],
  // One letter finds nothing, so it is not tried.
  ['A 1', 'trade', ['a 1', 'A 1', 'a1']],
  ['Z', 'trade', []],
  // Nothing to swap where both letters are the same.
  ['Abccde Works', 'trade', ['abcc', 'Abccde Works', 'abccdeworks']],
] as const)('%s', (name, kind, expected) => {
  expect(waysToType(name, kind)).toEqual(expected);
});
