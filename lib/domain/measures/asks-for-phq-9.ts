import type { Day } from '@/lib/domain/day';
import type { MeasureCode } from './measure';
import { phq2 } from './phq-2';

/** Whether this score asks for the nine-question form as well (PHQ-2 of 3 or more). */
export function asksForPhq9(measure: MeasureCode, value: number): boolean {
  return measure === 'phq-2' && phq2.threshold !== undefined && value >= phq2.threshold.value;
}

type Last = { value: number; observedOn: Day } | null;

/** The day since which the PHQ-9 is asked for: the newest PHQ-2 asks for it, and none was taken on its day or later. Null when it is not. */
export function phq9AskedSince(last: (code: 'phq-2' | 'phq-9') => Last): Day | null {
  const [short, long] = [last('phq-2'), last('phq-9')];
  if (!short || !asksForPhq9('phq-2', short.value)) return null;
  return long && long.observedOn >= short.observedOn ? null : short.observedOn;
}
