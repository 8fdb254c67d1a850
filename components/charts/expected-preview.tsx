import { useId } from 'react';
import type { ExpectedPoint } from '@/lib/domain/goals/expected-series';
import { formatShortDay } from '@/lib/format/dates';
import { formatNumber, formatValue } from '@/lib/format/numbers';
import { ExpectedBand } from './expected-band';
import { linearScale } from './linear-scale';
import { areaPath, linePath, pathSide, type XY } from './svg-path';
import { ValueAxis } from './value-axis';
import './chart-marks.css';

type ExpectedPreviewProps = { course: ExpectedPoint[]; unit: string; min: number; max: number };

/** The expected course of a goal that is being set up, small, from start to due date. */
export function ExpectedPreview({ course, unit, min, max }: ExpectedPreviewProps) {
  const id = useId();
  const first = course[0];
  const last = course.at(-1);
  if (!first || !last) return null;
  const x = linearScale([first.week, last.week], [0, pathSide]);
  const y = linearScale([min, max], [pathSide, 0]);
  const edge = (key: 'lower' | 'upper' | 'expected') => course.map((point): XY => [x(point.week), y(point[key])]);
  const ticks = [min, max].map((value) => ({ value, y: y(value) / 10 }));
  const words = `Expected from ${formatNumber(first.expected)} on ${formatShortDay(first.day)} to ${formatValue(last.expected, unit)} on ${formatShortDay(last.day)}`;
  return (
    <div className="h-32 pt-5 pr-16 pb-6 pl-12">
      <svg role="img" aria-label={words} width="100%" height="100%" overflow="visible">
        <ValueAxis ticks={ticks} unit={unit} />
        <ExpectedBand id={id} band={areaPath(edge('upper'), edge('lower'))} expected={linePath(edge('expected'))} />
        <text x="100%" dx={6} y={`${y(last.expected) / 10}%`} dy={4} className="chart-text">
          expected
        </text>
        <text y="100%" dy={17} className="chart-text">
          {formatShortDay(first.day)}
        </text>
        <text x="100%" y="100%" dy={17} textAnchor="end" className="chart-text">
          due {formatShortDay(last.day)}
        </text>
      </svg>
    </div>
  );
}
