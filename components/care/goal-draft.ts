import { type Day, isDay } from '@/lib/domain/day';
import type { GoalFact } from '@/lib/domain/enrollment/facts';
import { type ExpectedPoint, expectedSeries } from '@/lib/domain/goals/expected-series';
import { isDueDay } from '@/lib/domain/goals/latest-due-on';
import type { Measure } from '@/lib/domain/measures/measure';
import type { TargetRule } from '@/lib/domain/programs/program';
import { numberOf } from '@/lib/domain/typed-number';

/** A goal being set up, with the texts of its fields as typed. */
export type GoalDraft = {
  code: string;
  wording: string;
  baseline: string;
  target: string;
  dueOn: string;
  importance: string;
  difficulty: string;
};

/** What of goal, measure and template the fields and their picture need. */
export type GoalDraftContext = {
  measure: Pick<Measure, 'shortName' | 'unit' | 'min' | 'max' | 'step' | 'better' | 'mdc' | 'mcid'>;
  curve: GoalFact['curve'];
  startsOn: Day;
  curveRate: number;
  /** How the template sets the target from a baseline; null for a goal of one's own. */
  rule: TargetRule | null;
};

/** The expected course of what is typed; null while it is not yet a goal (a number missing or out of range, no later due date). */
export function draftCourse(draft: GoalDraft, { measure, curve, startsOn, curveRate }: GoalDraftContext): ExpectedPoint[] | null {
  const baseline = numberOf(draft.baseline);
  const target = numberOf(draft.target);
  const outside = (value: number) => value < measure.min || value > measure.max;
  if (baseline === null || target === null || outside(baseline) || outside(target)) return null;
  if (!isDay(draft.dueOn) || !isDueDay(startsOn, draft.dueOn)) return null;
  return expectedSeries({ baseline, target, startsOn, dueOn: draft.dueOn, curve, unlockedOn: null }, measure, curveRate);
}

/** What was typed stands again after a refusal, also without scripts. */
export function typedGoal(prefix: string, draft: GoalDraft, values: Record<string, string | string[]>): GoalDraft {
  const entries = Object.entries(draft).map(([field, value]) => {
    const typed = values[`${prefix}.${field}`];
    return [field, typeof typed === 'string' ? typed : value];
  });
  return Object.fromEntries(entries) as GoalDraft;
}

/** What did not fit, by field without the prefix. */
export function goalErrors(prefix: string, fieldErrors: Record<string, string>): Partial<Record<keyof GoalDraft, string>> {
  const start = `${prefix}.`;
  return Object.fromEntries(
    Object.entries(fieldErrors).flatMap(([name, words]) => (name.startsWith(start) ? [[name.slice(start.length), words]] : [])),
  );
}
