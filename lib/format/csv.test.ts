import { expect, test } from 'vitest';
import { type CsvValue, formatCsv } from './csv';

test.each([
  ['text', 'Leg function', 'Leg function'],
  ['a number', 12.5, '12.5'],
  ['a negative number stays a number', -2.5, '-2.5'],
  ['nothing', null, ''],
  ['a comma', 'Pain, leg', '"Pain, leg"'],
  ['a quote', 'the "good" leg', '"the ""good"" leg"'],
  ['a line break', 'one\ntwo', '"one\ntwo"'],
  ['a formula', '=1+1', "'=1+1"],
  ['a formula after a space', ' =1+1', "' =1+1"],
  ['a plus', '+1', "'+1"],
  ['a minus as text', '-1', "'-1"],
  ['an at', '@SUM(A1)', "'@SUM(A1)"],
  ['a tab', '\t=1', "'\t=1"],
  ['a formula with quotes', '=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
])('%s', (_, value: CsvValue, expected) => {
  expect(formatCsv([[value]])).toBe(`${expected}\r\n`);
});

test('rows end with CR LF', () => {
  expect(
    formatCsv([
      ['a', 'b'],
      [1, null],
    ]),
  ).toBe('a,b\r\n1,\r\n');
});
