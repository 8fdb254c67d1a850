import { expect, test } from 'vitest';
import { decideByPayer } from './decide-by-payer';
import type { CoverageTerms } from './decide-coverage';
import type { PayerAnswer } from './payer-inquiry';

const today = '2026-11-24';
const terms: CoverageTerms = {
  startsOn: '2025-01-01',
  endsOn: null,
  programCodes: ['sciatica'],
  memberCostCents: 2500,
  visitLimit: 12,
  coversSpouse: true,
  coversChildren: false,
  minAge: 18,
  childMinAge: null,
  childUntilAge: null,
};
const self = { relationship: 'self', birthDate: '1984-03-07' } as const;
const active: Extract<PayerAnswer, { kind: 'active' }> = {
  kind: 'active',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  memberCostCents: 3000,
  visitLimit: 20,
  visitsLeft: 7,
  planName: 'Gold',
  payerTrace: 'P1',
};
const silent = { ...active, startsOn: null, endsOn: null, memberCostCents: null, visitLimit: null, visitsLeft: null };
const covered = {
  programCodes: ['sciatica'],
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  memberCostCents: 3000,
  visitLimit: 20,
  visitsLeft: 7,
};

test.each([
  ['active, as the payer pays', active, self, { kind: 'covered', terms: [covered] }, 'covered'],
  [
    'active, where it says no more, as agreed',
    silent,
    self,
    {
      kind: 'covered',
      terms: [{ ...covered, startsOn: '2025-01-01', endsOn: null, memberCostCents: 2500, visitLimit: 12, visitsLeft: null }],
    },
    'covered',
  ],
  [
    'active for a child the agreement leaves out',
    active,
    { ...self, relationship: 'child' },
    { kind: 'dependent-not-covered', untilAge: null },
    'relationship-not-covered',
  ],
  [
    'active, but too young',
    active,
    { ...self, birthDate: '2008-12-01' },
    { kind: 'too-young', minAge: 18, fromOn: '2026-12-01' },
    'too-young',
  ],
  ['active without any visit', { ...active, visitLimit: 0 }, self, { kind: 'not-covered' }, 'payer-not-covered'],
  [
    'active, from tomorrow',
    { ...active, startsOn: '2026-11-25' },
    self,
    { kind: 'not-started', startsOn: '2026-11-25' },
    'membership-not-started',
  ],
  [
    'not started',
    { kind: 'not-started', startsOn: '2027-01-01' },
    self,
    { kind: 'not-started', startsOn: '2027-01-01' },
    'membership-not-started',
  ],
  ['ended', { kind: 'ended', endsOn: '2026-10-31' }, self, { kind: 'ended', endsOn: '2026-10-31' }, 'membership-ended'],
  ['not covered', { kind: 'not-covered' }, self, { kind: 'not-covered' }, 'payer-not-covered'],
  ['not found', { kind: 'not-found' }, self, { kind: 'not-found' }, 'payer-not-found'],
] as const)('%s', (_, said, person, answer, reason) => {
  expect(decideByPayer(said, person, [terms], today)).toEqual({ answer, reason });
});

test.each(['timeout', 'circuit-open', 'network', 'rejected', 'malformed'] as const)('%s: cannot check, which is not a no', (reason) => {
  expect(decideByPayer({ kind: 'unavailable', reason }, self, [terms], today)).toEqual({
    answer: { kind: 'cannot-check' },
    reason: `payer-${reason}`,
  });
});
