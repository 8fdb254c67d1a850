import { expect, test } from 'vitest';
import type { CourseChartPoints } from './course-chart-points';
import { courseChartSeries } from './course-chart-series';

const points: CourseChartPoints = {
  measure: 'Pain',
  unit: 'points',
  min: 0,
  max: 10,
  better: 'lower',
  lastWeek: 8,
  weeks: [
    { week: 0, suppressed: false, n: 40, mean: 6, lower: 5, upper: 7 },
    { week: 2, suppressed: false, n: 30, mean: 5, lower: 4, upper: 6 },
    { week: 4, suppressed: true },
    { week: 8, suppressed: false, n: 20, mean: 3, lower: 2, upper: 4 },
  ],
  expected: [
    { week: 0, expected: 6, lower: 5, upper: 7 },
    { week: 8, expected: 3, lower: -1, upper: 4 },
  ],
};

test('means stand with the ends of their intervals, in percent of the plot', () => {
  const { weeks } = courseChartSeries(points);
  expect(weeks[1]).toEqual({ week: 2, suppressed: false, n: 30, mean: 5, lower: 4, upper: 6, x: 25, y: 50, top: 40, bottom: 60 });
});

test('no line crosses a suppressed week, which keeps its place but no height', () => {
  const { lines, weeks } = courseChartSeries(points);
  expect(lines).toEqual(['M0 400L250 500', 'M1000 700']);
  expect(weeks[2]).toEqual({ week: 4, suppressed: true, x: 50 });
});

test('the band is cut to the range of the measure', () => {
  expect(courseChartSeries(points).band).toBe('M0 300L1000 600L1000 1000L0 500Z');
  expect(courseChartSeries({ ...points, expected: [] })).toMatchObject({ band: '', expectedEnd: null });
});
