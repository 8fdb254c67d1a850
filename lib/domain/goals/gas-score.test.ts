import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type GasGoal, gasParts, gasScore } from '@/lib/domain/goals/gas-score';

const goal = (attainment: GasGoal['attainment'], importance: GasGoal['importance'] = 1): GasGoal => ({
  attainment,
  importance,
  difficulty: 1,
});

test.each([
  ['three equal goals as expected', [goal(0), goal(0), goal(0)], 50],
  ['three equal goals one better', [goal(1), goal(1), goal(1)], 63.69],
  ['three equal goals one worse', [goal(-1), goal(-1), goal(-1)], 36.31],
  ['weights 3, 2, 1 with 1, 0, −1', [goal(1, 3), goal(0, 2), goal(-1, 1)], 54.41],
  ['weight is importance × difficulty', [{ attainment: 1, importance: 3, difficulty: 1 } as const, goal(0, 2), goal(-1, 1)], 54.41],
])('%s', (_, goals, expected) => {
  expect(gasScore(goals)).toBeCloseTo(expected, 2);
});

test('difficulty weighs as much as importance', () => {
  const hard: GasGoal = { attainment: 1, importance: 1, difficulty: 3 };
  expect(gasScore([hard, goal(-1, 1)])).toBe(gasScore([goal(1, 3), goal(-1, 1)]));
});

test.each([
  ['no goals', []],
  ['weights of nothing', [goal(1, 0), goal(2, 0)]],
])('%s have no score', (_, goals) => {
  expect(gasScore(goals)).toBeNull();
});

const goals = fc.array(
  fc.record({
    attainment: fc.constantFrom(-2, -1, 0, 1, 2),
    importance: fc.constantFrom(1, 2, 3),
    difficulty: fc.constantFrom(1, 2, 3),
  }) as fc.Arbitrary<GasGoal>,
  { minLength: 1, maxLength: 12 },
);

test('stays between the scores of all goals at −2 and all at +2, and those within 50 ± 20/√ρ', () => {
  const all = (list: GasGoal[], attainment: GasGoal['attainment']) =>
    gasScore(list.map((entry) => ({ ...entry, attainment }))) ?? Number.NaN;
  fc.assert(
    fc.property(goals, (list) => {
      const score = gasScore(list) ?? Number.NaN;
      expect(score).toBeGreaterThanOrEqual(all(list, -2) - 1e-9);
      expect(score).toBeLessThanOrEqual(all(list, 2) + 1e-9);
      expect(all(list, 2)).toBeLessThanOrEqual(50 + 20 / Math.sqrt(0.3));
      expect(all(list, 2) + all(list, -2)).toBeCloseTo(100, 9);
    }),
  );
});

test('a better attainment never lowers the score', () => {
  fc.assert(
    fc.property(goals, fc.nat(), (list, pick) => {
      const better = list.map((entry, at) =>
        at === pick % list.length ? { ...entry, attainment: Math.min(2, entry.attainment + 1) as GasGoal['attainment'] } : entry,
      );
      expect(gasScore(better) ?? 0).toBeGreaterThanOrEqual(gasScore(list) ?? 0);
    }),
  );
});

test('the parts of a score, with 50, add up to it; each has the sign of its attainment', () => {
  fc.assert(
    fc.property(goals, (list) => {
      const parts = gasParts(list) ?? [];
      expect(parts.map(Math.sign)).toEqual(list.map(({ attainment }) => Math.sign(attainment)));
      expect(parts.reduce((sum, part) => sum + part, 50)).toBeCloseTo(gasScore(list) ?? Number.NaN, 9);
    }),
  );
  expect(gasParts([goal(1, 3), goal(0, 2), goal(-1, 1)])).toEqual([expect.closeTo(6.61, 2), 0, expect.closeTo(-2.2, 2)]);
  expect(gasParts([])).toBeNull();
});
