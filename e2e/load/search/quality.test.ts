import { expect, test } from 'vitest';
import { matchNames } from '@/lib/domain/eligibility/match-names';
import { normalizeName, normalizeQuery } from '@/lib/domain/eligibility/normalize-name';
import { qualityOf } from './quality';
import { heldOutAbsent, heldOutQueries, type LabeledQuery, labeledQueries, realSponsors } from './query-set';

const names = realSponsors().flatMap(({ legalName, names: own, size }) =>
  own.map(({ kind, name }) => ({ sponsorId: legalName, nameKind: kind, name, key: normalizeName(name), size })),
);
const queries = labeledQueries();
const answerTo = (query: LabeledQuery) => ({
  ...query,
  found: matchNames(normalizeQuery(query.typed), names).map(({ candidate }) => candidate.sponsorId),
});
const answered = queries.map(answerTo);

test('the set is large, and every expected name is one of those that are there', () => {
  const known = new Set(names.map(({ sponsorId }) => sponsorId));
  expect(queries.length).toBeGreaterThanOrEqual(800);
  expect(queries.filter(({ expected }) => expected.length === 0).length).toBeGreaterThanOrEqual(120);
  expect([...queries, ...heldOutQueries()].flatMap(({ expected }) => expected).filter((name) => !known.has(name))).toEqual([]);
});

test.each([
  ['tuned', false],
  ['held out', true],
])('%s queries: the one meant first in 95 of 100, among five in 99, and nothing for a name that is not there', (_, isHeldOut) => {
  const quality = qualityOf(answered.filter((one) => one.isHeldOut === isHeldOut));
  expect(quality.hit1).toBeGreaterThanOrEqual(0.95);
  expect(quality.hit5).toBeGreaterThanOrEqual(0.99);
  expect(quality.falseHits).toBeLessThanOrEqual(0.02);
});

test('of many more names that are not there, two in a hundred at most find anything', () => {
  const { present, absent, falseHits } = qualityOf(heldOutAbsent().map(answerTo));
  expect([present, absent]).toEqual([0, 202]);
  expect(falseHits).toBeLessThanOrEqual(0.02);
});
