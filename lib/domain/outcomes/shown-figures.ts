import { isSmall } from '@/lib/domain/outcomes/suppress';

/** A figure counts the people of some groups; which ones is the same for everybody who reads it. */
export type Figure<Key extends string, Group> = readonly [key: Key, counts: (group: Group) => boolean];

/**
 * Figures over people sorted into groups that do not overlap, as they may be shown together; null when withheld. Taken in the order given, so
 * name the most important first. One is withheld when it, or a sum or difference of it with those already shown, is a count of 1–10 people.
 */
export function shownFigures<Key extends string, Group extends { n: number }>(
  groups: readonly Group[],
  figures: readonly Figure<Key, Group>[],
): Record<Key, number | null> {
  const { sizes, patterns } = mergeAlike(groups, figures);
  const shown = {} as Record<Key, number | null>;
  // Every sum and difference of what is shown so far, as how often it counts each group.
  let known: number[][] = [sizes.map(() => 0)];
  for (const [at, [key]] of figures.entries()) {
    const figure = patterns.map((pattern) => (pattern[at] === '1' ? 1 : 0));
    const added = known.map((other) => plus(other, figure, 1));
    const isSafe = !added.some((one) => countsPeople(one) && isSmall(Math.abs(total(one, sizes))));
    shown[key] = isSafe ? total(figure, sizes) : null;
    if (isSafe) known = [...known, ...added, ...known.map((other) => plus(other, figure, -1))];
  }
  return shown;
}

/** Groups that every figure treats alike are one group; there are few of them, however finely the people are sorted. */
function mergeAlike<Key extends string, Group extends { n: number }>(groups: readonly Group[], figures: readonly Figure<Key, Group>[]) {
  const merged = new Map<string, number>();
  for (const group of groups) {
    const pattern = figures.map(([, counts]) => (counts(group) ? '1' : '0')).join('');
    merged.set(pattern, (merged.get(pattern) ?? 0) + group.n);
  }
  return { sizes: [...merged.values()], patterns: [...merged.keys()] };
}

const plus = (one: readonly number[], other: readonly number[], sign: 1 | -1) => one.map((times, at) => times + sign * (other[at] ?? 0));

/** Whether a sum counts each group once or not at all; one that does so with a minus is the same difference the other way around. */
const countsPeople = (times: readonly number[]) => [1, -1].some((sign) => times.every((count) => count === 0 || count === sign));

const total = (times: readonly number[], sizes: readonly number[]) => times.reduce((sum, count, at) => sum + count * (sizes[at] ?? 0), 0);
