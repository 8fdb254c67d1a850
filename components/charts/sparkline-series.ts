import { linearScale } from './linear-scale';
import type { SparklinePoints } from './sparkline-points';
import { areaPath, linePath, type XY } from './svg-path';

/** Size in pixels; the last dot and the due tick stay inside. */
export const sparklineSize = { width: 120, height: 28, margin: 4 };

/** Shapes of a sparkline in pixels. The vertical axis is what it shows (band and scores), within the range of the measure, never under half of that. */
export function sparklineSeries({ min, max, weeks, observations, band, due }: SparklinePoints) {
  const { width, height, margin } = sparklineSize;
  const shown = [...observations.map(({ value }) => value), ...band.flatMap(({ lower, upper }) => [lower, upper])];
  const middle = shown.length > 0 ? (Math.min(...shown) + Math.max(...shown)) / 2 : (min + max) / 2;
  const half = Math.max((max - min) / 4, shown.length > 0 ? (Math.max(...shown) - Math.min(...shown)) / 2 : 0);
  const y = linearScale([Math.max(min, middle - half), Math.min(max, middle + half)], [height - margin, margin]);
  const x = linearScale([0, Math.max(1, weeks)], [margin, width - margin]);
  const inside = (value: number) => Math.min(max, Math.max(min, value));
  const last = observations.at(-1);
  return {
    band: areaPath(
      band.map(({ week, upper }): XY => [x(week), y(inside(upper))]),
      band.map(({ week, lower }): XY => [x(week), y(inside(lower))]),
    ),
    line: linePath(observations.map(({ week, value }): XY => [x(week), y(value)])),
    last: last ? { x: Math.round(x(last.week) * 10) / 10, y: Math.round(y(last.value) * 10) / 10 } : null,
    due: due ? Math.round(x(due.week) * 10) / 10 : null,
  };
}
