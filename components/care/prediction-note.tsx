import { Disclosure } from '@/components/ui/disclosure';
import type { Day } from '@/lib/domain/day';
import type { Prediction } from '@/lib/domain/prediction/predict';
import { plural } from '@/lib/format/counts';
import { formatDay } from '@/lib/format/dates';
import { formatInterval } from '@/lib/format/intervals';
import { formatChange, formatNumber, formatShare, formatValue } from '@/lib/format/numbers';

type PredictionNoteProps = {
  prediction: { measure: string; unit: string; dueOn: Day; shown: Prediction | null };
  /** Whether the courses it learned from are invented. */
  synthetic: boolean;
};

/** An estimate with its interval and what it rests on; where too few courses are known it says so, and the expected curve stands alone. */
export function PredictionNote({ prediction: { measure, unit, dueOn, shown }, synthetic }: PredictionNoteProps) {
  if (shown === null) {
    return (
      <p className="text-dense text-muted">
        No estimate for {formatDay(dueOn)}: fewer than 30 comparable completed courses. The expected curve stands alone.
      </p>
    );
  }
  const { estimate, lower, upper, courses, factors, calibration } = shown;
  return (
    <div className="text-dense">
      <p>
        <span className="font-medium">
          Estimate for {formatDay(dueOn)}: {measure.toLowerCase()} {formatValue(estimate, unit)}
        </span>{' '}
        <span className="text-muted">(80% interval {formatInterval({ lower, upper }, unit)})</span>
      </p>
      <Disclosure summary="What this rests on">
        <p className="text-muted">
          {plural(courses, 'comparable completed course')}
          {synthetic ? ', all of them synthetic' : ''}. It describes what others ended with and decides nothing.
        </p>
        <dl className="mt-2 grid grid-cols-[auto_auto_1fr] gap-x-4 gap-y-0.5 tabular-nums">
          {factors.map(({ code, name, value, effect }) => (
            <div key={code} className="contents">
              <dt>{name}</dt>
              <dd className="text-right">{code === 'steadiness' ? formatShare(value, 0) : formatNumber(value)}</dd>
              <dd className="text-muted">{formatChange(effect, unit)} to the estimate</dd>
            </div>
          ))}
        </dl>
        <p className="mt-2 text-muted">
          How past estimates held: {formatShare(calibration.heldShare, 0)} of final values fell inside their interval; they were off by{' '}
          {formatValue(calibration.meanError, unit)} on average. Each course was predicted without having been learned from.
        </p>
      </Disclosure>
    </div>
  );
}
