import { expect, test } from 'vitest';
import type { SparklinePoints } from './sparkline-points';
import { sparklineShape } from './sparkline-shape';

const pain: SparklinePoints = {
  measure: 'Pain',
  unit: 'points',
  min: 0,
  max: 10,
  weeks: 12,
  observations: [
    { week: 0, value: 10 },
    { week: 6, value: 5 },
  ],
  band: [
    { week: 0, lower: 9, upper: 12 },
    { week: 12, lower: 0, upper: 2 },
  ],
  due: { week: 12, on: '2026-03-01' },
};

test('shapes stand within 120 by 28 pixels, the band cut to the range of the measure', () => {
  expect(sparklineShape(pain)).toEqual({
    words: 'Pain from 10 to 5\u00a0points, expected 9 to 12, due Mar 1, 2026',
    band: 'M4 4L116 20L116 24L4 6Z',
    line: 'M4 4L60 14',
    last: { x: 60, y: 14 },
    due: 116,
  });
});

test('a small change does not fill the height: at least half of the range is shown', () => {
  const { line } = sparklineShape({
    ...pain,
    band: [],
    observations: [
      { week: 0, value: 5 },
      { week: 12, value: 5.5 },
    ],
  });
  expect(line).toBe('M4 15L116 13');
});

test('nothing observed draws no line and no dot', () => {
  expect(sparklineShape({ ...pain, observations: [], band: [], due: null })).toEqual({
    words: 'Pain: no score yet',
    band: '',
    line: '',
    last: null,
    due: null,
  });
});
