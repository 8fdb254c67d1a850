import type { ComponentProps } from 'react';
import { cn } from './cn';

export const tones = ['good', 'watch', 'late', 'stopped', 'unknown', 'accent', 'plain'] as const;
export type Tone = (typeof tones)[number];

/** A word in a tone, with an icon as its mark. The word carries the meaning, the color only repeats it. */
export function Badge({ tone = 'plain', className, ...props }: ComponentProps<'span'> & { tone?: Tone }) {
  return <span data-tone={tone} className={cn('badge', className)} {...props} />;
}
