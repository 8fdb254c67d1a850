import { type Markup, markup } from '@/components/ui/markup';
import { formatNumber } from '@/lib/format/numbers';
import type { GoalChartSeries } from './goal-chart-series';
import { stretched, stretchedLine } from './stretched';

type Place = { x: number | string; y: number | string; corrected: boolean };
type Dot = GoalChartSeries['dots'][number];

/** A score; a ring around it says that it was corrected. */
export function observationDot({ x, y, corrected }: Place): Markup {
  const ring = corrected ? markup`<circle cx="${x}" cy="${y}" r="7" class="mark-ring"/>` : null;
  return markup`${ring}<circle cx="${x}" cy="${y}" r="4" class="mark-dot"/>`;
}

/** Scores of a day before its last one, hollow, with how many there are: two of one value are one dot. */
export function earlierThatDay(dots: readonly Dot[]): Markup {
  const shown = dots.flatMap(({ x, y, earlier }) => {
    if (earlier.length === 0) return [];
    const circles = [...new Set(earlier)].map((at) => markup`<circle cx="${x}%" cy="${at}%" r="3.5" class="mark-dot-earlier"/>`);
    const isLast = x > 93;
    const count = markup`<text x="${x}%" y="${y}%" dx="${isLast ? -8 : 8}" dy="${y > 88 ? -8 : 15}" class="chart-text ${isLast ? 'chart-end' : ''}">×${earlier.length + 1}</text>`;
    return [...circles, count];
  });
  return markup`${shown}`;
}

/** The newest score, beside its dot and inside the plot. */
export function lastValue({ dots }: GoalChartSeries): Markup {
  const last = dots.at(-1);
  if (!last) return markup``;
  const atEnd = last.x > 93;
  return markup`<text x="${last.x}%" y="${last.y}%" dx="${atEnd ? -9 : 9}" dy="${last.y < 12 ? 20 : -8}" class="chart-text-strong ${atEnd ? 'chart-end' : ''}">${formatNumber(last.value)}</text>`;
}

/** Scores as a solid line with dots, the last value beside its own. */
export function goalChartObservations(series: GoalChartSeries): Markup {
  return markup`${stretched(stretchedLine(series.observed, 'mark-observed'))}${earlierThatDay(series.dots)}${series.dots.map(
    ({ x, y, corrected }) => observationDot({ x: `${x}%`, y: `${y}%`, corrected }),
  )}${lastValue(series)}`;
}
