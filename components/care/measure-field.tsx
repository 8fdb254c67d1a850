import { FieldError } from '@/components/ui/field';
import type { Day } from '@/lib/domain/day';
import type { Measure, MeasureItem } from '@/lib/domain/measures/measure';
import { formatDay } from '@/lib/format/dates';
import { formatValue } from '@/lib/format/numbers';
import { MeasureItems } from './measure-items';
import { ScoreField } from './score-field';

export type LastScore = { value: number; observedOn: Day };

/** What of a measure is shown; a `Measure` fits as it is. */
export type ShownMeasure = Pick<
  Measure,
  'name' | 'unit' | 'min' | 'max' | 'step' | 'better' | 'howTo' | 'items' | 'licence' | 'attribution' | 'mdc' | 'mcid'
>;

type MeasureFieldProps = {
  /** Form field of the score; items are `name.0`, `name.1` and so on. */
  name: string;
  measure: ShownMeasure;
  last: LastScore | null;
  /** A score, or the items where their wording may be shown. */
  entry?: 'score' | 'items';
  /** What was sent before, by field. */
  values?: Record<string, string>;
  errors?: Record<string, string | string[] | undefined>;
};

/** The items of a measure with their wording; null where any may not be shown or there are none. */
export function shownItems({ items, licence }: Pick<ShownMeasure, 'items' | 'licence'>): (MeasureItem & { text: string })[] | null {
  if (licence === 'score-only' || items.length === 0) return null;
  const worded = items.flatMap(({ text, options }) => (text === null ? [] : [{ text, options }]));
  return worded.length === items.length ? worded : null;
}

/** A measure to fill in: its items where their wording is free to show, else its score with range, unit and change since the last. */
export function MeasureField({ name, measure, last, entry = 'items', values = {}, errors = {} }: MeasureFieldProps) {
  const items = entry === 'items' ? shownItems(measure) : null;
  if (items === null) {
    const { name: measureName, unit, min, max, step, better, howTo, mdc, mcid } = measure;
    const shown = { name: measureName, unit, min, max, step, better, howTo, mdc, mcid };
    return <ScoreField name={name} measure={shown} last={last} defaultValue={values[name]} error={errors[name]} />;
  }
  const problem = [errors[name]].flat().filter(Boolean).join(' ');
  return (
    <div>
      <p className="font-semibold">{measure.name}</p>
      <p className="mb-3 text-dense text-muted">
        {measure.howTo}
        {last && ` Last ${formatValue(last.value, measure.unit)} on ${formatDay(last.observedOn)}.`}
      </p>
      {problem ? (
        <div className="mb-3">
          <FieldError>{problem}</FieldError>
        </div>
      ) : null}
      <MeasureItems name={name} items={items} answers={values} errors={errors} />
      {measure.attribution && <p className="mt-2 text-muted text-xs">{measure.attribution}</p>}
    </div>
  );
}
