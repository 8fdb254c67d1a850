import { expect, test } from 'vitest';
import { expectedSeries } from '@/lib/domain/goals/expected-series';
import { day, goalFixture, measureFixture } from '@/lib/domain/goals/goal.fixture';

test('one point a week from the start to the due date, with the band around it', () => {
  const points = expectedSeries(goalFixture({ dueOn: day(16) }), measureFixture(), 0.2);
  expect(points.map(({ week }) => week)).toEqual([0, 1, 2, 16 / 7]);
  expect(points[0]).toEqual({ day: day(0), week: 0, expected: 8, lower: 7, upper: 9 });
  expect(points.at(-1)?.expected).toBeCloseTo(4, 12);
});

test('the band stays inside the range of the measure', () => {
  const points = expectedSeries(goalFixture({ baseline: 10, target: 0.5 }), measureFixture(), 0.2);
  expect(points[0]?.upper).toBe(10);
  expect(points.at(-1)?.lower).toBe(0);
});

test('a locked curve has a point where it begins to rise', () => {
  const points = expectedSeries(goalFixture({ curve: 'locked-linear', unlockedOn: day(10), dueOn: day(21) }), measureFixture(), 0.2);
  expect(points.map((point) => [point.day, point.expected])).toEqual([
    [day(0), 8],
    [day(7), 8],
    [day(10), 8],
    [day(14), 8 - (4 * 4) / 11],
    [day(21), 4],
  ]);
});
