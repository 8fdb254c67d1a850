import { largestSmallCount } from '@/lib/domain/outcomes/suppress';

/** A figure counts the people of some groups; which ones is the same for everybody who reads it. */
export type Figure<Key extends string, Group> = readonly [key: Key, counts: (group: Group) => boolean];

/**
 * Figures over people sorted into groups that do not overlap, as they may be shown together; null when withheld. Taken in the order given, so
 * name the most important first. One is withheld when a count of 1–10 people could be worked out from it and those already shown: when the
 * count of some groups that hold so few is a linear combination of them, such as the figure itself, a difference or a remainder.
 */
export function shownFigures<Key extends string, Group extends { n: number }>(
  groups: readonly Group[],
  figures: readonly Figure<Key, Group>[],
): Record<Key, number | null> {
  const { sizes, patterns } = mergeAlike(groups, figures);
  const small = smallUnions(sizes);
  const shown = {} as Record<Key, number | null>;
  let known: Basis = [];
  for (const [at, [key]] of figures.entries()) {
    const figure = patterns.map((pattern) => Number(pattern[at]));
    const next = extended(known, figure);
    const isSafe = !small.some((union) => isZero(reduced(next, union)));
    shown[key] = isSafe ? figure.reduce((sum, times, group) => sum + times * (sizes[group] ?? 0), 0) : null;
    if (isSafe) known = next;
  }
  return shown;
}

/** Groups that every figure treats alike are one group, and empty ones tell nothing; few are left, however finely the people are sorted. */
function mergeAlike<Key extends string, Group extends { n: number }>(groups: readonly Group[], figures: readonly Figure<Key, Group>[]) {
  const merged = new Map<string, number>();
  for (const group of groups) {
    if (group.n === 0) continue;
    const pattern = figures.map(([, counts]) => (counts(group) ? '1' : '0')).join('');
    merged.set(pattern, (merged.get(pattern) ?? 0) + group.n);
  }
  return { sizes: [...merged.values()], patterns: [...merged.keys()] };
}

/** Every set of groups that holds 1–10 people, as 0 or 1 for each group. */
function smallUnions(sizes: readonly number[]): number[][] {
  let unions: { held: number[]; people: number }[] = [{ held: sizes.map(() => 0), people: 0 }];
  for (const [at, size] of sizes.entries()) {
    const joined = unions.flatMap(({ held, people }) =>
      people + size <= largestSmallCount.value ? [{ held: held.with(at, 1), people: people + size }] : [],
    );
    unions = [...unions, ...joined];
  }
  return unions.filter(({ people }) => people > 0).map(({ held }) => held);
}

/** Rows with a leading 1 each; every row is 0 where an earlier one leads. */
type Basis = { lead: number; row: number[] }[];

/** What of a vector the basis cannot express. */
function reduced(basis: Basis, vector: readonly number[]): number[] {
  let rest = [...vector];
  for (const { lead, row } of basis) {
    const times = rest[lead] ?? 0;
    if (times !== 0) rest = rest.map((value, at) => value - times * (row[at] ?? 0));
  }
  return rest;
}

function extended(basis: Basis, vector: readonly number[]): Basis {
  const rest = reduced(basis, vector);
  const lead = rest.findIndex((value) => Math.abs(value) > TINY);
  const leading = rest[lead];
  return leading === undefined ? basis : [...basis, { lead, row: rest.map((value) => value / leading) }];
}

/** Far above the rounding of a few divisions of small whole numbers. */
const TINY = 1e-9;

const isZero = (vector: readonly number[]) => vector.every((value) => Math.abs(value) <= TINY);
