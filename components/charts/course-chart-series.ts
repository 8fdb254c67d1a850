import type { CourseChartPoints, CourseWeek } from './course-chart-points';
import { linearScale } from './linear-scale';
import { niceTicks } from './nice-ticks';
import { areaPath, linePath, pathSide, type XY } from './svg-path';

type ShownWeek = Extract<CourseWeek, { suppressed: false }>;

const percent = (value: number) => Math.round(Math.min(100, Math.max(0, value)) * 100) / 100;

/** Splits at suppressed weeks, so that no line is drawn across what may not be shown. */
function unbroken(weeks: CourseWeek[]): ShownWeek[][] {
  const runs: ShownWeek[][] = [[]];
  for (const week of weeks) {
    if (week.suppressed) runs.push([]);
    else runs.at(-1)?.push(week);
  }
  return runs.filter((run) => run.length > 0);
}

/** Where everything of an average course stands: positions in percent of the plot, paths in a square of `pathSide`. */
export function courseChartSeries({ min, max, lastWeek, weeks, expected }: CourseChartPoints) {
  const x = linearScale([0, lastWeek], [0, 100]);
  const y = linearScale([min, max], [100, 0]);
  const inRange = (value: number) => Math.min(max, Math.max(min, value));
  const inSquare = (week: number, value: number): XY => [(x(week) * pathSide) / 100, (y(value) * pathSide) / 100];
  const end = expected.at(-1);
  return {
    band: areaPath(
      expected.map(({ week, upper }) => inSquare(week, inRange(upper))),
      expected.map(({ week, lower }) => inSquare(week, inRange(lower))),
    ),
    expected: linePath(expected.map((point) => inSquare(point.week, point.expected))),
    expectedEnd: end ? { x: percent(x(end.week)), y: percent(y(end.expected)) } : null,
    lines: unbroken(weeks).map((run) => linePath(run.map(({ week, mean }) => inSquare(week, mean)))),
    weeks: weeks.map((week) =>
      week.suppressed
        ? { ...week, x: percent(x(week.week)) }
        : { ...week, x: percent(x(week.week)), y: percent(y(week.mean)), top: percent(y(week.upper)), bottom: percent(y(week.lower)) },
    ),
    valueTicks: niceTicks(min, max).map((value) => ({ value, y: percent(y(value)) })),
  };
}
