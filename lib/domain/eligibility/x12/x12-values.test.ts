import { describe, expect, test } from 'vitest';
import { dayOfX12, hundredthsOf, periodOfX12, x12Text } from './x12-values';

test.each([
  ['Zoë Ångström', 'ZOE ANGSTROM'],
  ["O'Rourke-Núñez, Jr.", "O'ROURKE-NUNEZ, JR."],
  ['Łukasz Straße', 'LUKASZ STRASSE'],
  ['Ab*Cd~Ef^Gh:Ij|Kl', 'AB CD EF GH IJ KL'],
  ['  two\r\n\tlines  ', 'TWO LINES'],
  ['李', ''],
])('%s is written %s', (text, written) => expect(x12Text(text, 60)).toBe(written));

test('what is too long is cut, without a blank at its end', () => expect(x12Text('abc defgh', 4)).toBe('ABC'));

test.each([
  ['20260228', '2026-02-28'],
  ['20260229', null],
  ['99991231', null],
  ['00000000', null],
  ['260228', null],
])('the day %s', (text, day) => expect(dayOfX12(text)).toBe(day));

describe('periods by their shape', () => {
  test.each([
    ['20260101', { first: '2026-01-01', last: null, isRange: false }],
    ['20260101-20261231', { first: '2026-01-01', last: '2026-12-31', isRange: true }],
    ['20260101-99991231', { first: '2026-01-01', last: null, isRange: true }],
  ])('%s', (text, period) => expect(periodOfX12('291', text)).toEqual({ qualifier: '291', ...period }));
  test.each(['', '-', 'soon', '00000000-00000000'])('"%s" is none', (text) => expect(periodOfX12('291', text)).toBeNull());
});

test.each([
  ['25', 2500],
  ['25.5', 2550],
  ['.2', 20],
  ['0', 0],
  ['17.505', 1751],
  ['-5', null],
  ['1e3', null],
  ['', null],
  ['.', null],
  ['999999999', null],
])('the amount "%s"', (text, hundredths) => expect(hundredthsOf(text)).toBe(hundredths));
