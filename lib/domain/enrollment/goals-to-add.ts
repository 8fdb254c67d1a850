import { addDays, type Day, latest } from '@/lib/domain/day';
import type { GoalFact } from '@/lib/domain/enrollment/facts';
import type { CitedNumber } from '@/lib/domain/evidence';
import type { ObservationsByMeasure, Observed } from '@/lib/domain/goals/current-observations';
import { firstSilentDay } from '@/lib/domain/goals/goal-status';
import type { GoalTemplate, ProgramDefinition } from '@/lib/domain/programs/program';

/** A goal added later is due in so many days at least, however old the score it starts from. */
export const shortestAddedDays: CitedNumber = { value: 7, mark: 'P', source: 'Proposed by Cairn' };

/** A goal of the program that a patient has not yet, by one of the measures that it can be told by. */
export type GoalToAdd = {
  template: GoalTemplate;
  /** For whom its program has this measure; null for everyone. */
  suits: 'runner' | 'treadmill' | null;
  /** The newest score, where it is not too old to start from; else one has to be recorded. */
  baseline: Pick<Observed, 'value' | 'observedOn'> | null;
};

/**
 * What can still be added to running care: every goal of its program version that is not there, each once for every measure. Goals for after care
 * are not among them: they follow from those of the same measure.
 */
export function goalsToAdd(
  { goals: templates, measures }: Pick<ProgramDefinition, 'goals' | 'measures'>,
  goals: readonly Pick<GoalFact, 'code'>[],
  observations: ObservationsByMeasure,
  today: Day,
): GoalToAdd[] {
  const known = new Set<string>(goals.map(({ code }) => code));
  const cadences = new Map(measures.map(({ code, cadenceDays }) => [code, cadenceDays]));
  return templates
    .filter(({ code, target }) => !known.has(code) && target.kind !== 'maintain')
    .flatMap(byMeasure)
    .flatMap(({ template, suits }) => {
      const cadence = cadences.get(template.measure);
      if (cadence === undefined) return [];
      const newest = observations.get(template.measure)?.at(-1);
      const isFresh = newest !== undefined && today < firstSilentDay(newest.observedOn, cadence);
      return [{ template, suits, baseline: isFresh ? { value: newest.value, observedOn: newest.observedOn } : null }];
    });
}

function byMeasure(template: GoalTemplate): Pick<GoalToAdd, 'template' | 'suits'>[] {
  const others = (template.alternatives ?? []).map(({ when, measure, target }) => ({
    template: { ...template, measure, target },
    suits: when,
  }));
  return [{ template, suits: null }, ...others];
}

/** When a goal that starts on a day is due: as many weeks after it as its template says, and never sooner than a week from today. */
export function addedDueOn({ dueWeek }: Pick<GoalTemplate, 'dueWeek'>, startsOn: Day, today: Day): Day {
  return latest(addDays(startsOn, 7 * dueWeek), addDays(today, shortestAddedDays.value));
}

/** Goals for after care that come with one of this measure, as they do at the assignment; those that are there already stay. */
export function afterCareOf(
  templates: readonly GoalTemplate[],
  goals: readonly Pick<GoalFact, 'code'>[],
  measure: GoalTemplate['measure'],
): GoalTemplate[] {
  return templates.filter(
    (template) => template.target.kind === 'maintain' && template.measure === measure && !goals.some(({ code }) => code === template.code),
  );
}
