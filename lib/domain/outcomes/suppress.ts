import type { CitedNumber } from '@/lib/domain/evidence';
import type { Rate } from '@/lib/domain/outcomes/responder-rates';

/** The largest count that is withheld; zero may be shown. */
export const largestSmallCount = { value: 10, mark: 'V', source: 'CMS cell size suppression policy' } as const satisfies CitedNumber;

/** The fewest people that may be told of. */
export const enoughPeople = largestSmallCount.value + 1;

/** Whether a count is from 1 to 10. */
export function isSmall(count: number): boolean {
  return count > 0 && count <= largestSmallCount.value;
}

/** A count as it may be shown; null when withheld. */
export function suppressCount(count: number): number | null {
  return isSmall(count) ? null : count;
}

/** A proportion as it may be shown. Withheld parts are null. */
export type ShownRate = { [part in keyof Rate]: Rate[part] | null };

/**
 * A proportion as it may be shown. A small total withholds all of it; a small count, or a small remainder of the total, withholds the count
 * and what it could be worked out from.
 */
export function suppressRate(rate: Rate): ShownRate {
  if (isSmall(rate.total)) return { count: null, total: null, share: null, interval: null };
  if (isSmall(rate.count) || isSmall(rate.total - rate.count)) return { count: null, total: rate.total, share: null, interval: null };
  return rate;
}

export type ShownCells = { cells: (number | null)[]; total: number | null };

/**
 * Counts that add up to a total, as they may be shown. Beside the small ones, further cells are withheld, the smallest first, until what
 * is missing exceeds 10, and so cannot be worked out from the total. Where none are left, the total goes too.
 */
export function suppressCells(counts: readonly number[]): ShownCells {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const hidden = new Set([...counts.keys()].filter((at) => isSmall(counts[at] ?? 0)));
  const others = [...counts.keys()]
    .filter((at) => (counts[at] ?? 0) > largestSmallCount.value)
    .sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0));
  const isDerivable = () => isSmall([...hidden].reduce((sum, at) => sum + (counts[at] ?? 0), 0));
  while (isDerivable() && others.length > 0) hidden.add(others.shift() ?? 0);
  return { cells: counts.map((count, at) => (hidden.has(at) ? null : count)), total: isDerivable() ? null : total };
}
