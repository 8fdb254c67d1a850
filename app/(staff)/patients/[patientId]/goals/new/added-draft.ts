import type { GoalDraft, GoalDraftContext } from '@/components/care/goal-draft';
import type { Day } from '@/lib/domain/day';
import { addedDueOn, type GoalToAdd } from '@/lib/domain/enrollment/goals-to-add';
import { measureOf } from '@/lib/domain/measures/registry';
import { targetFor } from '@/lib/domain/programs/target-from-template';

type Start = { curveRate: number /** The day of the score it starts from; null for one of today. */; scoredOn: Day | null; today: Day };

/** A goal to add as its form shows it first. */
export function addedDraft(
  { template, baseline }: GoalToAdd,
  { curveRate, scoredOn, today }: Start,
): { draft: GoalDraft; context: GoalDraftContext } {
  const { shortName, unit, min, max, step, better, mdc, mcid } = measureOf(template.measure);
  const measure = { shortName, unit, min, max, step, better, mdc, mcid };
  const startsOn = scoredOn ?? today;
  const from = scoredOn !== null && baseline ? baseline.value : null;
  return {
    draft: {
      code: template.code,
      wording: template.wording,
      baseline: from === null ? '' : String(from),
      target: from === null ? '' : String(targetFor(template.target, measure, from).target),
      dueOn: addedDueOn(template, startsOn, today),
      importance: String(template.importance),
      difficulty: String(template.difficulty),
    },
    context: { measure, curve: template.curve, startsOn, curveRate, rule: template.target },
  };
}
