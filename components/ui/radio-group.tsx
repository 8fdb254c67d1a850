import { type ReactNode, useId } from 'react';
import { cn } from './cn';
import { FieldError } from './field';

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };
export type RadioSection = { section: string; options: readonly RadioOption[] };

export type RadioGroupProps = {
  name: string;
  legend: ReactNode;
  /** Many are told apart by sections. */
  options: readonly (RadioOption | RadioSection)[];
  defaultValue?: string;
  value?: string;
  onChange?: (value: string) => void;
  hint?: ReactNode;
  error?: string | string[] | null;
  required?: boolean;
  hideLegend?: boolean;
  /** `row` for short answers side by side, `column` otherwise. */
  direction?: 'row' | 'column';
  className?: string;
};

/** One of several, as native radios in a fieldset. */
export function RadioGroup({ legend, hint, error, hideLegend, direction = 'column', className, options, ...group }: RadioGroupProps) {
  const id = useId();
  const problem = Array.isArray(error) ? error.join(' ') : error;
  const described = [problem && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset
      className={cn('flex min-w-0 flex-col gap-1.5', className)}
      aria-describedby={described}
      data-invalid={problem ? '' : undefined}
    >
      <legend className={cn('mb-1 font-medium text-sm', hideLegend && 'sr-only')}>{legend}</legend>
      {hint ? (
        <p id={`${id}-hint`} className="text-dense text-muted">
          {hint}
        </p>
      ) : null}
      <div className={direction === 'row' ? 'flex flex-wrap gap-x-5 gap-y-1.5' : 'flex flex-col gap-1.5'}>
        {options.map((option) =>
          'section' in option ? (
            <Section key={option.section} id={id} group={group} {...option} />
          ) : (
            <Radio key={option.value} id={`${id}-${option.value}`} option={option} group={group} />
          ),
        )}
      </div>
      {problem ? <FieldError id={`${id}-error`}>{problem}</FieldError> : null}
    </fieldset>
  );
}

type RadioGroupControl = Pick<RadioGroupProps, 'name' | 'defaultValue' | 'value' | 'onChange' | 'required'>;

function Section({ id, section, options, group }: RadioSection & { id: string; group: RadioGroupControl }) {
  const headId = `${id}-${section.replaceAll(' ', '-')}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset would be read as a question of its own
    <div role="group" aria-labelledby={headId} className="mt-3 flex flex-col gap-1.5">
      <p id={headId} className="border-line border-b pb-1 font-medium text-dense text-muted">
        {section}
      </p>
      {options.map((option) => (
        <Radio key={option.value} id={`${id}-${option.value}`} option={option} group={group} />
      ))}
    </div>
  );
}

function Radio({ id, option, group }: { id: string; option: RadioOption; group: RadioGroupControl }) {
  const { name, value, defaultValue, onChange, required } = group;
  return (
    <span className="flex items-start gap-2.5 pointer-coarse:py-2">
      <input
        type="radio"
        id={id}
        name={name}
        value={option.value}
        required={required}
        disabled={option.disabled}
        aria-describedby={option.hint ? `${id}-hint` : undefined}
        checked={value === undefined ? undefined : value === option.value}
        defaultChecked={value === undefined ? defaultValue === option.value : undefined}
        // Trap: one chosen before the scripts came is left by React as it is, untold.
        ref={(input) => {
          if (input?.checked && value !== undefined && value !== option.value) onChange?.(option.value);
        }}
        onChange={onChange ? () => onChange(option.value) : undefined}
        className="mt-[3px] size-4 shrink-0 accent-accent"
      />
      <span className="flex flex-col">
        <label htmlFor={id} className="text-sm">
          {option.label}
        </label>
        {option.hint ? (
          <span id={`${id}-hint`} className="text-dense text-muted">
            {option.hint}
          </span>
        ) : null}
      </span>
    </span>
  );
}
