import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerOf271 } from './answer-of-271';
import { about, inquiry, interchange, styles, upToSubscriber } from './sample-271.fixture';

const rejected = { kind: 'unavailable', reason: 'rejected' };
const malformed = { kind: 'unavailable', reason: 'malformed' };

/** As one payer of many writes: every service with its own EB, related entities and messages between, amounts of other services around. */
const crowded = [
  ...upToSubscriber,
  'REF*6P*88120*WRENLAKE EMPLOYER GROUP',
  'INS*Y*18*001*25',
  'DTP*346*D8*20260101',
  'EB*1**30^1^33^35^47^48^50^86^88^98^A9^AE^AL^MH^PT^UC*PR*CHOICE PLUS',
  'REF*18*CP2026',
  'MSG*BENEFITS MAY DEPEND ON MEDICAL NECESSITY',
  'LS*2120',
  'NM1*PRP*2*WRENLAKE CLAIMS*****PI*WRN55',
  'PER*IC**TE*8005551212',
  'LE*2120',
  'EB*L',
  'LS*2120',
  'NM1*P3*1*MARLOWE*KEIKO',
  'LE*2120',
  'EB*C*IND*30*PR**23*1500*****W',
  'EB*C*IND*30*PR**29*0*****W',
  'EB*G*IND*30*PR**23*4000*****Y',
  'EB*B**98*PR**27*20*****Y',
  'EB*B**PT*PR**27*30*****Y',
  'MSG*PER VISIT',
  'III*ZZ*11',
  'EB*B**PT*PR**27*90*****N',
  'EB*A**PT*PR****.4****N',
  'EB*F**PT^AD^AF*PR**23***VS*60*N*Y',
  'EB*F**PT^AD^AF*PR**29***VS*44*N*Y',
  'EB*X',
  'LS*2120',
  'NM1*FA*2*NORTH SHORE HOSPITAL',
  'LE*2120',
  'DTP*472*D8*20261124',
];
const ofCrowded = {
  kind: 'active',
  startsOn: '2026-01-01',
  endsOn: null,
  memberCostCents: 3000,
  visitLimit: 60,
  visitsLeft: 44,
  planName: 'CHOICE PLUS',
  payerTrace: 'WL778213',
};

test.each(Object.entries(styles))('a crowded answer, %s', (_, style) => {
  expect(answerOf271(interchange('271', crowded, style), inquiry)).toEqual(ofCrowded);
});

test('a repetition separator of another version is a plain letter', () => {
  const text = about('EB*1**30').replace('*^*00501*', '*U*00401*');
  expect(answerOf271(text, inquiry).kind).toBe('active');
});

describe('is no answer to this question', () => {
  const whole = about('EB*1**30');
  test.each<[string, string]>([
    ['nothing', ''],
    ['a web page', '<html>Bad gateway</html>'],
    ['another question', whole.replaceAll('CAIRN0001', 'CAIRN0002')],
    ['cut off', whole.slice(0, -40)],
    ['without its end', whole.replace(/IEA.*~/, '')],
    ['a line lost that says no', about('EB*1**30', 'EB*I**PT').replace('EB*I**PT~', '')],
    ['a number that does not agree', whole.replace('IEA*1*000000905', 'IEA*1*000000906')],
    ['a question', whole.replace('ST*271', 'ST*270')],
    ['two interchanges, the last cut', whole + whole.slice(0, 300)],
  ])('%s', (_, text) => expect(answerOf271(text, inquiry)).toEqual(malformed));

  test('they could not read ours', () => {
    expect(answerOf271(interchange('999', ['AK1*HS*1*005010X279A1', 'AK9*R*1*1*0']), inquiry)).toEqual(rejected);
    const ta1 = `${about().split('~')[0]}~TA1*000000001*261124*1530*R*006~IEA*0*000000905~`;
    expect(answerOf271(ta1, inquiry)).toEqual(rejected);
  });
});

test('another birth date is another person', () => {
  expect(answerOf271(about('EB*1**30').replace('19840517', '19840715'), inquiry)).toEqual({ kind: 'not-found' });
});

describe('nothing makes it throw, and nothing broken makes a "no"', () => {
  const lines = interchange('271', crowded).split('~').slice(0, -1);

  test('a line left out or repeated', () => {
    fc.assert(
      fc.property(fc.nat(lines.length - 1), fc.boolean(), (at, twice) => {
        const changed = twice ? lines.toSpliced(at, 0, lines[at] ?? '') : lines.toSpliced(at, 1);
        expect(answerOf271(`${changed.join('~')}~`, inquiry).kind).toMatch(/^(unavailable|active)$/);
      }),
    );
  });

  test('cut anywhere', () => {
    const text = interchange('271', crowded);
    fc.assert(
      fc.property(fc.nat(text.length - 1), (length) => void expect(answerOf271(text.slice(0, length), inquiry)).toEqual(malformed)),
    );
  });

  test('any text between the lines of an envelope', () => {
    const line = fc.oneof(fc.constantFrom(...crowded), fc.string({ unit: 'binary', maxLength: 40 }));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (body) => typeof answerOf271(interchange('271', body), inquiry).kind === 'string'),
    );
  });

  test('one character changed', () => {
    const text = interchange('271', crowded);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), (at, other) => {
        const { kind } = answerOf271(text.slice(0, at) + other + text.slice(at + 1), inquiry);
        expect(['active', 'unavailable', 'not-found', 'not-covered', 'not-started', 'ended']).toContain(kind);
      }),
    );
  });
});
