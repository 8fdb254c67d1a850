import { ItemChange } from '@/components/care/item-change';
import { MeasureField, shownItems } from '@/components/care/measure-field';
import type { PlannedMeasure } from '@/lib/domain/measures/check-in-plan';
import { measureOf } from '@/lib/domain/measures/registry';

type CheckInMeasureProps = { measure: PlannedMeasure; values: Record<string, string>; errors: Record<string, string> };

/** One measure of a check-in: its questions where their wording is free, else its score; with what changed since the last time. */
export function CheckInMeasure({ measure: { code, last }, values, errors }: CheckInMeasureProps) {
  const measure = measureOf(code);
  const hasItems = shownItems(measure) !== null;
  const name = `scores.${code}.${hasItems ? 'answers' : 'value'}`;
  const field = <MeasureField name={name} measure={measure} last={last} values={values} errors={errors} />;
  if (!hasItems) return field;
  return (
    <ItemChange code={code} name={name} last={last}>
      {field}
    </ItemChange>
  );
}
