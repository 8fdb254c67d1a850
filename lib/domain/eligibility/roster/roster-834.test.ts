import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemInWords } from './problem-in-words';
import { Roster834Reader } from './roster-834';
import type { ReadRow } from './roster-row';

const isa = 'ISA*00*          *00*          *ZZ*HARBOR         *ZZ*CAIRN          *261124*1200*^*00501*000000001*0*P*:';
const gs = 'GS*BE*HARBOR*CAIRN*20261124*1200*1*X*005010X220A1';

/** A whole file around the members' segments; SE counts what lies between ST and itself. */
function file(members: string[], { bgn = '4', set = '834', version = gs } = {}): string {
  const inside = [`ST*${set}*0001*005010X220A1`, `BGN*00*1*20261124*1200****${bgn}`, 'N1*P5*HARBOR WORKS*FI*123456789', ...members];
  return [isa, version, ...inside, `SE*${inside.length + 1}*0001`, 'GE*1*1', 'IEA*1*000000001'].map((segment) => `${segment}~\n`).join('');
}

function read(text: string, chunk = text.length) {
  const reader = new Roster834Reader('2026-11-24');
  const rows: ReadRow[] = [];
  for (let at = 0; at < text.length; at += chunk) rows.push(...reader.push(text.slice(at, at + chunk)));
  reader.end();
  return { rows, failure: reader.failure, scope: reader.scope };
}

const anna = [
  'INS*Y*18*030*XN*A***FT',
  'REF*0F*S1',
  'REF*1L*GROUP7',
  'REF*23*E77',
  'DTP*356*D8*20240101',
  'NM1*IL*1*REYES*ANNA*M***34*123456789',
];
const annas = ['PER*IP**HP*6145551212*EM*anna@harbor.example', 'N3*1 HARBOR ST', 'N4*SPRINGFIELD*OH*45501', 'DMG*D8*19800131*F'];
const health = ['HD*030**HLT*PPO*FAM', 'DTP*348*D8*20240201'];
const ben = ['INS*N*01*030*XN*A', 'REF*0F*S1', 'NM1*IL*1*REYES*BEN', 'DMG*D8*19790502*M', ...health];
const only = (members: string[], ...rest: Parameters<typeof file> extends [unknown, ...infer R] ? R : never) =>
  read(file(members, ...rest)).rows[0];

test('a full file lists subscribers with their family', () => {
  const { rows, scope, failure } = read(file([...anna, ...annas, ...health, ...ben]));
  expect({ scope, failure }).toEqual({ scope: 'full', failure: null });
  expect(rows.map(({ row }) => row)).toMatchObject([
    {
      row: 1,
      action: 'keep',
      memberNumber: 'S1',
      givenName: 'ANNA',
      familyName: 'REYES',
      birthDate: '1980-01-31',
      relationship: 'self',
      subscriberNumber: null,
      employeeNumber: 'E77',
      workEmail: 'anna@harbor.example',
      startsOn: '2024-02-01',
      endsOn: null,
    },
    { row: 2, memberNumber: 'S1-19790502-BEN', relationship: 'spouse', subscriberNumber: 'S1', employeeNumber: null },
  ]);
  expect(JSON.stringify(rows), 'a social security number is not kept').not.toContain('123456789');
});

describe('a relative’s own number', () => {
  const relative = (...more: string[]) => ['INS*N*19*030*XN*A', 'REF*0F*S1', ...more, 'DMG*D8*20150203*F', ...health];
  const second = (...more: string[]) => read(file([...anna, ...annas, ...health, ...relative(...more)])).rows[1]?.row?.memberNumber;
  test.each([
    ['is their client number', ['REF*23*D9', 'NM1*IL*1*REYES*CLEO'], 'D9'],
    ['is not the family’s client number', ['REF*23*E77', 'NM1*IL*1*REYES*CLEO'], 'S1-20150203-CLEO'],
    ['is the number beside the name', ['NM1*IL*1*REYES*CLEO****ZZ*C55'], 'C55'],
    ['is no social security number', ['NM1*IL*1*REYES*CLEO****34*987654321'], 'S1-20150203-CLEO'],
  ])('%s', (_, segments, number) => {
    expect(second(...segments)).toBe(number);
  });
});

describe('from when to when', () => {
  const with_ = (ins: string, ...dates: string[]) =>
    only([
      ins,
      'REF*0F*S1',
      ...dates.filter((one) => one.startsWith('DTP*3') && !/\*34[89]/.test(one)),
      'NM1*IL*1*REYES*ANNA',
      'DMG*D8*19800131',
      ...dates.filter((one) => one.startsWith('HD') || /\*34[89]/.test(one)),
    ])?.row;
  const keep = 'INS*Y*18*001*XN*A';
  const end = 'INS*Y*18*024*XN*A';
  test.each([
    [
      'the earliest coverage that runs',
      keep,
      ['HD*030**HLT', 'DTP*348*D8*20240301', 'HD*030**DEN', 'DTP*348*D8*20240201'],
      '2024-02-01',
      null,
    ],
    [
      'one coverage ends, the other lasts',
      keep,
      ['HD*030**HLT', 'DTP*348*D8*20240301', 'DTP*349*D8*20251231', 'HD*030**DEN', 'DTP*348*D8*20240201'],
      '2024-02-01',
      null,
    ],
    [
      'all of it ends: the latest end',
      keep,
      ['HD*030**HLT', 'DTP*348*D8*20240301', 'DTP*349*D8*20261231', 'HD*030**DEN', 'DTP*348*D8*20240201', 'DTP*349*D8*20261130'],
      '2024-02-01',
      '2026-12-31',
    ],
    ['no coverage: the eligibility', keep, ['DTP*356*D8*20240101', 'DTP*357*D8*20270101'], '2024-01-01', '2027-01-01'],
    ['the end of work ends no coverage', keep, ['DTP*356*D8*20240101', 'DTP*337*D8*20251001'], '2024-01-01', null],
    ['terminated with the coverage’s end', end, ['DTP*357*D8*20261031', 'HD*024**HLT', 'DTP*349*D8*20261130'], null, '2026-11-30'],
    ['terminated with the eligibility’s end', end, ['DTP*357*D8*20261031'], null, '2026-10-31'],
    ['terminated with the end of work', end, ['DTP*337*D8*20261015'], null, '2026-10-15'],
  ])('%s', (_, ins, dates, startsOn, endsOn) => {
    expect(with_(ins, ...dates)).toMatchObject({ startsOn, endsOn, action: ins === end ? 'end' : 'keep' });
  });
});

describe('what cannot be taken of one member is told in words', () => {
  test.each([
    [['INS*Y*18*030', 'NM1*IL*1*REYES*ANNA', 'DMG*D8*19800131'], 'Row 1: no member number. Every row needs one.'],
    [['INS*Y*18*030', 'REF*0F*S1', 'DMG*D8*19800131', 'NM1*IL*1*REYES'], 'Row 1: no first name. Every row needs one.'],
    [['INS*Y*18*030', 'REF*0F*S1', 'NM1*IL*1*REYES*ANNA', 'DMG*D8*19800231'], 'Row 1: born 31 February 1980. There is no such day.'],
    [['INS*Y*18*024', 'REF*0F*S1'], 'Row 1: no end date. Every row needs one.'],
    [
      ['INS*Y*18*099', 'REF*0F*S1', 'NM1*IL*1*REYES*ANNA', 'DMG*D8*19800131'],
      'Row 1: the maintenance code “099” is none that Cairn knows.',
    ],
  ])('%j', (segments, words) => {
    expect(only(segments)?.problems?.map(problemInWords)).toEqual([words.replace('31 February', '31 February')]);
  });
});

describe('a file that cannot be taken as a whole', () => {
  test.each([
    ['an eligibility request', file([], { set: '270' }), /is a 270, not an enrollment \(834\)/],
    ['an older version', file([], { version: gs.replace('005010X220A1', '004010X095A1') }), /is a 004010X095A1/],
    ['one that does not say what it lists', file(anna, { bgn: '' }), /BGN08 is missing/],
    ['one that breaks off in the middle', file([...anna, ...annas]).slice(0, 500), /breaks off/],
    ['one that lost a segment', file([...anna, ...annas]).replace('DMG*D8*19800131*F~\n', ''), /says it has 14 segments, and has 13/],
    ['no set at all', `${isa}~${gs}~GE*0*1~IEA*1*000000001~`, /no enrollment/],
    ['no X12', 'ISAAC,Newton,'.repeat(50), /no usable separators|not an X12/],
  ])('%s', (_, text, words) => {
    expect(read(text).failure).toMatch(words);
  });
});

test('however the file is cut into chunks, it says the same', () => {
  const text = file([...anna, ...annas, ...health, ...ben]);
  const whole = read(text);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: text.length }), (chunk) => {
      expect(read(text, chunk)).toEqual(whole);
    }),
    { numRuns: 40 },
  );
});
