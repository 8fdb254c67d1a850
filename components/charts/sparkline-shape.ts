import { formatDay } from '@/lib/format/dates';
import { formatNumber, formatValue } from '@/lib/format/numbers';
import { linearScale } from './linear-scale';
import type { SparklinePoints } from './sparkline-points';
import { areaPath, linePath, type XY } from './svg-path';

/** A sparkline ready to draw, small enough to send with every row: path data, the last dot, the due tick, and the same in words. */
export type SparklineShape = { words: string; band: string; line: string; last: { x: number; y: number } | null; due: number | null };

/** Size in pixels; the last dot and the due tick stay inside. */
export const sparklineSize = { width: 120, height: 28, margin: 4 };

/** Shapes of a sparkline in pixels. The vertical axis is what it shows (band and scores), within the range of the measure, never under half of that. */
export function sparklineShape(points: SparklinePoints): SparklineShape {
  const { min, max, weeks, observations, band, due } = points;
  const { width, height, margin } = sparklineSize;
  const shown = [...observations.map(({ value }) => value), ...band.flatMap(({ lower, upper }) => [lower, upper])];
  const middle = shown.length > 0 ? (Math.min(...shown) + Math.max(...shown)) / 2 : (min + max) / 2;
  const half = Math.max((max - min) / 4, shown.length > 0 ? (Math.max(...shown) - Math.min(...shown)) / 2 : 0);
  const y = linearScale([Math.max(min, middle - half), Math.min(max, middle + half)], [height - margin, margin]);
  const along = linearScale([0, Math.max(1, weeks)], [margin, width - margin]);
  const x = (week: number) => Math.round(along(week));
  const inside = (value: number) => Math.min(max, Math.max(min, value));
  const last = observations.at(-1);
  const edges = thinned(band, 7);
  return {
    words: inWords(points),
    band: areaPath(
      edges.map(({ week, upper }): XY => [x(week), y(inside(upper))]),
      edges.map(({ week, lower }): XY => [x(week), y(inside(lower))]),
    ),
    line: linePath(observations.map(({ week, value }): XY => [x(week), y(value)])),
    last: last ? { x: x(last.week), y: Math.round(y(last.value) * 10) / 10 } : null,
    due: due ? x(due.week) : null,
  };
}

/** About `most` of the items, evenly, the first and the last among them. */
function thinned<T>(items: readonly T[], most: number): T[] {
  const step = Math.max(1, Math.ceil((items.length - 1) / (most - 1)));
  return items.filter((_, at) => at % step === 0 || at === items.length - 1);
}

function inWords({ measure, unit, observations, band, due }: SparklinePoints): string {
  const first = observations[0];
  const last = observations.at(-1);
  if (!first || !last) return `${measure}: no score yet`;
  const way =
    observations.length > 1 ? `from ${formatNumber(first.value)} to ${formatValue(last.value, unit)}` : formatValue(last.value, unit);
  const expected = band.findLast(({ week }) => week <= last.week);
  const within = expected ? `, expected ${formatNumber(expected.lower)} to ${formatNumber(expected.upper)}` : '';
  return `${measure} ${way}${within}${due ? `, due ${formatDay(due.on)}` : ''}`;
}
