import type { Measure, MeasureItem } from './measure';
import { refuseAnswers } from './refuse-answers';
import { roundToStep } from './round-to-step';

/** Scores as the mean of the activities the patient named, to a tenth; fewer than `fewest` are refused. */
export function meanOfActivities(name: string, items: MeasureItem[], fewest: number): Measure['scoreItems'] {
  return (answers) => {
    const given = answers.filter((answer) => answer !== null);
    if (given.length < fewest) return { ok: false, message: `${name} needs at least ${fewest} activities; ${given.length} scored.` };
    const refusal = refuseAnswers(name, items, answers, items.length - fewest);
    if (refusal !== null) return { ok: false, message: refusal };
    return { ok: true, value: roundToStep(given.reduce((sum, answer) => sum + answer, 0) / given.length, 0.1) };
  };
}
