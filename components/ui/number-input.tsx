import type { ComponentProps } from 'react';
import { cn } from './cn';
import { inputStyles } from './input-styles';

/** A number as text with a numeric keyboard: no wheel or arrow accidents. The unit stands behind it; the server parses and says what fits. */
export function NumberInput({ unit, className, ...props }: Omit<ComponentProps<'input'>, 'type'> & { unit?: string }) {
  const input = (
    <input
      type="text"
      inputMode="decimal"
      autoComplete="off"
      className={cn(inputStyles, 'tabular-nums', unit && 'w-28', className)}
      {...props}
    />
  );
  if (!unit) return input;
  return (
    <span className="flex items-center gap-2">
      {input}
      <span className="text-muted text-sm">{unit}</span>
    </span>
  );
}
