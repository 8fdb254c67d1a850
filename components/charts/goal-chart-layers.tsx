import { formatDay, formatShortDay } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import { ExpectedBand } from './expected-band';
import type { GoalChartSeries } from './goal-chart-series';
import { HatchPattern } from './hatch-pattern';
import { ValueAxis } from './value-axis';
import './chart-marks.css';

type LayersProps = { id: string; series: GoalChartSeries; unit: string; target: number; dueOn: string };

/** Phases, band, holds, axes, expected curve, target and due date of a goal's chart; positions in percent of the plot that it stands in. */
export function GoalChartLayers({ id, series, unit, target, dueOn }: LayersProps) {
  return (
    <>
      <defs>
        <HatchPattern id={`${id}-hold`} of="hold" />
      </defs>
      {series.phases.map(({ name, x, width, alternate }) =>
        alternate ? <rect key={name} x={`${x}%`} width={`${width}%`} height="100%" className="mark-phase" /> : null,
      )}
      <ValueAxis ticks={series.valueTicks} unit={unit} />
      <ExpectedBand id={id} band={series.band} expected={series.expected} />
      {series.holds.map(({ x, width }) => (
        <rect key={x} x={`${x}%`} width={`${width}%`} height="100%" fill={`url(#${id}-hold)`} />
      ))}
      <TargetLine series={series} target={target} />
      <WeekAxis series={series} dueOn={dueOn} />
    </>
  );
}

/** The target as a thin line with its value; the word "expected" keeps clear of it at the end of the curve. */
function TargetLine({ series: { target, expectedEnd, dots }, target: value }: { series: GoalChartSeries; target: number }) {
  const baseline = dots[0]?.y ?? 0;
  const crowded = expectedEnd !== null && Math.abs(expectedEnd.y - target) < 8;
  const away = baseline < target ? -16 : 16;
  return (
    <>
      <line x2="100%" y1={`${target}%`} y2={`${target}%`} className="mark-target" />
      <text x="100%" dx={6} y={`${target}%`} dy="0.35em" className="chart-text">
        target {formatNumber(value)}
      </text>
      {expectedEnd && (
        <text x={`${expectedEnd.x}%`} dx={6} y={`${expectedEnd.y}%`} dy={crowded ? away + 4 : 4} className="chart-text">
          expected
        </text>
      )}
    </>
  );
}

/** Weeks with their dates, and the due date as a taller tick with its own date. */
function WeekAxis({ series, dueOn }: { series: GoalChartSeries; dueOn: string }) {
  const lateHalf = series.due > 60;
  return (
    <>
      <line x2="100%" y1="100%" y2="100%" className="mark-axis" />
      <svg y="100%" width="100%" height="1" overflow="visible" aria-hidden="true">
        {series.weekTicks.map(({ week, on, x }) => (
          <g key={week}>
            <line x1={`${x}%`} x2={`${x}%`} y2="4" className="mark-axis" />
            <text x={`${x}%`} y="17" textAnchor="middle" className="chart-text">
              {week === 0 ? 'week 0' : week}
            </text>
            <text x={`${x}%`} y="32" textAnchor="middle" className="chart-text max-sm:hidden">
              {formatShortDay(on)}
            </text>
          </g>
        ))}
        <svg x={`${series.due}%`} overflow="visible" width="1" height="1" aria-hidden="true">
          <path d="M0 -9L0 6M-4 -9L4 -9L0 -3Z" className="mark-due" />
          <text x={lateHalf ? 4 : -4} y="49" textAnchor={lateHalf ? 'end' : 'start'} className="chart-text max-sm:-translate-y-3.5">
            due {formatDay(dueOn)}
          </text>
        </svg>
      </svg>
    </>
  );
}
