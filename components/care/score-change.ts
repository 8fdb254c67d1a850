import { changeSince } from '@/lib/domain/measures/change-since';
import type { Measure } from '@/lib/domain/measures/measure';
import { numberOf } from '@/lib/domain/typed-number';
import { formatValue } from '@/lib/format/numbers';

type Compared = Pick<Measure, 'better' | 'unit' | 'mdc' | 'mcid'>;

/** What was typed, compared with the last score in words; null while it is no number. */
export function scoreChange(typed: string, last: number, measure: Compared): string | null {
  const value = numberOf(typed);
  return value === null ? null : changeInWords(last, value, measure);
}

/** "2 points better, within measurement error (9 points)", "1 point worse, less than matters (2 points)", "no change". */
export function changeInWords(last: number, value: number, measure: Compared): string {
  const { better, threshold } = changeSince(last, value, measure);
  if (Math.abs(better) < 0.05) return 'no change';
  const change = `${formatValue(Math.abs(better), measure.unit)} ${better > 0 ? 'better' : 'worse'}`;
  if (threshold === null) return `${change}, measurement error not known`;
  const size = `(${formatValue(threshold.value, measure.unit)})`;
  if (threshold.kind === 'mdc') return `${change}, ${threshold.beyond ? 'more than' : 'within'} measurement error ${size}`;
  return `${change}, ${threshold.beyond ? 'enough to matter' : 'less than matters'} ${size}; measurement error not known`;
}
