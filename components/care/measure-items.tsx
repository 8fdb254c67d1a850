import { useId } from 'react';
import { FieldError } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import type { MeasureItem } from '@/lib/domain/measures/measure';

type MeasureItemsProps = {
  /** Answers are sent as `name.0`, `name.1` and so on. */
  name: string;
  items: (MeasureItem & { text: string })[];
  answers?: Record<string, string>;
  errors?: Record<string, string | string[] | undefined>;
};

/** The items of a measure with their answers, as radios; long number scales in one line with words at their ends. */
export function MeasureItems({ name, items, answers = {}, errors = {} }: MeasureItemsProps) {
  return (
    <div className="space-y-5">
      {items.map(({ text, options }, index) => {
        const field = `${name}.${index}`;
        const props = { name: field, text, options, defaultValue: answers[field], error: errors[field] };
        return options.length > 6 ? <NumberScale key={text} {...props} /> : <Choices key={text} {...props} />;
      })}
    </div>
  );
}

type ItemProps = { name: string; text: string; options: MeasureItem['options']; defaultValue?: string; error?: string | string[] };

function Choices({ name, text, options, defaultValue, error }: ItemProps) {
  const choices = options.map(({ value, label }) => ({ value: String(value), label }));
  return <RadioGroup name={name} legend={text} options={choices} defaultValue={defaultValue} error={error} direction="row" />;
}

/** "0 – no pain" as "0: no pain"; nothing where the label is a bare number. */
const endWords = (label: string | undefined) => (label?.includes(' – ') ? label.replace(' – ', ': ') : null);

function NumberScale({ name, text, options, defaultValue, error }: ItemProps) {
  const id = useId();
  const problem = Array.isArray(error) ? error.join(' ') : error;
  return (
    <fieldset className="min-w-0" aria-describedby={problem ? `${id}-error` : undefined} data-invalid={problem ? '' : undefined}>
      <legend className="mb-1.5 font-medium text-sm">{text}</legend>
      <div className="inline-block max-w-full">
        <div className="grid grid-cols-6 gap-1 sm:flex">
          {options.map(({ value, label }) => (
            <label
              key={value}
              className="grid min-h-9 min-w-9 cursor-pointer place-items-center rounded-md border border-edge bg-raised tabular-nums hover:bg-well has-checked:border-accent has-checked:bg-accent has-checked:font-semibold has-checked:text-accent-ink has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2 pointer-coarse:min-h-11 pointer-coarse:min-w-11 forced-colors:has-checked:outline-2"
            >
              <input
                type="radio"
                name={name}
                value={value}
                defaultChecked={defaultValue === String(value)}
                aria-label={label}
                className="sr-only"
              />
              {String(value).replace('-', '−')}
            </label>
          ))}
        </div>
        <p aria-hidden className="mt-1 flex justify-between gap-4 text-dense text-muted">
          <span>{endWords(options[0]?.label)}</span>
          <span>{endWords(options.at(-1)?.label)}</span>
        </p>
      </div>
      {problem && <FieldError id={`${id}-error`}>{problem}</FieldError>}
    </fieldset>
  );
}
