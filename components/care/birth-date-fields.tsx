import { useId } from 'react';
import { FieldError } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

const boxes = [
  { part: 'month', label: 'Month', width: 'w-20', digits: 9 },
  { part: 'day', label: 'Day', width: 'w-16', digits: 2 },
  { part: 'year', label: 'Year', width: 'w-24', digits: 4 },
] as const;

export type BirthDateFieldsProps = {
  /** The group's name: its boxes are `name.month`, `name.day` and `name.year`. */
  name: string;
  legend: string;
  /** Words beside what did not fit, by the name of the box. */
  errors: Record<string, string>;
  /** What was typed, by the name of the box. */
  values: Record<string, string | undefined>;
  /** Whether it is the birth date of who fills this in, which a browser may know. */
  own?: boolean;
};

/** A birth date as people know theirs: three boxes to type in, no calendar to leaf through. */
export function BirthDateFields({ name, legend, errors, values, own = true }: BirthDateFieldsProps) {
  const id = useId();
  const wrong = boxes.find(({ part }) => errors[`${name}.${part}`]);
  const problem = wrong ? errors[`${name}.${wrong.part}`] : undefined;
  const described = [problem && `${id}-error`, `${id}-hint`].filter(Boolean).join(' ');
  return (
    <fieldset className="flex min-w-0 flex-col gap-1" data-invalid={problem ? '' : undefined}>
      <legend className="mb-1 font-medium">{legend}</legend>
      <p id={`${id}-hint`} className="mb-1 text-muted text-sm">
        Month first, for example 3 27 1984.
      </p>
      <div className="flex flex-wrap gap-3">
        {boxes.map(({ part, label, width, digits }) => (
          <div key={part} className={width}>
            <label htmlFor={`${id}-${part}`} className="mb-1 block text-sm">
              {label}
            </label>
            <Input
              id={`${id}-${part}`}
              name={`${name}.${part}`}
              inputMode="numeric"
              maxLength={digits}
              autoComplete={own ? `bday-${part}` : 'off'}
              aria-describedby={described}
              aria-invalid={part === wrong?.part ? true : undefined}
              defaultValue={values[`${name}.${part}`]}
              className="min-h-11 text-base"
            />
          </div>
        ))}
      </div>
      {problem ? <FieldError id={`${id}-error`}>{problem}</FieldError> : null}
    </fieldset>
  );
}
