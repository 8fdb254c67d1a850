import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Segment, SegmentReader, type Separators, usualSeparators, writeSegments } from './segments';

const isa = (separators: Separators = usualSeparators, version = '00501'): Segment => [
  ...['ISA', '00', ' '.repeat(10), '00', ' '.repeat(10), 'ZZ', 'SENDER'.padEnd(15), 'ZZ', 'RECEIVER'.padEnd(15), '261124', '1530'],
  ...[separators.repetition ?? 'U', version, '000000001', '0', 'P', separators.component],
];

function read(text: string, size = text.length): { segments: Segment[]; reader: SegmentReader } {
  const reader = new SegmentReader();
  const segments: Segment[] = [];
  for (let at = 0; at < text.length; at += Math.max(1, size)) segments.push(...reader.push(text.slice(at, at + Math.max(1, size))));
  return { segments, reader };
}

describe('each interchange chooses its separators', () => {
  test.each<[string, Separators]>([
    ['the usual ones', usualSeparators],
    ['bar, backslash and quote', { element: '|', repetition: '!', component: '\\', segment: "'" }],
    ['a line break ends segments', { element: '*', repetition: '^', component: '>', segment: '\n' }],
    ['control characters', { element: '\u001d', repetition: '\u001f', component: '\u001e', segment: '\u001c' }],
    ['no repetition', { element: '*', repetition: null, component: ':', segment: '~' }],
  ])('%s', (_, separators) => {
    const { segments, reader } = read(writeSegments([isa(separators), ['ST', '271', '0001'], ['IEA', '0', '000000001']], separators));
    expect(reader.separators).toEqual(separators);
    expect(segments.slice(1)).toEqual([
      ['ST', '271', '0001'],
      ['IEA', '0', '000000001'],
    ]);
    expect(reader.isWhole).toBe(true);
  });

  test('the next interchange may choose others', () => {
    const other = { element: '|', repetition: null, component: '>', segment: '\n' };
    const { segments } = read(writeSegments([isa(), ['ST', '270']]) + writeSegments([isa(other), ['ST', '271']], other));
    expect(segments.map(([id, first]) => `${id} ${first}`)).toEqual(['ISA 00', 'ST 270', 'ISA 00', 'ST 271']);
  });

  test('line breaks after terminators, blanks and a byte order mark before ISA do not count', () => {
    const text = `\uFEFF \r\n${writeSegments([isa(), ['ST', '271'], ['SE', '2']]).replaceAll('~', '~\r\n')}`;
    expect(read(text).segments.slice(1)).toEqual([
      ['ST', '271'],
      ['SE', '2'],
    ]);
  });

  test('an ISA without its fixed widths is read by counting', () => {
    const { segments, reader } = read('ISA*00**00**ZZ*ME*ZZ*YOU*261124*1530*^*00501*1*0*P*:~ST*271~');
    expect(segments.at(-1)).toEqual(['ST', '271']);
    expect(reader.separators).toEqual(usualSeparators);
  });
});

test.each([
  ['not X12', '<html><body>502 Bad Gateway</body></html>', 'not-x12'],
  ['a letter as separator', 'ISAx00x x00x xZZxMExZZxYOUx261124x1530x^x00501x1x0xPx:~', 'separators'],
  ['the same character twice', 'ISA*00**00**ZZ*ME*ZZ*YOU*261124*1530*^*00501*1*0*P**~ST*271', 'separators'],
  ['a segment without end', `${writeSegments([isa()])}MSG*${'x'.repeat(20_000)}`, 'too-long'],
  ['an ISA without end', `ISA*${'x'.repeat(20_000)}`, 'separators'],
])('%s is a problem, and nothing after it is read', (_, text, problem) => {
  const { reader } = read(text);
  expect(reader.problem).toBe(problem);
  expect(reader.push(writeSegments([isa(), ['ST', '271']]))).toEqual([]);
  expect(reader.isWhole).toBe(false);
});

const element = fc.stringMatching(/^[A-Za-z0-9 .,'()/&-]{0,12}$/);
const anySegment = fc
  .tuple(fc.stringMatching(/^[A-HJ-Z][A-Z0-9]{1,2}$/), fc.array(element, { maxLength: 8 }))
  .map(([id, rest]) => [id, ...rest]);

test('what is written is read again, however it is cut into chunks', () => {
  fc.assert(
    fc.property(fc.array(anySegment, { maxLength: 20 }), fc.integer({ min: 1, max: 200 }), (segments, size) => {
      const { segments: found, reader } = read(writeSegments([isa(), ...segments]), size);
      const plain = (segment: Segment) => segment.join('*').replace(/\*+$/, '');
      expect(found.slice(1).map(plain)).toEqual(segments.map(plain));
      expect(reader.problem).toBeNull();
    }),
  );
});

test('any text at all is read or refused, never thrown at', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string().map((text) => writeSegments([isa()]) + text),
  );
  fc.assert(fc.property(hostile, fc.integer({ min: 1, max: 50 }), (text, size) => void read(text, size)));
});

test('a separator inside of an element cannot add an element or a segment', () => {
  const { segments } = read(writeSegments([isa(), ['NM1', 'IL', 'O*Neil~SE*1']]));
  expect(segments.at(-1)).toEqual(['NM1', 'IL', 'O Neil SE 1']);
});
