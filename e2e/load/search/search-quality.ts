import { type Report, type Row, rounded } from '@/e2e/load/report';
import { matchNames } from '@/lib/domain/eligibility/match-names';
import { normalizeName, normalizeQuery } from '@/lib/domain/eligibility/normalize-name';
import { type Answered, qualityOf } from './quality';
import { type LabeledQuery, labeledQueries, realSponsors } from './query-set';

/** What the labeled queries find, by kind; those tuned on apart from those held out. A data test asserts that the database offers the same. */
export function searchQuality(): Report {
  const answered = answersTo(labeledQueries());
  return {
    name: 'search-quality',
    measured: `${answered.length} labeled queries over ${names.length} public names; every third of a kind is held out. ${budgets}`,
    rows: byKind(answered),
  };
}

/** The same of a set that nothing was tuned on, with what did not answer as meant. */
export function heldOutQuality(name: string, queries: LabeledQuery[]): Report {
  const answered = answersTo(queries);
  return {
    name,
    measured: `${answered.length} labeled queries written before any of them was asked, and never tuned on. ${budgets}`,
    rows: byKind(answered),
    details: answered.filter(({ expected, found }) => (expected.length > 0 ? !expected.includes(found[0] ?? '') : found.length > 0)),
  };
}

const budgets = 'Budgets: hit@1 95 %, hit@5 99 %, false hits 2 %';
const names = realSponsors().flatMap(({ legalName, names: own, size }) =>
  own.map(({ kind, name }) => ({ sponsorId: legalName, nameKind: kind, name, key: normalizeName(name), size })),
);

const answersTo = (queries: readonly LabeledQuery[]): Answered[] =>
  queries.map((query) => ({
    ...query,
    found: matchNames(normalizeQuery(query.typed), names).map(({ candidate }) => candidate.sponsorId),
  }));

function byKind(answered: Answered[]): Row[] {
  const kinds = [...new Set(answered.map(({ kind }) => kind))];
  return [
    ...kinds.map((kind) =>
      rowOf(
        kind,
        answered.filter((one) => one.kind === kind),
      ),
    ),
    rowOf('all', answered),
  ];
}

function rowOf(kind: string, all: Answered[]): Row {
  const parts: Row[] = [false, true].map((isHeldOut) => {
    const { present, hit1, hit5, absent, falseHits } = qualityOf(all.filter((one) => one.isHeldOut === isHeldOut));
    const suffix = isHeldOut ? ' (held out)' : '';
    return {
      [`queries${suffix}`]: present + absent,
      [`hit@1${suffix}`]: present > 0 ? percent(hit1) : null,
      [`hit@5${suffix}`]: present > 0 ? percent(hit5) : null,
      [`false${suffix}`]: absent > 0 ? percent(falseHits) : null,
    };
  });
  return Object.assign({ kind }, ...parts);
}

const percent = (share: number) => rounded(100 * share, 1);
