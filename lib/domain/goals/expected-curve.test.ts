import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CurvedGoal, expectedAt, shareReached } from '@/lib/domain/goals/expected-curve';
import { day, goalFixture } from '@/lib/domain/goals/goal.fixture';

test.each([
  [2, 36],
  [4, 61],
  [6, 77],
  [8, 88],
])('with k = 0.20 and 12 weeks, week %i expects %i % of the way', (week, percent) => {
  expect(Math.round(100 * shareReached(0.2, week, 12))).toBe(percent);
  expect(expectedAt(goalFixture(), 0.2, day(7 * week))).toBeCloseTo(8 - 4 * shareReached(0.2, week, 12), 9);
});

test.each([
  ['before the start', -3, 8],
  ['on the first day', 0, 8],
  ['on the due date', 84, 4],
  ['after the due date', 200, 4],
])('exponential: %s', (_, count, expected) => {
  expect(expectedAt(goalFixture(), 0.2, day(count))).toBeCloseTo(expected, 12);
});

test('weeks are not rounded', () => {
  expect(expectedAt(goalFixture(), 0.2, day(10))).toBeCloseTo(8 - (4 * (1 - Math.exp(-0.2 * (10 / 7)))) / (1 - Math.exp(-0.2 * 12)), 12);
});

test('without a rate the curve is a straight line', () => {
  expect(expectedAt(goalFixture(), 0, day(42))).toBe(6);
});

test.each([
  ['locked: flat at the baseline', null, 83, 8],
  ['locked on the due date: still flat', null, 84, 8],
  ['locked after the due date: the target', null, 85, 4],
  ['before the gate opens', 42, 30, 8],
  ['on the day it opens', 42, 42, 8],
  ['half the way from the gate to the due date', 42, 63, 6],
  ['on the due date', 42, 84, 4],
  ['gate opened before the start', -10, 42, 6],
  ['gate opened after the due date', 90, 84, 8],
])('locked-linear: %s', (_, opened, count, expected) => {
  const goal = goalFixture({ curve: 'locked-linear', unlockedOn: opened === null ? null : day(opened) });
  expect(expectedAt(goal, 0.2, day(count))).toBeCloseTo(expected, 12);
});

test.each([-5, 0, 40, 84, 300])('a maintenance goal expects its baseline on day %i', (count) => {
  expect(expectedAt(goalFixture({ curve: 'flat', baseline: 3, target: 5 }), 0.2, day(count))).toBe(3);
});

const goals = fc
  .record({
    baseline: fc.integer({ min: 0, max: 80 }),
    target: fc.integer({ min: 0, max: 80 }),
    length: fc.integer({ min: 1, max: 250 }),
    curve: fc.constantFrom<CurvedGoal['curve']>('exponential', 'locked-linear'),
    unlocked: fc.option(fc.integer({ min: -20, max: 300 })),
  })
  .map(({ length, unlocked, ...goal }) =>
    goalFixture({ ...goal, dueOn: day(length), unlockedOn: unlocked === null ? null : day(unlocked) }),
  );

test('runs monotone from the baseline to the target and never leaves the way between them', () => {
  fc.assert(
    fc.property(goals, fc.double({ min: 0.01, max: 1, noNaN: true }), (goal, rate) => {
      const sign = Math.sign(goal.target - goal.baseline);
      const values = Array.from({ length: 320 }, (_, count) => expectedAt(goal, rate, day(count - 10)));
      expect(values[0]).toBe(goal.baseline);
      expect(values.at(-1)).toBe(goal.target);
      const steps = values.slice(1).map((value, at) => sign * (value - (values[at] ?? 0)));
      expect(Math.min(...steps)).toBeGreaterThanOrEqual(-1e-9);
    }),
    { numRuns: 40 },
  );
});
