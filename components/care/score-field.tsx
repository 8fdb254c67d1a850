'use client';

import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { NumberInput } from '@/components/ui/number-input';
import { takeTypedBefore } from '@/components/ui/typed-before';
import type { Measure } from '@/lib/domain/measures/measure';
import { formatDay } from '@/lib/format/dates';
import { formatNumber, formatValue } from '@/lib/format/numbers';
import type { LastScore } from './measure-field';
import { scoreChange } from './score-change';

type ScoreFieldProps = {
  name: string;
  measure: Pick<Measure, 'name' | 'unit' | 'min' | 'max' | 'step' | 'better' | 'howTo' | 'mdc' | 'mcid'>;
  last: LastScore | null;
  defaultValue?: string;
  error?: string | string[] | null;
};

/** A score as a number: its range before it is typed, the change since the last one while it is. */
export function ScoreField({ name, measure, last, defaultValue = '', error }: ScoreFieldProps) {
  const [typed, setTyped] = useState(defaultValue);
  const change = last && scoreChange(typed, last.value, measure);
  const range = `${formatNumber(measure.min)} to ${formatValue(measure.max, measure.unit)}, ${measure.better} is better`;
  const step = measure.step === 1 ? '' : `, in steps of ${formatNumber(measure.step, 2)}`;
  const hint = (
    <>
      {range}
      {step}. {measure.howTo}
      {last && (
        <span className="block" aria-live="polite">
          Last {formatValue(last.value, measure.unit)} on {formatDay(last.observedOn)}
          {change && <span className="font-medium text-ink">: {change}</span>}
        </span>
      )}
    </>
  );
  return (
    <Field name={name} label={measure.name} hint={hint} error={error}>
      {(control) => (
        <NumberInput
          {...control}
          ref={takeTypedBefore(typed, setTyped)}
          unit={measure.unit}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
    </Field>
  );
}
