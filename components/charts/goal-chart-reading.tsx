import { type Day, weeksBetween } from '@/lib/domain/day';
import { formatDay } from '@/lib/format/dates';
import { formatNumber, formatValue } from '@/lib/format/numbers';
import type { ObservedPoint } from './goal-chart-points';

type ReadingProps = { point: ObservedPoint /** Scores of that day before it. */; earlier: readonly number[]; startsOn: Day; unit: string };

/** One score in words, where the pointer or the keyboard is; announced as it changes. */
export function GoalChartReading({ point, earlier, startsOn, unit }: ReadingProps) {
  return (
    <div role="status" className="rounded-md border border-line bg-raised px-2 py-1 text-dense shadow-float">
      <p className="font-semibold tabular-nums">{formatValue(point.value, unit)}</p>
      <p className="text-muted">
        {formatDay(point.observedOn)}, week {Math.floor(weeksBetween(startsOn, point.observedOn))}
      </p>
      {point.band && (
        <p className="text-muted">
          expected {formatNumber(point.band.expected)} ({formatNumber(point.band.lower)} to {formatNumber(point.band.upper)})
        </p>
      )}
      {earlier.length > 0 && (
        <p className="text-muted">the last of that day, after {earlier.map((value) => formatNumber(value)).join(', ')}</p>
      )}
      {point.replaced !== null && <p className="text-muted">corrected, was {formatNumber(point.replaced)}</p>}
    </div>
  );
}
