import type { ComponentProps } from 'react';
import { cn } from './cn';
import { inputStyles } from './input-styles';

/** One line of text. */
export function Input({ className, type = 'text', ...props }: ComponentProps<'input'>) {
  return <input type={type} className={cn(inputStyles, className)} {...props} />;
}
