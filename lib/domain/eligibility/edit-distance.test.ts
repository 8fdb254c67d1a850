import { expect, test } from 'vitest';
import { editDistance } from './edit-distance';

const tooFar = Number.POSITIVE_INFINITY;

test.each([
  ['same', 'maple', 'maple', 2, false, 0],
  ['missing letter', 'mple', 'maple', 1, false, 1],
  ['extra letter', 'mapple', 'maple', 1, false, 1],
  ['wrong letter', 'maqle', 'maple', 1, false, 1],
  ['swapped neighbors', 'mpale', 'maple', 1, false, 1],
  ['two slips', 'mpalr', 'maple', 2, false, 2],
  ['two slips, one forgiven', 'mpalr', 'maple', 1, false, tooFar],
  ['three slips', 'xyzle', 'maple', 2, false, tooFar],
  ['nothing forgiven', 'mapel', 'maple', 0, false, tooFar],
  ['a beginning is not the word', 'map', 'maplewood', 2, false, tooFar],
  ['a beginning', 'map', 'maplewood', 0, true, 0],
  ['a beginning with a slip', 'mapel', 'maplewood', 1, true, 1],
  ['a beginning with a letter missing', 'malewo', 'maplewood', 1, true, 1],
  ['a beginning with a wrong letter', 'maplexo', 'maplewood', 1, true, 1],
  ['longer than the word', 'maplewoods', 'maple', 2, true, tooFar],
  ['empty word', 'a', '', 1, false, 1],
])('%s: %s → %s', (_, typed, word, most, asPrefix, expected) => {
  expect(editDistance(typed, word, most, asPrefix)).toBe(expected);
});
