import { formatNumber } from '@/lib/format/numbers';
import type { GoalChartSeries } from './goal-chart-series';
import { Stretched } from './stretched';

type DotProps = { x: number | string | undefined; y: number | string | undefined; corrected: boolean };
type Dot = GoalChartSeries['dots'][number];

/** A score; a ring around it says that it was corrected. */
export function ObservationDot({ x, y, corrected }: DotProps) {
  return (
    <g>
      {corrected && <circle cx={x} cy={y} r="7" className="mark-ring" />}
      <circle cx={x} cy={y} r="4" className="mark-dot" />
    </g>
  );
}

/** Scores of a day before its last one, hollow, with how many there are: two of one value are one dot. */
export function EarlierThatDay({ dots }: { dots: readonly Dot[] }) {
  return dots
    .filter(({ earlier }) => earlier.length > 0)
    .map(({ key, x, y, earlier }) => (
      <g key={key}>
        {[...new Set(earlier)].map((at) => (
          <circle key={at} cx={`${x}%`} cy={`${at}%`} r="3.5" className="mark-dot-earlier" />
        ))}
        <text
          x={`${x}%`}
          y={`${y}%`}
          dx={x > 93 ? -8 : 8}
          dy={y > 88 ? -8 : 15}
          textAnchor={x > 93 ? 'end' : 'start'}
          className="chart-text"
        >
          ×{earlier.length + 1}
        </text>
      </g>
    ));
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
      <EarlierThatDay dots={series.dots} />
      {series.dots.map(({ key, x, y, corrected }) => (
        <ObservationDot key={key} x={`${x}%`} y={`${y}%`} corrected={corrected} />
      ))}
      <LastValue series={series} />
    </>
  );
}
