import 'server-only';
import type { CohortGroup } from '@/lib/data/outcomes/cohort';
import type { OutcomeProgram } from '@/lib/data/outcomes/outcome-programs';
import type { ProgramGoal } from '@/lib/data/outcomes/program-goals';
import type { CitedNumber } from '@/lib/domain/evidence';
import type { ExpectedPoint } from '@/lib/domain/goals/expected-series';
import type { Measure } from '@/lib/domain/measures/measure';
import { measureOf } from '@/lib/domain/measures/registry';
import { type Completion, completion } from '@/lib/domain/outcomes/completion';
import { type GoalTimeliness, goalTimeliness } from '@/lib/domain/outcomes/goal-timeliness';
import type { Sums } from '@/lib/domain/outcomes/mean-interval';
import { type PooledResponse, pooledResponse } from '@/lib/domain/outcomes/pooled-response';
import { type ProgramResponse, programResponse } from '@/lib/domain/outcomes/program-response';
import { expectedCourse, type ShownCourseWeek, shownCourse } from '@/lib/domain/outcomes/shown-course';
import { type AnsweredSuggestion, type SuggestionAnswers, suggestionAnswers } from '@/lib/domain/outcomes/suggestion-answers';

/** What a reader needs to know of the measure that figures are told by. */
export type OutcomeMeasure = Pick<
  Measure,
  'code' | 'name' | 'shortName' | 'unit' | 'min' | 'max' | 'better' | 'howTo' | 'protocol' | 'loinc' | 'mcid' | 'mcidShare' | 'mdc'
>;

/** One program in the period, as it may be shown. */
export type ProgramOutcome = {
  code: string;
  name: string;
  /** The version whose main measure is used, and those that people of the period are enrolled in. */
  version: number;
  versions: number[];
  measure: OutcomeMeasure;
  response: ProgramResponse;
  completion: Completion;
};

export type GoalOutcome = GoalTimeliness & { code: string; wording: string; dueWeek: number | null };

/** The chosen program beyond its row. */
export type ProgramDetail = {
  course: ShownCourseWeek[];
  /** Empty where follow-up is too incomplete to compare, or few goals stand behind it. */
  expected: ExpectedPoint[];
  /** Planned weeks of the course: one every `step` weeks up to `last`. */
  weeks: { step: number; last: number };
  curveRate: CitedNumber;
  goals: GoalOutcome[];
  suggestions: SuggestionAnswers;
};

export function programOutcome(program: OutcomeProgram, groups: readonly CohortGroup[]): ProgramOutcome {
  const { code, name, shortName, unit, min, max, better, howTo, protocol, loinc, mcid, mcidShare, mdc } = measureOf(
    program.template.mainMeasure,
  );
  return {
    code: program.code,
    name: program.name,
    version: program.version,
    versions: [...new Set(groups.map(({ version }) => version))].sort((a, b) => a - b),
    measure: { code, name, shortName, unit, min, max, better, howTo, protocol, loinc, mcid, mcidShare, mdc },
    response: programResponse(groups),
    completion: completion(groups),
  };
}

/** All programs together, from the groups of each. */
export function pooledOutcome(programs: readonly (readonly CohortGroup[])[]): PooledResponse {
  return pooledResponse(
    programs.map((groups) => {
      const count = (holds: (group: CohortGroup) => boolean) => groups.reduce((sum, group) => sum + (holds(group) ? group.n : 0), 0);
      const counts = {
        enrolled: count(() => true),
        followedUp: count(({ hasFollowUp }) => hasFollowUp),
        responded: count(({ reachedMcid }) => reachedMcid),
      };
      return { counts, shown: programResponse(groups) };
    }),
  );
}

export function programDetail(
  { definition, template }: OutcomeProgram,
  groups: readonly CohortGroup[],
  course: readonly (Sums & { week: number })[],
  goals: readonly ProgramGoal[],
  suggestions: readonly AnsweredSuggestion[],
  weeks: ProgramDetail['weeks'],
): ProgramDetail {
  const enrolled = groups.reduce((sum, { n }) => sum + n, 0);
  const shown = shownCourse(course, enrolled);
  const mayCompare = !['no-comparison', 'unknown'].includes(programResponse(groups).level);
  const main = [...goals].sort((a, b) => b.average.n - a.average.n)[0];
  return {
    course: shown,
    expected: main && mayCompare ? expectedCourse(main.average, measureOf(template.mainMeasure), template.curveRate) : [],
    weeks,
    curveRate: definition.curveRate,
    goals: goalOutcomes(definition.goals, goals, enrolled),
    suggestions: suggestionAnswers(suggestions),
  };
}

/** In the program's own order; goals that clinicians worded themselves come last, as one. */
function goalOutcomes(templates: OutcomeProgram['definition']['goals'], goals: readonly ProgramGoal[], enrolled: number): GoalOutcome[] {
  const known = templates.flatMap(({ code, wording, dueWeek }) => {
    const goal = goals.find((one) => one.code === code);
    return goal ? [{ code, wording, dueWeek, ...goalTimeliness(goal, enrolled) }] : [];
  });
  const own = goals.find(({ code }) => code === 'custom');
  return own ? [...known, { code: 'custom', wording: 'A goal of their own', dueWeek: null, ...goalTimeliness(own, enrolled) }] : known;
}
