import Link from 'next/link';
import type { ComponentProps } from 'react';
import { type ButtonLook, buttonStyles } from './button-styles';
import { cn } from './cn';

/** A link that looks like a button, for steps that lead to another page. */
export function LinkButton({ variant, size, className, ...props }: ComponentProps<typeof Link> & ButtonLook) {
  return <Link className={cn(buttonStyles({ variant, size }), className)} {...props} />;
}
