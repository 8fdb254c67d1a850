import { expect, test } from 'vitest';
import type { CoveredTerms } from './check-answer';
import { combineTerms } from './combine-terms';

const terms = (given: Partial<CoveredTerms>): CoveredTerms => ({
  programCodes: ['sciatica'],
  startsOn: '2025-01-01',
  endsOn: null,
  memberCostCents: 0,
  visitLimit: null,
  visitsLeft: null,
  ...given,
});

test('one is itself', () => {
  expect(combineTerms([terms({ visitLimit: 3 })])).toEqual(terms({ visitLimit: 3 }));
});

test('of several every program, and what promises least', () => {
  const one = terms({ endsOn: '2027-12-31', memberCostCents: 1000, visitsLeft: 4 });
  const other = terms({
    programCodes: ['overuse', 'sciatica'],
    startsOn: '2026-02-01',
    endsOn: '2027-06-30',
    visitLimit: 12,
    visitsLeft: 9,
  });
  const expected = {
    programCodes: ['sciatica', 'overuse'],
    startsOn: '2026-02-01',
    endsOn: '2027-06-30',
    memberCostCents: 1000,
    visitLimit: 12,
    visitsLeft: 4,
  };
  expect(combineTerms([one, other])).toEqual(expected);
  expect({ ...combineTerms([other, one]), programCodes: ['sciatica', 'overuse'] }).toEqual(expected);
});

test('of none there is nothing', () => {
  expect(() => combineTerms([])).toThrow('no terms');
});
