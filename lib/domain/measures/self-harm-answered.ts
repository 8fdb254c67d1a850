import type { MeasureCode } from './measure';

const selfHarmItem = 8;

/** Whether the ninth question of the PHQ-9 is answered above 0: someone must follow it up the same day, whatever the total. */
export function selfHarmAnswered(measure: MeasureCode, answers: (number | null)[]): boolean {
  return measure === 'phq-9' && (answers[selfHarmItem] ?? 0) > 0;
}
