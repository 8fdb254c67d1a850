import { fromDay } from '@/lib/data/day-column';
import type { Day } from '@/lib/domain/day';
import { direction } from '@/lib/domain/goals/direction';
import { measureOf } from '@/lib/domain/measures/registry';
import type { GoalTemplate } from '@/lib/domain/programs/program';

type Terms = { wording: string; baseline: number; target: number; dueOn: Day; importance: number; difficulty: number };

/** A goal from its template, with the terms that were agreed, as it is stored. */
export function newGoal(template: GoalTemplate, { wording, baseline, target, dueOn, importance, difficulty }: Terms, startsOn: Day) {
  // A target that asks for nothing better is a value to hold, whatever curve the template draws.
  const asksForMore = direction(measureOf(template.measure)) * (target - baseline) > 0;
  return {
    code: template.code,
    term: template.term,
    measure: template.measure,
    wording,
    baseline,
    target,
    importance,
    difficulty,
    curve: asksForMore ? template.curve : 'flat',
    followsCare: template.target.kind === 'maintain',
    startsOn: fromDay(startsOn),
    dueOn: fromDay(dueOn),
  };
}
