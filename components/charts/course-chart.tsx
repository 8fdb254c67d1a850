import { useId } from 'react';
import { Drawn } from '@/components/ui/drawn';
import { plural } from '@/lib/format/counts';
import { formatInterval } from '@/lib/format/intervals';
import { formatFixed, formatNumber, formatValue } from '@/lib/format/numbers';
import { chartFrame } from './chart-frame';
import { ChartTable } from './chart-table';
import { ChartWithTable } from './chart-with-table';
import { suppressedWords } from './counted';
import type { CourseChartPoints } from './course-chart-points';
import { courseChartSeries } from './course-chart-series';
import { ExpectedBand } from './expected-band';
import { stretched, stretchedLine } from './stretched';
import { ValueAxis } from './value-axis';
import './chart-marks.css';

type CourseSeries = ReturnType<typeof courseChartSeries>;

const countOf = ({ n }: { n: number | null }) => (n === null ? suppressedWords.toLowerCase() : formatNumber(n));

function summary({ measure, unit, weeks, min, max, better }: CourseChartPoints): string {
  const shown = weeks.filter((week) => !week.suppressed);
  const first = shown[0];
  const last = shown.at(-1);
  const axis = `The axis runs from ${formatNumber(min)} to ${formatValue(max, unit)}; ${better} is better.`;
  if (!first || !last) return `No week has enough people to be shown. ${axis}`;
  const end = `${formatValue(last.mean, unit)} in week ${last.week} (95% interval ${formatInterval(last, '')}, n = ${countOf(last)})`;
  return `${measure} averages ${formatValue(first.mean, unit)} in week ${first.week} (n = ${countOf(first)}) and ${end}. ${axis}`;
}

/** The average course by week with its 95% intervals against the expected band, how many people each week rests on, and the table. */
export function CourseChart({ points, hideName }: { points: CourseChartPoints; hideName?: boolean }) {
  const id = useId();
  const series = courseChartSeries(points);
  return (
    <ChartWithTable
      id={id}
      name={`Average ${points.measure.toLowerCase()} by week`}
      hideName={hideName}
      summary={summary(points)}
      table={<CourseTable points={points} />}
      chart={({ label, describedBy }) => (
        <div className={chartFrame.box}>
          <svg role="img" aria-label={label} aria-describedby={describedBy} width="100%" height="100%" overflow="visible">
            <ValueAxis ticks={series.valueTicks} unit={points.unit} />
            <ExpectedBand id={id} band={series.band} expected={series.expected} />
            <Means series={series} />
            <CourseAxis series={series} />
            {series.expectedEnd && (
              <text x={`${series.expectedEnd.x}%`} dx={8} y={`${series.expectedEnd.y}%`} dy={4} className="chart-text">
                expected
              </text>
            )}
          </svg>
        </div>
      )}
    />
  );
}

function Means({ series }: { series: CourseSeries }) {
  return (
    <>
      <Drawn as="g" drawing={stretched(series.lines.map((line) => stretchedLine(line, 'mark-observed')))} />
      {series.weeks.map((week) =>
        week.suppressed ? null : (
          <g key={week.week}>
            <line x1={`${week.x}%`} x2={`${week.x}%`} y1={`${week.top}%`} y2={`${week.bottom}%`} className="mark-interval" />
            {[week.top, week.bottom].map((end) => (
              <svg key={end} x={`${week.x}%`} y={`${end}%`} width="1" height="1" overflow="visible" aria-hidden="true">
                <path d="M-4 0H4" className="mark-interval" />
              </svg>
            ))}
            <circle cx={`${week.x}%`} cy={`${week.y}%`} r="4" className="mark-dot" />
          </g>
        ),
      )}
    </>
  );
}

/** Weeks and, under each, how many people its mean rests on; every second one steps back where the screen is narrow and weeks are many. */
function CourseAxis({ series }: { series: CourseSeries }) {
  const many = series.weeks.length > 5;
  return (
    <>
      <line x2="100%" y1="100%" y2="100%" className="mark-axis" />
      <svg y="100%" width="100%" height="1" overflow="visible" aria-hidden="true">
        <text x={-24} y="17" textAnchor="end" className="chart-text">
          week
        </text>
        <text x={-24} y="34" textAnchor="end" className="chart-text">
          n
        </text>
        {series.weeks.map(({ week, x, ...rest }, index) => (
          <g key={week} className={many && index % 2 === 1 ? 'max-sm:hidden' : undefined}>
            <line x1={`${x}%`} x2={`${x}%`} y2="4" className="mark-axis" />
            <text x={`${x}%`} y="17" textAnchor="middle" className="chart-text">
              {week}
            </text>
            <text x={`${x}%`} y="34" textAnchor="middle" className="chart-text">
              {rest.suppressed || rest.n === null ? '–' : formatNumber(rest.n)}
            </text>
          </g>
        ))}
      </svg>
    </>
  );
}

function CourseTable({ points }: { points: CourseChartPoints }) {
  const columns = [
    { label: 'Week' },
    { label: 'People', numeric: true },
    { label: `Mean (${points.unit})`, numeric: true },
    { label: '95% interval', numeric: true },
    { label: 'Expected', numeric: true },
  ];
  const rows = points.weeks.map((week) => {
    const band = points.expected.find((point) => point.week === week.week);
    const expected = band ? `${formatNumber(band.expected)} (${formatInterval(band, '')})` : '–';
    const shown = week.suppressed ? [suppressedWords, '–', '–'] : [countOf(week), formatFixed(week.mean), formatInterval(week, '')];
    return [`Week ${week.week}`, ...shown, expected];
  });
  return <ChartTable caption={`Average ${points.measure.toLowerCase()} in ${plural(rows.length, 'week')}`} columns={columns} rows={rows} />;
}
