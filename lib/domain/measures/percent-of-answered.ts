import type { CitedNumber } from '@/lib/domain/evidence';
import type { Measure, MeasureItem } from './measure';
import { refuseAnswers } from './refuse-answers';
import { roundToStep } from './round-to-step';

/** Scores as percent of the most that the answered items could give, to a tenth; fewer than `needed` answers are refused. */
export function percentOfAnswered(name: string, items: MeasureItem[], itemMax: number, needed: CitedNumber): Measure['scoreItems'] {
  return (answers) => {
    const refusal = refuseAnswers(name, items, answers, items.length - needed.value);
    if (refusal !== null) return { ok: false, message: refusal };
    const given = answers.filter((answer) => answer !== null);
    const sum = given.reduce((total, answer) => total + answer, 0);
    return { ok: true, value: roundToStep((100 * sum) / (itemMax * given.length), 0.1) };
  };
}
