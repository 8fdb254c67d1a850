import { formatNumber } from '@/lib/format/numbers';
import type { GoalChartSeries } from './goal-chart-series';
import { Stretched } from './stretched';

type DotProps = { x: number | string | undefined; y: number | string | undefined; corrected: boolean };

/** A score; a ring around it says that it was corrected. */
export function ObservationDot({ x, y, corrected }: DotProps) {
  return (
    <g>
      {corrected && <circle cx={x} cy={y} r="7" className="mark-ring" />}
      <circle cx={x} cy={y} r="4" className="mark-dot" />
    </g>
  );
}

/** The newest score, beside its dot and inside the plot. */
export function LastValue({ series: { dots } }: { series: GoalChartSeries }) {
  const last = dots.at(-1);
  if (!last) return null;
  const atEnd = last.x > 93;
  return (
    <text
      x={`${last.x}%`}
      y={`${last.y}%`}
      dx={atEnd ? -9 : 9}
      dy={last.y < 12 ? 20 : -8}
      textAnchor={atEnd ? 'end' : 'start'}
      className="chart-text-strong"
    >
      {formatNumber(last.value)}
    </text>
  );
}

/** Scores as a solid line with dots, the last value beside its own. */
export function GoalChartObservations({ series }: { series: GoalChartSeries }) {
  return (
    <>
      <Stretched>
        <path d={series.observed} className="mark-observed" vectorEffect="non-scaling-stroke" />
      </Stretched>
      {series.dots.map(({ key, x, y, corrected }) => (
        <ObservationDot key={key} x={`${x}%`} y={`${y}%`} corrected={corrected} />
      ))}
      <LastValue series={series} />
    </>
  );
}
