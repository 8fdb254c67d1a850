import type { MeasureItem } from './measure';

/** One option per whole number; an option without a word of its own is labeled with its number. */
export function numberedOptions(from: number, to: number, words: Record<number, string> = {}): MeasureItem['options'] {
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const value = from + index;
    const word = words[value];
    return { value, label: word === undefined ? String(value) : `${value} – ${word}` };
  });
}
