import { addDays, type Day } from '@/lib/domain/day';
import type { Measure, MeasureCode } from '@/lib/domain/measures/measure';
import { lastWeek } from '@/lib/domain/programs/phase-at';
import type { GoalCode, GoalTemplate, Phase } from '@/lib/domain/programs/program';
import { targetFor } from '@/lib/domain/programs/target-from-template';

/** A goal as it is proposed for one patient, before anyone edits it. */
export type PlannedGoal = {
  code: GoalCode;
  term: 'short' | 'long';
  wording: string;
  measure: MeasureCode;
  baseline: number;
  target: number;
  startsOn: Day;
  dueOn: Day;
  curve: 'exponential' | 'locked-linear' | 'flat';
  followsCare: boolean;
  importance: number;
  difficulty: number;
};

/** Weeks after the end of care over which a result must hold where the template's week falls within care (P). */
const HOLD_WEEKS = 12;

/** Last planned day of care: the end of the last phase. */
export function plannedEndOf(phases: Phase[], startsOn: Day): Day {
  return addDays(startsOn, 7 * lastWeek(phases));
}

/**
 * The goals a program proposes for these baselines. A goal whose measure has no baseline is left out. A maintenance goal starts when care
 * is planned to end; the value to keep is set then, and until then the baseline of the same measure stands for it.
 */
export function planGoals(
  { goals, phases }: { goals: GoalTemplate[]; phases: Phase[] },
  baselines: Partial<Record<MeasureCode, number>>,
  startsOn: Day,
  measureOf: (code: MeasureCode) => Measure,
): PlannedGoal[] {
  const endOn = plannedEndOf(phases, startsOn);
  return goals.flatMap((template) => {
    const baseline = baselines[template.measure];
    return baseline === undefined ? [] : [planGoal(template, measureOf(template.measure), baseline, startsOn, endOn)];
  });
}

/** One template's goal for a baseline. */
export function planGoal(template: GoalTemplate, measure: Measure, baseline: number, startsOn: Day, endOn: Day): PlannedGoal {
  const { code, term, wording, importance, difficulty } = template;
  const { target, kind } = targetFor(template.target, measure, baseline);
  const isAfterCare = template.target.kind === 'maintain';
  return {
    code,
    term,
    wording,
    measure: measure.code,
    baseline,
    target,
    importance,
    difficulty,
    startsOn: isAfterCare ? endOn : startsOn,
    dueOn: isAfterCare ? holdUntil(addDays(startsOn, 7 * template.dueWeek), endOn) : addDays(startsOn, 7 * template.dueWeek),
    followsCare: isAfterCare,
    curve: kind === 'maintenance' ? 'flat' : template.curve,
  };
}

/** Until when a result must hold after care: the planned day where that is later than the end, else twelve weeks on. */
export function holdUntil(due: Day, endOn: Day): Day {
  return due > endOn ? due : addDays(endOn, 7 * HOLD_WEEKS);
}
