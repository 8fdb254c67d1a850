import { expect, test } from 'vitest';
import { addDays } from '@/lib/domain/day';
import { expectedSeries } from '@/lib/domain/goals/expected-series';
import { measureFixture } from '@/lib/domain/goals/goal.fixture';
import { courseStep, courseWeek, expectedCourse, shownCourse } from './shown-course';

test.each([
  [7, 1],
  [14, 2],
  [28, 4],
  [42, 4],
  [3, 1],
])('every %i days: a point every %i weeks', (cadence, step) => {
  expect(courseStep(cadence)).toBe(step);
});

test.each([
  [0, 2, 0],
  [6, 2, 0],
  [7, 2, 2],
  [14, 2, 2],
  [20, 2, 2],
  [21, 2, 4],
  [13, 4, 0],
  [14, 4, 4],
  [3, 1, 0],
  [4, 1, 1],
])('day %i with a step of %i weeks counts for week %i', (day, step, week) => {
  expect(courseWeek(day, step)).toBe(week);
});

const sums = (week: number, n: number) => ({ week, n, sum: 5 * n, sumSquares: 30 * n });

test('weeks with few scores are withheld, and n where few have none', () => {
  const course = shownCourse([{ rows: [sums(0, 50), { ...sums(2, 45), sum: 241 }, sums(4, 30), sums(6, 10)], among: [50] }]);
  expect(course).toEqual([
    expect.objectContaining({ week: 0, n: 50, mean: 5 }),
    expect.objectContaining({ week: 2, n: null, mean: 5.4 }), // 241 ÷ 45 would tell the 45
    expect.objectContaining({ week: 4, n: 30, mean: 5 }),
    { week: 6, withheld: true },
  ]);
});

test('n is withheld where it would tell how few of those followed up have no score', () => {
  const [week] = shownCourse([{ rows: [sums(4, 30)], among: [60, 60, 36] }]);
  expect(week).toMatchObject({ n: null, mean: 5 });
});

test('several reporting periods: a week that does not tell its n in each is withheld, since the means would tell it', () => {
  const [whole, partly] = [
    { rows: [sums(0, 50), sums(2, 35)], among: [50] },
    { rows: [sums(0, 40), sums(2, 36)], among: [40] },
  ];
  expect(shownCourse([whole, whole])).toEqual([expect.objectContaining({ week: 0, n: 100 }), expect.objectContaining({ week: 2, n: 70 })]);
  expect(shownCourse([whole, partly])).toEqual([expect.objectContaining({ week: 0, n: 90 }), { week: 2, withheld: true }]);
});

test('few enrolled have no course', () => {
  expect(shownCourse([{ rows: [sums(0, 9)], among: [9] }])).toEqual([]);
});

/** So many goals with these averages, which everyone has. */
const of = ({ n, baseline, target, days }: { n: number; baseline: number; target: number; days: number }) => ({
  sums: { n, baseline: n * baseline, target: n * target, days: n * days },
  enrolled: n,
});

test('goals that run equally long: the expected course is the mean of their curves', () => {
  const measure = measureFixture({ min: 0, max: 80, mdc: 9, better: 'higher' });
  const goals = [
    { baseline: 40, target: 49 },
    { baseline: 52, target: 61 },
  ];
  const startsOn = '2026-01-05';
  const curves = goals.map((goal) =>
    expectedSeries({ ...goal, startsOn, dueOn: addDays(startsOn, 84), curve: 'exponential', unlockedOn: null }, measure, 0.2),
  );
  const average = expectedCourse([of({ n: 20, baseline: 46, target: 55, days: 84 })], measure, 0.2);
  expect(average).toHaveLength(13);
  for (const [at, point] of average.entries()) {
    const mean = ((curves[0]?.[at]?.expected ?? Number.NaN) + (curves[1]?.[at]?.expected ?? Number.NaN)) / 2;
    expect(point.expected).toBeCloseTo(mean, 10);
    expect(point.week).toBe(at);
  }
});

test.each([
  ['few goals', { n: 10, baseline: 46, target: 55, days: 84 }],
  ['no goals', { n: 0, baseline: 0, target: 0, days: 0 }],
  ['nowhere to go', { n: 20, baseline: 46, target: 46, days: 84 }],
])('%s: nothing is expected', (_, goal) => {
  expect(expectedCourse([of(goal)], measureFixture(), 0.2)).toEqual([]);
});

test('several reporting periods: nothing is expected where their averages would tell how many have no such goal', () => {
  const goal = of({ n: 20, baseline: 46, target: 55, days: 84 });
  expect(expectedCourse([goal, goal], measureFixture(), 0.2)).toHaveLength(13);
  expect(expectedCourse([goal, { ...goal, enrolled: 24 }], measureFixture(), 0.2)).toEqual([]);
});
