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
