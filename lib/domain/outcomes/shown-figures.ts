import { largestSmallCount } from '@/lib/domain/outcomes/suppress';

/** So many people; or so many of something, with the people behind it, since the few are counted among people. */
export type Counted = { n: number; people?: readonly string[] };

/** A figure counts the people of some groups; which ones is the same for everybody who reads it. */
export type Figure<Key extends string, Group> = readonly [key: Key, counts: (group: Group) => boolean];

/**
 * Figures over people sorted into groups that do not overlap, as they may be shown together; null when withheld. Taken in the order given, so
 * name the most important first. One is withheld when a count of 1–10 people could be worked out from it and those already shown: when the
 * count of some groups that hold so few is a linear combination of them, such as the figure itself, a difference or a remainder.
 */
export function shownFigures<Key extends string, Group extends Counted>(
  groups: readonly Group[],
  figures: readonly Figure<Key, Group>[],
): Record<Key, number | null> {
  const { crowds, patterns } = mergeAlike(groups, figures);
  const shown = {} as Record<Key, number | null>;
  const known: Row[] = [];
  // Of every union what of it those shown so far cannot express.
  let unions = smallUnions(crowds);
  for (const [at, [key]] of figures.entries()) {
    const figure = patterns.map((pattern) => Number(pattern[at]));
    const row = leading(known.reduce(less, figure));
    const isSafe = row === null || !unions.some((union) => isMultiple(union, row));
    shown[key] = isSafe ? figure.reduce((sum, times, group) => sum + times * (crowds[group]?.n ?? 0), 0) : null;
    if (!isSafe || row === null) continue;
    known.push(row);
    unions = unions.map((union) => less(union, row));
  }
  return shown;
}

/** A count of people, or of what those named have. */
type Crowd = { n: number; people: ReadonlySet<string> | null };

const nobody: Crowd = { n: 0, people: null };
const joined = (a: Crowd, b: Crowd): Crowd => ({
  n: a.n + b.n,
  people: b.people ? new Set([...(a.people ?? []), ...b.people]) : a.people,
});
const peopleIn = ({ n, people }: Crowd) => people?.size ?? n;

/** Groups that every figure treats alike are one group, and empty ones tell nothing; few are left, however finely the people are sorted. */
function mergeAlike<Key extends string, Group extends Counted>(groups: readonly Group[], figures: readonly Figure<Key, Group>[]) {
  const merged = new Map<string, Crowd>();
  for (const group of groups) {
    if (group.n === 0) continue;
    const pattern = figures.map(([, counts]) => (counts(group) ? '1' : '0')).join('');
    const crowd = { n: group.n, people: group.people ? new Set(group.people) : null };
    merged.set(pattern, joined(merged.get(pattern) ?? nobody, crowd));
  }
  return { crowds: [...merged.values()], patterns: [...merged.keys()] };
}

/** Every set of groups that holds 1–10 people, as 0 or 1 for each group. */
function smallUnions(crowds: readonly Crowd[]): number[][] {
  let unions = [{ held: crowds.map(() => 0), crowd: nobody }];
  for (const [at, crowd] of crowds.entries()) {
    const grown = unions.map((union) => ({ held: union.held.with(at, 1), crowd: joined(union.crowd, crowd) }));
    unions = [...unions, ...grown.filter((union) => peopleIn(union.crowd) <= largestSmallCount.value)];
  }
  return unions.filter(({ crowd }) => peopleIn(crowd) > 0).map(({ held }) => held);
}

/** A vector with a leading 1, which is 0 where an earlier row leads. */
type Row = { lead: number; row: number[] };

/** Far above the rounding of a few divisions of small whole numbers. */
const TINY = 1e-9;

/** What of a vector a row cannot express. */
function less(vector: number[], { lead, row }: Row): number[] {
  const times = vector[lead] ?? 0;
  return times === 0 ? vector : vector.map((value, at) => value - times * (row[at] ?? 0));
}

/** The vector as a row; null where nothing of it is left. */
function leading(vector: readonly number[]): Row | null {
  const lead = vector.findIndex((value) => Math.abs(value) > TINY);
  const first = vector[lead];
  return first === undefined ? null : { lead, row: vector.map((value) => value / first) };
}

/** Whether a row alone expresses the vector. */
function isMultiple(vector: readonly number[], { lead, row }: Row): boolean {
  const times = vector[lead] ?? 0;
  return times !== 0 && vector.every((value, at) => Math.abs(value - times * (row[at] ?? 0)) <= TINY);
}
