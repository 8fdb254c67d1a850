import type { ComponentProps } from 'react';
import { cn } from './cn';
import { inputStyles } from './input-styles';

/** A calendar day by the browser's own picker; its value is `YYYY-MM-DD`. */
export function DateInput({ className, ...props }: Omit<ComponentProps<'input'>, 'type'>) {
  return <input type="date" className={cn(inputStyles, 'w-44 tabular-nums', className)} {...props} />;
}
