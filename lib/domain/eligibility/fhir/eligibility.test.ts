import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '@/lib/domain/day';
import type { PayerAnswer, PayerInquiry } from '@/lib/domain/eligibility/payer-inquiry';
import { answerOf271 } from '@/lib/domain/eligibility/x12/answer-of-271';
import { responseOfAnswer } from '@/lib/domain/eligibility/x12/response-of-answer';
import { dependentInquiry, inquiry } from '@/lib/domain/eligibility/x12/sample-271.fixture';
import { write271 } from '@/lib/domain/eligibility/x12/write-271';
import { eligibilityRequest, readEligibilityRequest } from './eligibility-request';
import { answerOfEligibilityResponse } from './eligibility-response';
import { eligibilityError, eligibilityResponse } from './write-eligibility-response';

const rejected = { kind: 'unavailable', reason: 'rejected' };
const malformed = { kind: 'unavailable', reason: 'malformed' };
const active = {
  ...{ kind: 'active', startsOn: null, endsOn: null, memberCostCents: null, visitLimit: null, visitsLeft: null },
  ...{ planName: null, payerTrace: null },
};

const day = fc.integer({ min: 0, max: 60_000 }).map((days): Day => addDays('1930-01-01', days));
const person = fc.record({ givenName: fc.string(), familyName: fc.string(), birthDate: day });
const anyInquiry: fc.Arbitrary<PayerInquiry> = fc.record({
  traceNumber: fc.string(),
  askedOn: day,
  payer: fc.record({ name: fc.string(), payerId: fc.string() }),
  subscriber: fc.tuple(person, fc.string()).map(([rest, memberNumber]) => ({ ...rest, memberNumber })),
  dependent: fc.option(
    fc
      .tuple(person, fc.constantFrom('spouse' as const, 'child' as const, 'other' as const))
      .map(([rest, relationship]) => ({ ...rest, relationship })),
  ),
  serviceTypes: fc.constantFrom(['PT'] as const, ['30'] as const, ['PT', '30'] as const),
});

test('a request that is written is read again', () => {
  const inquirer = { name: 'Cairn Demo', npi: '1234567893' };
  fc.assert(
    fc.property(anyInquiry, (given) => {
      expect(readEligibilityRequest(JSON.parse(JSON.stringify(eligibilityRequest(given, inquirer))))).toEqual(given);
    }),
  );
  expect(readEligibilityRequest({ resourceType: 'Patient' })).toBeNull();
});

const after = fc.integer({ min: 1, max: 400 }).map((days) => addDays(inquiry.askedOn, days));
const before = fc.integer({ min: 1, max: 400 }).map((days) => addDays(inquiry.askedOn, -days));
const text = fc.stringMatching(/^[A-Z0-9]{1,12}$/);
type Said = Exclude<PayerAnswer, { kind: 'unavailable' | 'not-found' }>;
const answer: fc.Arbitrary<Said> = fc.oneof(
  fc
    .record({
      startsOn: fc.option(before),
      endsOn: fc.option(after),
      memberCostCents: fc.option(fc.nat(100_000)),
      visitLimit: fc.option(fc.nat(90)),
      planName: fc.option(text),
      payerTrace: fc.option(text),
      isCounted: fc.boolean(),
    })
    .map(
      ({ isCounted, ...rest }): Said => ({
        ...rest,
        kind: 'active',
        visitsLeft: isCounted && rest.visitLimit !== null ? Math.trunc(rest.visitLimit / 2) : null,
      }),
    ),
  after.map((startsOn): Said => ({ kind: 'not-started', startsOn })),
  before.map((endsOn): Said => ({ kind: 'ended', endsOn })),
  fc.constant<Said>({ kind: 'not-covered' }),
);
const parties = { payerName: 'WRENLAKE', payerId: 'WRN55', inquirerName: 'CAIRN', inquirerId: '1234567893' };
const envelope = { senderId: 'WRENLAKE', receiverId: 'CAIRN', controlNumber: '905', sentAt: new Date('2026-11-24T15:30:00Z') };

describe('an answer means the same over both gateways', () => {
  test.each([
    ['the subscriber', inquiry],
    ['a dependent', dependentInquiry],
  ])('about %s', (_, asked) => {
    fc.assert(
      fc.property(answer, (given) => {
        expect(answerOfEligibilityResponse(JSON.stringify(eligibilityResponse(given, asked)), asked)).toEqual(given);
        expect(answerOf271(write271(responseOfAnswer(given, asked), parties, envelope), asked)).toEqual(given);
      }),
    );
  });

  test.each([
    ['75', { kind: 'not-found' }],
    ['42', rejected],
  ])('refused with %s', (reason, expected) => {
    expect(answerOfEligibilityResponse(JSON.stringify(eligibilityError(reason, inquiry)), inquiry)).toEqual(expected);
    expect(answerOf271(write271(responseOfAnswer([reason], inquiry), parties, envelope), inquiry)).toEqual(expected);
  });
});

const response = (change: object) => ({ resourceType: 'CoverageEligibilityResponse', status: 'active', outcome: 'complete', ...change });
const insured = (...insurance: object[]) => response({ insurance });
const item = (code: string, change: object = {}) => ({ category: { coding: [{ code }] }, ...change });
const out = { network: { coding: [{ code: 'out' }] } };
const benefit = (code: string, change: object) => ({ type: { coding: [{ code }] }, ...change });
const copay = (value: number, currency = 'USD') => benefit('copay', { allowedMoney: { value, currency } });

test.each<[string, object, unknown]>([
  ['in force', insured({ inforce: true }), active],
  ['in force, over by date', insured({ inforce: true, benefitPeriod: { end: '2026-11-23' } }), { kind: 'ended', endsOn: '2026-11-23' }],
  [
    'with a time in its dates',
    insured({ inforce: true, benefitPeriod: { start: '2026-01-01T00:00:00-06:00' } }),
    { ...active, startsOn: '2026-01-01' },
  ],
  ['a year is no day', insured({ inforce: true, benefitPeriod: { start: '2026' } }), active],
  ['not in force', insured({ inforce: false }), { kind: 'not-covered' }],
  ['in force or not, nothing said', insured({}), malformed],
  ['one ended, one in force', insured({ inforce: false, benefitPeriod: { end: '2025-12-31' } }, { inforce: true }), active],
  ['therapy excluded', insured({ inforce: true, item: [item('PT', { excluded: true }), item('30')] }), { kind: 'not-covered' }],
  ['the plan itself excluded', insured({ inforce: true, item: [item('30', { excluded: true })] }), { kind: 'not-covered' }],
  ['another service excluded', insured({ inforce: true, item: [item('35', { excluded: true })] }), active],
  ['excluded out of network', insured({ inforce: true, item: [item('PT', { excluded: true, ...out })] }), active],
  [
    'a price in the network',
    insured({ inforce: true, item: [item('PT', { benefit: [copay(25)] }), item('PT', { ...out, benefit: [copay(90)] })] }),
    { ...active, memberCostCents: 2500 },
  ],
  ['another currency', insured({ inforce: true, item: [item('PT', { benefit: [copay(25, 'CAD')] })] }), active],
  [
    'no share to pay',
    insured({ inforce: true, item: [item('PT', { benefit: [benefit('copay-percent', { allowedUnsignedInt: 0 })] })] }),
    { ...active, memberCostCents: 0 },
  ],
  [
    'no share, deductible left',
    insured({
      inforce: true,
      item: [
        item('PT', {
          benefit: [
            benefit('copay-percent', { allowedUnsignedInt: 0 }),
            benefit('deductible', { allowedMoney: { value: 500 }, usedMoney: { value: 100 } }),
          ],
        }),
      ],
    }),
    active,
  ],
  [
    'more visits used than allowed',
    insured({ inforce: true, item: [item('PT', { benefit: [benefit('visit', { allowedUnsignedInt: 20, usedUnsignedInt: 21 })] })] }),
    { ...active, visitLimit: 20, visitsLeft: 0 },
  ],
  ['queued', response({ outcome: 'queued' }), rejected],
  ['an error without a reason', response({ outcome: 'error' }), rejected],
  [
    'an error of FHIR’s',
    response({
      outcome: 'error',
      error: [{ code: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/adjudication-error', code: 'a001' }] } }],
    }),
    rejected,
  ],
  ['a draft', { ...insured({ inforce: true }), status: 'draft' }, malformed],
  ['an answer to another question', { ...insured({ inforce: true }), request: { identifier: { value: 'OTHER' } } }, malformed],
  [
    'another birth date',
    {
      ...insured({ inforce: true }),
      patient: { reference: '#p' },
      contained: [{ resourceType: 'Patient', id: 'p', birthDate: '1984-07-15' }],
    },
    { kind: 'not-found' },
  ],
  [
    'OperationOutcome: not found',
    { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'not-found' }] },
    { kind: 'not-found' },
  ],
  ['OperationOutcome: try later', { resourceType: 'OperationOutcome', issue: [{ code: 'not-found' }, { code: 'transient' }] }, rejected],
  ['another resource', { resourceType: 'Bundle' }, malformed],
])('%s', (_, resource, expected) => expect(answerOfEligibilityResponse(JSON.stringify(resource), inquiry)).toEqual(expected));

test('nothing makes it throw', () => {
  const whole = JSON.stringify(eligibilityResponse({ ...active, kind: 'active', visitLimit: 12 } as Said, inquiry));
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (body) => void expect(answerOfEligibilityResponse(body, inquiry)).toEqual(malformed)),
  );
  fc.assert(
    fc.property(
      fc.nat(whole.length - 1),
      (length) => void expect(answerOfEligibilityResponse(whole.slice(0, length), inquiry)).toEqual(malformed),
    ),
  );
  fc.assert(
    fc.property(
      fc.object(),
      (noise) => typeof answerOfEligibilityResponse(JSON.stringify({ ...response({}), insurance: [noise] }), inquiry).kind === 'string',
    ),
  );
  expect(answerOfEligibilityResponse('['.repeat(200_000), inquiry)).toEqual(malformed);
});
