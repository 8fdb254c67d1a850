import type { MeasureItem } from './measure';
import { numberedOptions } from './numbered-options';

/** Items whose wording is not free to show: their answers can be scored from paper, their text never appears. */
export function unwordedItems(count: number, from: number, to: number): MeasureItem[] {
  return Array.from({ length: count }, () => ({ text: null, options: numberedOptions(from, to) }));
}
