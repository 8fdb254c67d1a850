import type { MeasureCode } from './measure';
import { phq2 } from './phq-2';

/** Whether this score asks for the nine-question form as well (PHQ-2 of 3 or more). */
export function asksForPhq9(measure: MeasureCode, value: number): boolean {
  return measure === 'phq-2' && phq2.threshold !== undefined && value >= phq2.threshold.value;
}
