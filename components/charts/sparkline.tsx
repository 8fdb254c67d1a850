import { formatDay } from '@/lib/format/dates';
import { formatNumber, formatValue } from '@/lib/format/numbers';
import type { SparklinePoints } from './sparkline-points';
import { sparklineSeries, sparklineSize } from './sparkline-series';
import './chart-marks.css';

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

/** The main measure against its expected band, for a row of a table; says the same in words to those who do not see it. */
export function Sparkline({ points }: { points: SparklinePoints }) {
  const { width, height } = sparklineSize;
  const { band, line, last, due } = sparklineSeries(points);
  return (
    <svg role="img" aria-label={inWords(points)} width={width} height={height}>
      {band && <path d={band} className="mark-band-plain" />}
      {due !== null && <path d={`M${due} 20V28`} className="mark-due" />}
      {line && <path d={line} className="mark-observed" />}
      {last && <circle cx={last.x} cy={last.y} r="3" className="mark-dot" />}
    </svg>
  );
}
