import 'server-only';
import type { CohortGroup } from '@/lib/data/outcomes/cohort';
import type { OutcomeProgram } from '@/lib/data/outcomes/outcome-programs';
import type { CourseSums } from '@/lib/data/outcomes/program-course';
import type { ProgramGoal } from '@/lib/data/outcomes/program-goals';
import type { CitedNumber } from '@/lib/domain/evidence';
import type { ExpectedPoint } from '@/lib/domain/goals/expected-series';
import type { Measure } from '@/lib/domain/measures/measure';
import { measureOf } from '@/lib/domain/measures/registry';
import { type Completion, completion, untoldCompletion } from '@/lib/domain/outcomes/completion';
import { type GoalTimeliness, goalTimeliness } from '@/lib/domain/outcomes/goal-timeliness';
import type { Period } from '@/lib/domain/outcomes/period';
import {
  type FollowUpLevel,
  type ProgramResponse,
  programResponse,
  shownCounts,
  untoldResponse,
} from '@/lib/domain/outcomes/program-response';
import { expectedCourse, type ShownCourseWeek, shownCourse } from '@/lib/domain/outcomes/shown-course';
import { type AnsweredSuggestion, type SuggestionAnswers, suggestionAnswers } from '@/lib/domain/outcomes/suggestion-answers';

/** What a reader needs to know of the measure that figures are told by. */
export type OutcomeMeasure = Pick<
  Measure,
  'code' | 'name' | 'shortName' | 'unit' | 'min' | 'max' | 'better' | 'howTo' | 'protocol' | 'loinc' | 'mcid' | 'mcidShare' | 'mdc'
>;

/** One program in its reporting periods, as it may be shown. */
export type ProgramOutcome = {
  code: string;
  name: string;
  /** The version whose main measure is used, and those that people of the period are enrolled in. */
  version: number;
  versions: number[];
  measure: OutcomeMeasure;
  /** The reporting periods that are told, from the first day to the last; null where none has come about. */
  period: Period | null;
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

/** What is read of a program's people: of each reporting period, in order. Null where none has come about. */
export type ProgramCohort = { period: Period; groups: CohortGroup[][] } | null;

export function programOutcome(program: OutcomeProgram, told: ProgramCohort): ProgramOutcome {
  const { code, name, shortName, unit, min, max, better, howTo, protocol, loinc, mcid, mcidShare, mdc } = measureOf(
    program.template.mainMeasure,
  );
  return {
    code: program.code,
    name: program.name,
    version: program.version,
    versions: [...new Set(told?.groups.flat().map(({ version }) => version))].sort((a, b) => a - b),
    measure: { code, name, shortName, unit, min, max, better, howTo, protocol, loinc, mcid, mcidShare, mdc },
    period: told?.period ?? null,
    response: told ? programResponse(told.groups) : untoldResponse,
    completion: told ? completion(told.groups) : untoldCompletion,
  };
}

/** What is read of the chosen program beside its people; suggestions by reporting period. */
export type DetailRows = { course: CourseSums[]; goals: ProgramGoal[]; suggestions: AnsweredSuggestion[][] };

export function programDetail(
  { definition, template }: OutcomeProgram,
  groups: readonly CohortGroup[][],
  { course, goals, suggestions }: DetailRows,
  { weeks, level }: { weeks: ProgramDetail['weeks'] /** Of the follow-up in these periods. */; level: FollowUpLevel },
): ProgramDetail {
  const enrolled = groups.map((part) => part.reduce((sum, { n }) => sum + n, 0));
  const mayCompare = level !== 'no-comparison' && level !== 'unknown';
  return {
    course: shownCourse(groups.map((part, at) => ({ rows: course.filter((row) => row.part === at), among: countsAmong(part) }))),
    expected: mayCompare ? expectedCourse(mainGoal(goals, enrolled), measureOf(template.mainMeasure), template.curveRate) : [],
    weeks,
    curveRate: definition.curveRate,
    goals: goalOutcomes(definition.goals, goals, enrolled),
    suggestions: suggestionAnswers(suggestions),
  };
}

/** What is told of people among whom those with a score are: everyone enrolled, with a baseline, followed up. */
function countsAmong(part: readonly CohortGroup[]): number[] {
  const { enrolled, hasBaseline, hasFollowUp } = shownCounts(part);
  return [enrolled, hasBaseline, hasFollowUp].flatMap((count) => count ?? []);
}

/** The goal that most have on the main measure, in each reporting period. */
function mainGoal(goals: readonly ProgramGoal[], enrolled: readonly number[]) {
  const sizes = new Map<string, number>();
  for (const { code, sums } of goals) sizes.set(code, (sizes.get(code) ?? 0) + sums.n);
  const [main] = [...sizes].sort(([, a], [, b]) => b - a);
  return enrolled.map((count, at) => ({
    sums: goals.find(({ code, part }) => code === main?.[0] && part === at)?.sums ?? noSums,
    enrolled: count,
  }));
}

const noSums = { n: 0, baseline: 0, target: 0, days: 0 };
const noGoals = { onTime: 0, late: 0, missed: 0, open: 0 };

/** In the program's own order; goals that clinicians worded themselves come last, as one. */
function goalOutcomes(
  templates: OutcomeProgram['definition']['goals'],
  goals: readonly ProgramGoal[],
  enrolled: readonly number[],
): GoalOutcome[] {
  const given = new Set(goals.map(({ code }) => code));
  const went = (code: string) =>
    goalTimeliness(
      enrolled.map((count, at) => ({
        goal: goals.find((one) => one.code === code && one.part === at)?.counts ?? noGoals,
        enrolled: count,
      })),
    );
  const known = templates.filter(({ code }) => given.has(code));
  return [
    ...known.map(({ code, wording, dueWeek }) => ({ code, wording, dueWeek, ...went(code) })),
    ...(given.has('custom') ? [{ code: 'custom', wording: 'A goal of their own', dueWeek: null, ...went('custom') }] : []),
  ];
}
