import { direction } from '@/lib/domain/goals/direction';
import type { Measure } from '@/lib/domain/measures/measure';
import { formatValue } from '@/lib/format/numbers';

/** What was typed, compared with the last score: "2 points better", "1 point worse", "no change". Null while it is no number. */
export function scoreChange(typed: string, last: number, measure: Pick<Measure, 'better' | 'unit'>): string | null {
  if (typed.trim() === '') return null;
  const value = Number(typed.trim().replace(',', '.'));
  if (!Number.isFinite(value)) return null;
  const change = direction(measure) * (value - last);
  if (Math.abs(change) < 0.05) return 'no change';
  return `${formatValue(Math.abs(change), measure.unit)} ${change > 0 ? 'better' : 'worse'}`;
}
