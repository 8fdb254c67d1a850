import { describe, expect, test } from 'vitest';
import { kindOf, markedEncoding, separatorOf } from './file-layout';

const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little = true) => {
  const pairs = Array.from(text, (one) => one.charCodeAt(0));
  return new Uint8Array(pairs.flatMap((code) => (little ? [code & 255, code >> 8] : [code >> 8, code & 255])));
};
const isa = 'ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *261124*1200*^*00501*000000001*0*P*:~';

describe('what a file is shows in its first bytes', () => {
  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['blank lines', bytes('\r\n \r\n'), 'empty'],
    ['CSV', bytes('Member ID,First\r\n'), 'csv'],
    ['CSV with a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, ...bytes('a,b')]), 'csv'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, ...utf16('a,b')]), 'csv'],
    ['UTF-16 without a mark', utf16('Member ID,First name'), 'csv'],
    ['an 834', bytes(isa), 'x12-834'],
    ['an 834 in UTF-16', new Uint8Array([0xff, 0xfe, ...utf16(isa)]), 'x12-834'],
    ['an 834 after a line break', bytes(`\n${isa}`), 'x12-834'],
    ['a column named like one', bytes('ISA number,First\r\n'), 'csv'],
    ['zip and xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 20]), 'zip'],
    ['gzip', new Uint8Array([0x1f, 0x8b, 8]), 'zip'],
    ['7z', new Uint8Array([0x37, 0x7a, 0xbc, 0xaf]), 'zip'],
    ['NUL bytes', bytes('Member\u0000ID,First\r\n'), 'binary'],
    ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'binary'],
  ])('%s', (_, content, kind) => {
    expect(kindOf(content)).toBe(kind);
  });
});

test.each([
  ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, 65]), 'utf-8'],
  ['UTF-16 with a mark', new Uint8Array([0xff, 0xfe, 65, 0]), 'utf-16le'],
  ['the other UTF-16 with a mark', new Uint8Array([0xfe, 0xff, 0, 65]), 'utf-16be'],
  ['UTF-16 without one', utf16('Member ID,First name'), 'utf-16le'],
  ['the other UTF-16 without one', utf16('Member ID,First name', false), 'utf-16be'],
  ['plain text', bytes('Member ID,First name'), null],
])('the encoding of %s', (_, content, encoding) => {
  expect(markedEncoding(content)).toBe(encoding);
});

test.each([
  ['a,b,c\n1;2;3;4;5', ','],
  ['a;b;c\n', ';'],
  ['a\tb\tc\r\n', '\t'],
  ['a|b|c', '|'],
  ['"Last, first";"DOB";"ID"\n', ';'],
  ['only', ','],
  ['', ','],
])('the separator of %j', (start, separator) => {
  expect(separatorOf(start)).toBe(separator);
});
