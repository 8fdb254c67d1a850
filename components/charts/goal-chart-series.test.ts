import { expect, test } from 'vitest';
import type { GoalChartPoints } from './goal-chart-points';
import { goalChartSeries } from './goal-chart-series';

const points: GoalChartPoints = {
  measure: 'Pain',
  unit: 'points',
  min: 0,
  max: 10,
  better: 'lower',
  startsOn: '2026-01-01',
  endsOn: '2026-01-29',
  target: 4,
  dueOn: '2026-01-22',
  expected: [
    { day: '2026-01-01', week: 0, expected: 8, lower: 7, upper: 11 },
    { day: '2026-01-22', week: 3, expected: 4, lower: 3, upper: 5 },
  ],
  observations: [
    { observedOn: '2026-01-01', value: 8, replaced: null, band: null },
    { observedOn: '2026-01-15', value: 5, replaced: 9, band: null },
  ],
  phases: [
    { name: 'Calm', from: '2026-01-01', to: '2026-01-14' },
    { name: 'Restore', from: '2026-01-15', to: '2026-03-01' },
    { name: 'Return', from: '2026-03-02', to: '2026-04-01' },
  ],
  holds: [{ from: '2025-12-20', to: '2026-01-07', reason: 'Red flag' }],
};

test('days run to the right in percent of the axis, values upward within the range of the measure', () => {
  const series = goalChartSeries(points);
  expect(series.weeks).toBe(4);
  expect(series.dots).toEqual([
    { key: '2026-01-01', value: 8, x: 0, y: 20, corrected: false, earlier: [] },
    { key: '2026-01-15', value: 5, x: 50, y: 50, corrected: true, earlier: [] },
  ]);
  expect(series).toMatchObject({
    target: 60,
    due: 75,
    expectedEnd: { x: 75, y: 60 },
    observed: 'M0 200L500 500',
    expected: 'M0 200L750 600',
  });
  expect(series.valueTicks).toEqual([
    { value: 0, y: 100 },
    { value: 5, y: 50 },
    { value: 10, y: 0 },
  ]);
  expect(series.weekTicks.map(({ week, on, x }) => [week, on, x])).toEqual([
    [0, '2026-01-01', 0],
    [1, '2026-01-08', 25],
    [2, '2026-01-15', 50],
    [3, '2026-01-22', 75],
    [4, '2026-01-29', 100],
  ]);
});

test('of several scores on a day the line goes through the last, and the others stand behind it', () => {
  const on = (observedOn: string, value: number) => ({ observedOn, value, replaced: null, band: null });
  const series = goalChartSeries({ ...points, observations: [on('2026-01-01', 8), on('2026-01-15', 7), on('2026-01-15', 5)] });
  expect(series.observed).toBe('M0 200L500 500');
  expect(series.dots.map(({ value, earlier }) => [value, earlier])).toEqual([
    [8, []],
    [5, [30]],
  ]);
});

test('the band is cut to the range of the measure', () => {
  expect(goalChartSeries(points).band).toBe('M0 0L750 500L750 700L0 300Z');
});

test('phases and holds are inclusive, cut to the axis, and left out beyond it', () => {
  const { phases, holds } = goalChartSeries(points);
  expect(phases).toEqual([
    { name: 'Calm', x: 0, width: 50, alternate: false },
    { name: 'Restore', x: 50, width: 50, alternate: true },
  ]);
  expect(holds).toEqual([{ reason: 'Red flag', x: 0, width: 25 }]);
});

test('a goal without expectation or observations still has its axes', () => {
  const series = goalChartSeries({ ...points, expected: [], observations: [] });
  expect(series).toMatchObject({ band: '', expected: '', observed: '', expectedEnd: null, dots: [] });
  expect(series.valueTicks).toHaveLength(3);
});
