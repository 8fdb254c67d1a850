import type { Measure, MeasureItem } from './measure';
import { refuseAnswers } from './refuse-answers';

/** Scores by adding up the answers. Every item is needed: a sum with a hole in it reads as a different state of health. */
export function sumOfItems(name: string, items: MeasureItem[]): Measure['scoreItems'] {
  return (answers) => {
    const refusal = refuseAnswers(name, items, answers);
    if (refusal !== null) return { ok: false, message: refusal };
    return { ok: true, value: answers.reduce<number>((sum, answer) => sum + (answer ?? 0), 0) };
  };
}
