import { expect, test } from 'vitest';
import { averageCourse } from '@/lib/domain/outcomes/average-course';
import { meanInterval } from '@/lib/domain/outcomes/mean-interval';

test('one point a week that has values, in order', () => {
  const course = averageCourse([
    { week: 4, value: 5 },
    { week: 0, value: 8 },
    { week: 4, value: 3 },
    { week: 2, n: 0, sum: 0, sumSquares: 0 },
  ]);
  expect(course).toEqual([
    { week: 0, n: 1, mean: 8, sd: null, interval: null },
    { week: 4, ...meanInterval([5, 3]) },
  ]);
});

test('sums and single values of a week add up', () => {
  expect(
    averageCourse([
      { week: 1, n: 2, sum: 8, sumSquares: 34 },
      { week: 1, value: 4 },
    ]),
  ).toEqual([{ week: 1, ...meanInterval([3, 5, 4]) }]);
});
