import type { ComponentProps } from 'react';
import { cn } from './cn';
import { inputStyles } from './input-styles';

/** Several lines of text; grows with what is typed where the browser can. */
export function Textarea({ className, rows = 3, ...props }: ComponentProps<'textarea'>) {
  return <textarea rows={rows} className={cn(inputStyles, 'field-sizing-content min-h-20 resize-y', className)} {...props} />;
}
