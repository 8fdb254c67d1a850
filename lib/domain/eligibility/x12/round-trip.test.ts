import fc from 'fast-check';
import { X12Interchange, X12Parser } from 'node-x12';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '@/lib/domain/day';
import type { PayerInquiry } from '@/lib/domain/eligibility/payer-inquiry';
import { read270, write270 } from './inquiry-270';
import type { Envelope } from './interchange';
import { type Benefit, type Patient, type Response271, read271 } from './response-271';
import { dependentInquiry, inquiry } from './sample-271.fixture';
import type { Separators } from './segments';
import { write271 } from './write-271';
import { x12Text } from './x12-values';

const envelope: Envelope = { senderId: 'CAIRN', receiverId: 'WRENLAKE', controlNumber: '905', sentAt: new Date('2026-11-24T15:30:00Z') };
const inquirer = { name: 'Cairn Demo', npi: '1234567893' };
const parties = { payerName: 'WRENLAKE', payerId: 'WRN55', inquirerName: 'CAIRN DEMO', inquirerId: '1234567893' };

test('an inquiry as it goes out', () => {
  expect(write270(dependentInquiry, inquirer, envelope).split('~')).toEqual([
    'ISA*00*          *00*          *ZZ*CAIRN          *ZZ*WRENLAKE       *261124*1530*^*00501*000000905*0*P*:',
    'GS*HS*CAIRN*WRENLAKE*20261124*1530*905*X*005010X279A1',
    'ST*270*0905*005010X279A1',
    'BHT*0022*13*CAIRN0001*20261124*1530',
    'HL*1**20*1',
    'NM1*PR*2*WRENLAKE HEALTH PLAN*****PI*WRN55',
    'HL*2*1*21*1',
    'NM1*1P*2*CAIRN DEMO*****XX*1234567893',
    'HL*3*2*22*1',
    "NM1*IL*1*O'ROURKE*ZOE****MI*WRN100207",
    'DMG*D8*19840517',
    'HL*4*3*23*0',
    'TRN*1*CAIRN0001*9CAIRN0000',
    "NM1*03*1*O'ROURKE*MALIK",
    'DMG*D8*20090203',
    'INS*N*19',
    'DTP*291*D8*20261124',
    'EQ*PT',
    'EQ*30',
    'SE*18*0905',
    'GE*1*905',
    'IEA*1*000000905',
    '',
  ]);
});

const day = fc.integer({ min: 0, max: 60_000 }).map((days): Day => addDays('1930-01-01', days));
const word = fc.stringMatching(/^[A-Z0-9'.-]{1,12}( [A-Z0-9]{1,6})?$/);
const person = fc.record({ givenName: word, familyName: word, birthDate: day });
const anyInquiry: fc.Arbitrary<PayerInquiry> = fc.record({
  traceNumber: fc.stringMatching(/^[A-Z0-9]{8,30}$/),
  askedOn: day,
  payer: fc.record({ name: word, payerId: word }),
  subscriber: fc.tuple(person, word).map(([rest, memberNumber]) => ({ ...rest, memberNumber })),
  dependent: fc.option(
    fc
      .tuple(person, fc.constantFrom('spouse' as const, 'child' as const, 'other' as const))
      .map(([rest, relationship]) => ({ ...rest, relationship })),
  ),
  serviceTypes: fc.constantFrom(['PT'] as const, ['30'] as const, ['PT', '30'] as const),
});
const separators: fc.Arbitrary<Separators> = fc.constantFrom(
  { element: '*', repetition: '^', component: ':', segment: '~' },
  { element: '|', repetition: '!', component: '>', segment: '\n' },
  { element: '\x1d', repetition: '\x1f', component: '\x1e', segment: '\x1c' },
);

const code = fc.stringMatching(/^[A-Z0-9]{0,3}$/);
const decimal = fc.constantFrom('', '0', '25', '17.50', '.2');
const period = fc
  .tuple(fc.constantFrom('291', '346', '347', '356', '472'), day, fc.option(fc.nat(900)))
  .map(([qualifier, first, length]) => ({
    qualifier,
    first,
    last: length === null ? null : addDays(first, length),
    isRange: length !== null,
  }));
const benefit: fc.Arbitrary<Benefit> = fc.record({
  code: fc.stringMatching(/^[A-Z0-9]{1,2}$/),
  level: code,
  serviceTypes: fc.array(fc.stringMatching(/^[A-Z0-9]{1,2}$/), { maxLength: 5 }),
  planName: fc.oneof(fc.constant(''), word),
  period: code,
  amount: decimal,
  percent: decimal,
  quantityKind: code,
  quantity: decimal,
  network: fc.constantFrom('', 'Y', 'N', 'W'),
  procedure: fc.constantFrom('', 'HC'),
  deliveries: fc.array(fc.record({ kind: fc.constant('VS'), quantity: decimal, period: code }), { maxLength: 3 }),
  dates: fc.array(period, { maxLength: 3 }),
  rejections: fc.array(fc.stringMatching(/^[0-9]{2}$/), { maxLength: 2 }),
  places: fc.array(fc.constantFrom('11', '22'), { maxLength: 2 }),
});
const patient: fc.Arbitrary<Patient> = fc.record({
  level: fc.constantFrom('subscriber' as const, 'dependent' as const),
  traces: fc.array(fc.record({ kind: fc.constantFrom('1', '2'), number: word }), { maxLength: 2 }),
  familyName: word,
  givenName: word,
  memberNumber: fc.oneof(fc.constant(''), word),
  birthDate: fc.option(day),
  rejections: fc.array(fc.stringMatching(/^[0-9]{2}$/), { maxLength: 2 }),
  dates: fc.array(period, { maxLength: 3 }),
  benefits: fc.array(benefit, { maxLength: 6 }),
});
const response: fc.Arbitrary<Response271> = fc.record({
  reference: word,
  rejections: fc.array(fc.stringMatching(/^[0-9]{2}$/), { maxLength: 2 }),
  patients: fc.array(patient, { maxLength: 4 }),
});

describe('what is written is read again', () => {
  test('inquiries, in any separators', () => {
    fc.assert(
      fc.property(anyInquiry, separators, (given, chosen) => {
        expect(read270(write270(given, inquirer, envelope, chosen))).toEqual(given);
      }),
    );
  });

  test('answers, in any separators', () => {
    fc.assert(
      fc.property(response, separators, (given, chosen) => {
        expect(read271(write271(given, parties, envelope, chosen))).toEqual(given);
      }),
    );
  });

  test('names of any letters cannot add a line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (name) => {
        const text = write270({ ...inquiry, subscriber: { ...inquiry.subscriber, familyName: name } }, inquirer, envelope);
        expect(read270(text)?.subscriber).toEqual({ ...inquiry.subscriber, givenName: 'ZOE', familyName: x12Text(name, 60) });
      }),
    );
  });
});

/** What another reader finds, in the form of ours. */
function peer(text: string): string[] {
  const interchange = new X12Parser(true).parse(text);
  if (!(interchange instanceof X12Interchange)) throw new Error('several interchanges');
  const [transaction, ...others] = interchange.functionalGroups.flatMap(({ transactions }) => transactions);
  expect(others).toEqual([]);
  return (transaction?.segments ?? []).map(({ tag, elements }) => [tag, ...elements.map(({ value }) => value)].join('*'));
}

describe('another X12 reader, strict, finds the same', () => {
  const ours = (text: string) => text.split('~').slice(3, -4);

  test('in inquiries', () => {
    fc.assert(
      fc.property(anyInquiry, (given) => {
        const text = write270(given, inquirer, envelope);
        expect(peer(text)).toEqual(ours(text));
      }),
    );
  });

  test('in answers', () => {
    fc.assert(
      fc.property(response, (given) => {
        const text = write271(given, parties, envelope);
        expect(peer(text)).toEqual(ours(text));
      }),
    );
  });
});

test('a question without a patient, or an answer, is no question', () => {
  expect(read270(write271({ reference: 'X', rejections: [], patients: [] }, parties, envelope))).toBeNull();
  expect(read270(write270(inquiry, inquirer, envelope).replace('DMG*D8*19840517', 'DMG*D8*19841317'))).toBeNull();
  expect(read270('')).toBeNull();
});
