import { type Markup, markup } from '@/components/ui/markup';
import { formatDay, formatShortDay } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import { expectedBand } from './expected-band';
import type { GoalChartSeries } from './goal-chart-series';
import { hatchPattern } from './hatch-pattern';
import { valueAxis } from './value-axis';
import './chart-marks.css';

type Layers = { id: string; series: GoalChartSeries; unit: string; target: number; dueOn: string };

/** Phases, band, holds, axes, expected curve, target and due date of a goal's chart; positions in percent of the plot that it stands in. */
export function goalChartLayers({ id, series, unit, target, dueOn }: Layers): Markup {
  const { phases, holds, valueTicks, band, expected } = series;
  const strips = phases.flatMap(({ x, width, alternate }) =>
    alternate ? [markup`<rect x="${x}%" width="${width}%" height="100%" class="mark-phase"/>`] : [],
  );
  const held = holds.map(({ x, width }) => markup`<rect x="${x}%" width="${width}%" height="100%" fill="url(#${id}-hold)"/>`);
  const hatch = held.length === 0 ? null : markup`<defs>${hatchPattern(`${id}-hold`, 'hold')}</defs>`;
  return markup`${hatch}${strips}${valueAxis({ ticks: valueTicks, unit })}${expectedBand({ id, band, expected })}${held}${targetLine(series, target)}${weekAxis(series, dueOn)}`;
}

/** The target as a thin line with its value; the word "expected" keeps clear of it at the end of the curve. */
function targetLine({ target, expectedEnd, dots }: GoalChartSeries, value: number): Markup {
  const baseline = dots[0]?.y ?? 0;
  const crowded = expectedEnd !== null && Math.abs(expectedEnd.y - target) < 8;
  const away = baseline < target ? -16 : 16;
  return markup`<line x2="100%" y1="${target}%" y2="${target}%" class="mark-target"/><text x="100%" dx="6" y="${target}%" dy="0.35em" class="chart-text">target ${formatNumber(value)}</text>${
    expectedEnd &&
    markup`<text x="${expectedEnd.x}%" dx="6" y="${expectedEnd.y}%" dy="${crowded ? away + 4 : 4}" class="chart-text">expected</text>`
  }`;
}

/** Weeks with their dates, and the due date as a taller tick with its own date. */
function weekAxis({ weekTicks, due }: GoalChartSeries, dueOn: string): Markup {
  const lateHalf = due > 60;
  const ticks = weekTicks.map(
    ({ week, on, x }) =>
      markup`<line x1="${x}%" x2="${x}%" y2="4" class="mark-axis"/><text x="${x}%" y="17" class="chart-text chart-middle">${week === 0 ? 'week 0' : week}</text><text x="${x}%" y="32" class="chart-text chart-middle chart-date">${formatShortDay(on)}</text>`,
  );
  return markup`<line x2="100%" y1="100%" y2="100%" class="mark-axis"/><svg y="100%" width="100%" height="1" overflow="visible" aria-hidden="true">${ticks}<svg x="${due}%" overflow="visible" width="1" height="1" aria-hidden="true"><path d="M0 -9L0 6M-4 -9L4 -9L0 -3Z" class="mark-due"/><text x="${lateHalf ? 4 : -4}" y="49" class="chart-text chart-due ${lateHalf ? 'chart-end' : ''}">due ${formatDay(dueOn)}</text></svg></svg>`;
}
