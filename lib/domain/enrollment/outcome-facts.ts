import type { Day } from '@/lib/domain/day';
import type { OutcomeFacts } from '@/lib/domain/enrollment/assessment';
import type { EnrollmentFacts, GoalFact } from '@/lib/domain/enrollment/facts';
import type { ObservationsByMeasure, Observed } from '@/lib/domain/goals/current-observations';
import { weeksFrom } from '@/lib/domain/goals/day-number';
import { type Measure, type MeasureCode, measureCodes } from '@/lib/domain/measures/measure';
import { response } from '@/lib/domain/outcomes/responder';

type Baseline = { value: number; day: Day };

/**
 * One row per measure that has a goal or an observation, anchors aside. The baseline is the one its earliest goal started from, maintenance goals aside;
 * without a goal the first observation. A follow-up is an observation on a later day than the baseline.
 */
export function outcomeFacts(
  { goals, startsOn }: Pick<EnrollmentFacts, 'goals' | 'startsOn'>,
  observations: ObservationsByMeasure,
  measureOf: (code: MeasureCode) => Measure,
): OutcomeFacts[] {
  const baselines = goalBaselines(goals);
  return measureCodes.flatMap((code) => {
    const observed = observations.get(code) ?? [];
    const baseline = baselines.get(code) ?? firstOf(observed);
    if (!baseline) return [];
    const measure = measureOf(code);
    return measure.anchorOnly ? [] : [outcomeOf(measure, baseline, observed.at(-1), startsOn)];
  });
}

function goalBaselines(goals: readonly GoalFact[]): Map<MeasureCode, Baseline> {
  const baselines = new Map<MeasureCode, Baseline>();
  for (const { measure, curve, baseline, startsOn } of goals) {
    const known = baselines.get(measure);
    if (curve !== 'flat' && (!known || startsOn < known.day)) baselines.set(measure, { value: baseline, day: startsOn });
  }
  return baselines;
}

function firstOf([first]: readonly Observed[]): Baseline | null {
  return first ? { value: first.value, day: first.observedOn } : null;
}

function outcomeOf(measure: Measure, baseline: Baseline, newest: Observed | undefined, startsOn: Day): OutcomeFacts {
  if (!newest || newest.observedOn <= baseline.day) {
    return { ...withoutFollowUp, measure: measure.code, baseline: baseline.value, latest: baseline.value };
  }
  return {
    measure: measure.code,
    baseline: baseline.value,
    latest: newest.value,
    latestOn: newest.observedOn,
    hasFollowUp: true,
    weeks: weeksFrom(startsOn, newest.observedOn),
    ...response(measure, baseline.value, newest.value),
  };
}

const withoutFollowUp = {
  latestOn: null,
  improvement: null,
  hasFollowUp: false,
  reachedMcid: false,
  reached30: false,
  reached50: false,
  worsened: false,
  weeks: null,
} as const;
