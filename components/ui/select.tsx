import type { ComponentProps } from 'react';
import { cn } from './cn';
import { Icon } from './icon';
import { inputStyles } from './input-styles';

export type SelectOption = { value: string; label: string; disabled?: boolean };
export type SelectGroup = { group: string; options: readonly SelectOption[] };

export type SelectProps = Omit<ComponentProps<'select'>, 'children'> & {
  options: readonly (SelectOption | SelectGroup)[];
  /** A first, empty choice ("All programs", "Choose one"). */
  placeholder?: string;
};

/** The browser's own select, so that phones show their own picker. */
export function Select({ options, placeholder, className, ...props }: SelectProps) {
  return (
    <span className="relative block">
      <select className={cn(inputStyles, 'appearance-none truncate pr-9', className)} {...props}>
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) =>
          'group' in option ? (
            <optgroup key={option.group} label={option.group}>
              {option.options.map(optionOf)}
            </optgroup>
          ) : (
            optionOf(option)
          ),
        )}
      </select>
      <Icon name="chevron-down" className="pointer-events-none absolute inset-y-0 right-3 my-auto size-4 text-muted" />
    </span>
  );
}

function optionOf({ value, label, disabled }: SelectOption) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  );
}
