/**
 * Figures of several reporting periods together. What is withheld in one of them is withheld in their sum: then everything that is told follows from what
 * is told of each, and nothing new can be worked out. Of no period every figure is 0.
 */
export function sumShown<Key extends string>(
  keys: readonly Key[],
  parts: readonly Record<Key, number | null>[],
): Record<Key, number | null> {
  const sums = {} as Record<Key, number | null>;
  for (const key of keys) sums[key] = sumOfAll(parts.map((part) => part[key]));
  return sums;
}

/** The sum, null where one of the counts is withheld. */
export function sumOfAll(counts: readonly (number | null)[]): number | null {
  return counts.reduce<number | null>((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}

type CountedReason<Reason extends string> = { reason: Reason | null; count: number };

/** A reason is named if it is told in each period, or nobody gave it there, the most frequent first; the rest stand together. */
export function sumReasons<Reason extends string>(
  reasons: readonly Reason[],
  periods: readonly ReadonlyMap<string, number | null>[],
  total: number,
): CountedReason<Reason>[] {
  const named = reasons
    .flatMap((reason) => {
      const count = sumOfAll(periods.map((cells) => (cells.has(reason) ? (cells.get(reason) ?? null) : 0)));
      return count === null || count === 0 ? [] : [{ reason, count }];
    })
    .sort((a, b) => b.count - a.count);
  const rest = total - named.reduce((sum, { count }) => sum + count, 0);
  return rest > 0 ? [...named, { reason: null, count: rest }] : named;
}
