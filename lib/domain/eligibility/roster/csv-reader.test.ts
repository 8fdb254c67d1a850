import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CsvReader } from './csv-reader';
import { longestRow } from './file-layout';

/** What the reader makes of a text that comes in pieces of this length. */
function read(text: string, pieceLength = text.length || 1) {
  const reader = new CsvReader(',');
  const records: string[][] = [];
  for (let at = 0; at < text.length; at += pieceLength) records.push(...reader.push(text.slice(at, at + pieceLength)));
  records.push(...reader.end());
  return { records, problem: reader.problem, count: reader.count };
}

test.each([
  [
    'CR LF',
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'CR alone',
    'a,b\rc,d\r',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'no end of the last line',
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['an empty line', 'a\n\nb\n', [['a'], [''], ['b']]],
  ['an empty value at the end', 'a,\n', [['a', '']]],
  ['nothing', '', []],
  ['a line break, a separator and quotation marks inside', '"a\r\n""b"", c",d\n', [['a\r\n"b", c', 'd']]],
  ['empty quotation marks', '"",""\n', [['', '']]],
  ['a quotation mark inside of a value is text', 'a"b",c\n', [['a"b"', 'c']]],
  ['and so is what follows a closing one', '"Anna, M." B,c\n', [['Anna, M. B', 'c']]],
])('%s', (_, text, records) => {
  expect(read(text)).toEqual({ records, problem: null, count: records.length });
});

describe('nothing more is read', () => {
  test.each([
    ['a quotation mark that is never closed', 'a,b\n"c,d\n', 'open', 1],
    ['half of a doubled one', 'a,b\n"c""', 'open', 1],
    ['a value without an end', `a\nb\n${'x'.repeat(longestRow + 1)}`, 'endless', 2],
    ['a row of separators without an end', `a\n${','.repeat(longestRow + 3)}\nb\n`, 'endless', 1],
    ['a quotation mark that is closed too late', `a\n"${'x\n'.repeat(longestRow)}",b\n`, 'endless', 1],
  ])('behind %s', (_, text, problem, count) => {
    for (const pieces of [text.length, 4_096]) expect(read(text, pieces)).toMatchObject({ problem, count });
  });

  test('and what comes after is dropped', () => {
    const reader = new CsvReader(',');
    reader.push('x'.repeat(longestRow + 1));
    expect([reader.push('\na,b\n'), reader.end(), reader.problem]).toEqual([[], [], 'endless']);
  });
});

test('the longest row that is taken', () => {
  expect(read(`${'x'.repeat(longestRow)}\r\n`)).toMatchObject({ problem: null, count: 1 });
});

const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', 'a', ' ') }));
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 });
const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;

test('whatever is written with quotation marks is read as it was, in pieces of any length', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom('\n', '\r\n', '\r'), fc.integer({ min: 1, max: 40 }), (given, lineEnd, pieces) => {
      const text = given.map((cells) => cells.map(quoted).join(',') + lineEnd).join('');
      expect(read(text, pieces).records).toEqual(given);
    }),
  );
});

test('what has no odd quotation marks is read as csv-parse reads it', () => {
  const value = fc.oneof(fc.string({ unit: fc.constantFrom('a', ' ', 'ë', ';', '1') }), cell.map(quoted));
  const line = fc.array(value, { minLength: 1, maxLength: 5 }).map((cells) => cells.join(','));
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 8 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.integer({ min: 1, max: 40 }),
      (lines, end, pieces) => {
        const text = lines.join(end);
        expect(read(text, pieces).records).toEqual(parse(text, { record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true }));
      },
    ),
  );
});
