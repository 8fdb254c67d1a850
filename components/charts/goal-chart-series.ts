import { addDays, type Day, weeksBetween } from '@/lib/domain/day';
import type { GoalChartPoints } from './goal-chart-points';
import { linearScale } from './linear-scale';
import { niceTicks } from './nice-ticks';
import { scoresByDay } from './scores-by-day';
import { areaPath, linePath, pathSide, type XY } from './svg-path';
import { weekTicks } from './week-ticks';

const percent = (value: number) => Math.round(Math.min(100, Math.max(0, value)) * 100) / 100;

/** The span that two inclusive days cover on the axis, in percent, cut to it. Null when none of it is on the axis. */
function span(x: (day: Day) => number, from: Day, to: Day): { x: number; width: number } | null {
  const start = percent(x(from));
  const width = percent(x(addDays(to, 1))) - start;
  return width > 0 ? { x: start, width: Math.round(width * 100) / 100 } : null;
}

/** Where everything of a goal's chart stands: positions in percent of the plot (y from the top), paths in a square of `pathSide`. */
export function goalChartSeries(points: GoalChartPoints) {
  const weeks = weeksBetween(points.startsOn, points.endsOn);
  const weekX = linearScale([0, weeks], [0, 100]);
  const x = (day: Day) => weekX(weeksBetween(points.startsOn, day));
  const y = linearScale([points.min, points.max], [100, 0]);
  const inSquare = (day: Day, value: number): XY => [(x(day) * pathSide) / 100, (y(value) * pathSide) / 100];
  const end = points.expected.at(-1);
  const days = scoresByDay(points.observations);
  return {
    weeks,
    band: areaPath(
      points.expected.map(({ day, upper }) => inSquare(day, Math.min(upper, points.max))),
      points.expected.map(({ day, lower }) => inSquare(day, Math.max(lower, points.min))),
    ),
    expected: linePath(points.expected.map(({ day, expected }) => inSquare(day, expected))),
    expectedEnd: end ? { x: percent(x(end.day)), y: percent(y(end.expected)) } : null,
    observed: linePath(days.map(({ last }) => inSquare(last.observedOn, last.value))),
    /** One for each day, where its last score stands; those before it that day are drawn behind. */
    dots: days.map(({ last, earlier }) => ({
      key: last.observedOn,
      value: last.value,
      x: percent(x(last.observedOn)),
      y: percent(y(last.value)),
      corrected: last.replaced !== null,
      earlier: earlier.map(({ value }) => percent(y(value))),
    })),
    target: percent(y(points.target)),
    due: percent(x(points.dueOn)),
    phases: points.phases.flatMap(({ name, from, to }, index) => {
      const strip = span(x, from, to);
      return strip ? [{ name, ...strip, alternate: index % 2 === 1 }] : [];
    }),
    holds: points.holds.flatMap(({ from, to, reason }) => {
      const strip = span(x, from, to);
      return strip ? [{ reason, ...strip }] : [];
    }),
    valueTicks: niceTicks(points.min, points.max).map((value) => ({ value, y: percent(y(value)) })),
    weekTicks: weekTicks(weeks).map((week) => ({ week, on: addDays(points.startsOn, week * 7), x: percent(weekX(week)) })),
  };
}

export type GoalChartSeries = ReturnType<typeof goalChartSeries>;
