import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quarterOf, quartersIn } from './period';
import { programResponse, type ResponseGroup } from './program-response';
import { toldPeriod } from './reporting-periods';
import { isSmall, largestSmallCount } from './suppress';

const quarters = quartersIn({ from: '2024-01-01', to: '2025-06-30' });

/** How people may have answered; how many of each began in a quarter is drawn. */
const patterns = [
  { hasFollowUp: false, reachedMcid: false, reached30: false, worsened: false },
  { hasFollowUp: true, reachedMcid: false, reached30: false, worsened: true },
  { hasFollowUp: true, reachedMcid: false, reached30: false, worsened: false },
  { hasFollowUp: true, reachedMcid: false, reached30: true, worsened: false },
  { hasFollowUp: true, reachedMcid: true, reached30: true, worsened: false },
];
const sizes = fc.array(fc.constantFrom(0, 1, 2, 4, 8, 12, 15, 20), { minLength: patterns.length, maxLength: patterns.length });
const history = fc.array(sizes, { minLength: quarters.length, maxLength: quarters.length });

const groupsOf = (counts: readonly number[]): ResponseGroup[] =>
  patterns.map((pattern, at) => ({ ...pattern, n: counts[at] ?? 0, hasBaseline: true, reached50: false, sum: 0, sumSquares: 0 }));

const figures = [
  ['enrolled', () => true, ({ enrolled }) => enrolled],
  ['followed', ({ hasFollowUp }) => hasFollowUp, ({ followedUp }) => followedUp.count],
  ['responded', ({ reachedMcid }) => reachedMcid, ({ reachedMcid }) => reachedMcid.everyone.count],
  ['30 percent', ({ reached30 }) => reached30, ({ reached30 }) => reached30.everyone.count],
  ['worse', ({ worsened }) => worsened, ({ worsened }) => worsened.everyone.count],
] as const satisfies [string, (group: ResponseGroup) => boolean, (shown: ReturnType<typeof programResponse>) => number | null][];

/** Everything that is told of a history whatever periods are asked for: each count as the people it adds up, by quarter and pattern. Where there is nobody, a reader may know it. */
function everythingTold(counts: readonly (readonly number[])[]): number[][] {
  const byQuarter = quarters.map(({ from }, at) => ({ from, enrolled: (counts[at] ?? []).reduce((sum, n) => sum + n, 0) }));
  const first = byQuarter.findIndex(({ enrolled }) => enrolled > 0);
  const known = first < 0 ? [] : byQuarter.slice(first);
  const periods = quarters.flatMap(({ from }, a) => quarters.slice(a).map(({ to }) => ({ from, to })));
  return periods.flatMap((asked) => {
    const parts = toldPeriod(asked, known)?.parts ?? [];
    const partAt = quarters.map(({ from }) => parts.findIndex((part) => from >= part.from && from <= part.to));
    const peopleOf = (part: number) => counts.flatMap((row, at) => (partAt[at] === part ? groupsOf(row) : []));
    const shown = programResponse(parts.map((_, part) => peopleOf(part)));
    return figures.flatMap(([, holds, told]) =>
      told(shown) === null
        ? []
        : [counts.flatMap((row, at) => groupsOf(row).map((group) => Number(group.n > 0 && (partAt[at] ?? -1) >= 0 && holds(group))))],
    );
  });
}

/** What cannot be expressed by the vectors so far is kept, with a leading 1. */
function reduced(basis: readonly number[][], vector: readonly number[]): number[] {
  return basis.reduce<number[]>(
    (rest, row) => {
      const lead = row.findIndex((value) => Math.abs(value) > 1e-9);
      const times = rest[lead] ?? 0;
      return rest.map((value, at) => value - times * (row[at] ?? 0));
    },
    [...vector],
  );
}
function basisOf(vectors: readonly number[][]): number[][] {
  const basis: number[][] = [];
  for (const vector of vectors) {
    const rest = reduced(basis, vector);
    const lead = rest.find((value) => Math.abs(value) > 1e-9);
    if (lead !== undefined) basis.push(rest.map((value) => value / lead));
  }
  return basis;
}

/** Sets of cells that hold 1 to 10 people, as 0 and 1; no more than a test can go through. */
function smallSets(cells: readonly number[]): number[][] {
  const sets: { chosen: number[]; n: number }[] = [{ chosen: cells.map(() => 0), n: 0 }];
  for (const [at, n] of cells.entries()) {
    if (n === 0) continue;
    const grown = sets
      .filter((set) => set.n + n <= largestSmallCount.value)
      .map((set) => ({ chosen: set.chosen.with(at, 1), n: set.n + n }));
    sets.push(...grown.slice(0, 2000 - sets.length));
  }
  return sets.filter(({ n }) => isSmall(n)).map(({ chosen }) => chosen);
}

test('from all that can be told, whatever is asked, no count of 1 to 10 people can be worked out', () => {
  fc.assert(
    fc.property(history, (counts) => {
      const basis = basisOf(everythingTold(counts));
      for (const set of smallSets(counts.flat())) {
        expect(
          reduced(basis, set).some((value) => Math.abs(value) > 1e-6),
          `can be worked out: ${set}`,
        ).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

test('something is told', () => {
  const people = quarters.map(() => [20, 4, 15, 4, 15]);
  expect(everythingTold(people).length).toBeGreaterThan(40);
  expect(quarterOf('2024-01-01')).toEqual(quarters[0]);
});
