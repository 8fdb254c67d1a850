import { type ClassValue, clsx } from 'clsx';
import { extendTailwindMerge } from 'tailwind-merge';

// `text-dense` is a size of ours; unknown, it would count as a color and drop `text-ink` beside it.
const merge = extendTailwindMerge({ extend: { theme: { text: ['dense'] } } });

/** Joins class names; of two that set the same property the later one stays. */
export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes));
}
