import { earliest, latest } from '@/lib/domain/day';
import type { CoveredTerms } from './check-answer';

/**
 * Several agreements that hold at once as one, for who goes on with any of it: every program of them, under the days, the cost and the limit that
 * promise least. Throws where there is none.
 */
export function combineTerms(terms: readonly CoveredTerms[]): CoveredTerms {
  const [first, ...others] = terms;
  if (!first) throw new Error('there are no terms to combine');
  return others.reduce(
    (all, one) => ({
      programCodes: [...new Set([...all.programCodes, ...one.programCodes])],
      startsOn: latest(all.startsOn, one.startsOn),
      endsOn: earliest(all.endsOn, one.endsOn),
      memberCostCents: Math.max(all.memberCostCents, one.memberCostCents),
      visitLimit: least(all.visitLimit, one.visitLimit),
      visitsLeft: least(all.visitsLeft, one.visitsLeft),
    }),
    first,
  );
}

/** Null is without limit. */
const least = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.min(one, other);
