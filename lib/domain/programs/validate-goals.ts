import { checkValue } from '@/lib/domain/measures/check-value';
import type { Measure, MeasureCode } from '@/lib/domain/measures/measure';
import { measureOf } from '@/lib/domain/measures/registry';
import { type DefinitionProblem, isBlank, isWholeBetween, LONGEST_WEEKS } from './definition-problem';
import { goalNames } from './goal-names';
import { lastWeek } from './phase-at';
import type { GoalTemplate, ProgramDefinition, TargetRule } from './program';
import { citationProblem } from './validate-references';

/** Every goal is measured by the program, can be met, falls due while care lasts, and cites what it rests on. */
export function validateGoals(definition: ProgramDefinition): DefinitionProblem[] {
  const { goals } = definition;
  if (goals.length === 0) return [{ field: 'goals', about: 'Goals', message: 'Keep at least one goal.' }];
  if (new Set(goals.map(({ code }) => code)).size < goals.length)
    return [{ field: 'goals', about: 'Goals', message: 'Each goal can stand in a program once.' }];
  return goals.flatMap((goal) => {
    const about = goalNames[goal.code];
    return goalProblems(goal, definition).flatMap(([field, message]) =>
      message === null ? [] : [{ field: `goals.${goal.code}.${field}`, about, message }],
    );
  });
}

type Found = [field: string, message: string | null];

function goalProblems(goal: GoalTemplate, definition: ProgramDefinition): Found[] {
  const { wording, measure, target, importance, difficulty, references, alternatives = [] } = goal;
  const isWeight = (weight: number) => isWholeBetween(weight, 1, 3);
  return [
    ['wording', isBlank(wording) || wording.length > 200 ? 'Say the goal in a few words, up to 200 characters.' : null],
    ['measure', measureProblem(measure, definition)],
    ...targetProblems('target', target, measureOf(measure)),
    ['dueWeek', dueProblem(goal, definition)],
    ['curve', curveProblem(goal, definition)],
    ['importance', isWeight(importance) ? null : 'Choose 1, 2 or 3.'],
    ['difficulty', isWeight(difficulty) ? null : 'Choose 1, 2 or 3.'],
    ['references', citationProblem(references, definition)],
    ...alternatives.flatMap(({ when, measure: other, target: otherTarget }): Found[] => [
      [`alternatives.${when}.measure`, measureProblem(other, definition)],
      ...targetProblems(`alternatives.${when}.target`, otherTarget, measureOf(other)),
    ]),
  ];
}

function measureProblem(code: MeasureCode, { measures }: ProgramDefinition): string | null {
  const { shortName, anchorOnly } = measureOf(code);
  if (anchorOnly) return `${shortName} only helps to read other scores; it cannot be a goal.`;
  return measures.some((measured) => measured.code === code) ? null : `${shortName} is not among the measures of the program.`;
}

function targetProblems(prefix: string, rule: TargetRule, measure: Measure): Found[] {
  if (rule.kind === 'maintain') return [];
  if (rule.kind === 'reach') return [[`${prefix}.value`, reachProblem(rule.value, measure)]];
  const { amount, share } = rule;
  return [
    [`${prefix}.amount`, amountProblem(amount, measure)],
    [`${prefix}.share`, share === undefined || (share > 0 && share <= 1) ? null : 'Enter a share from 1 to 100%, or leave it empty.'],
  ];
}

function reachProblem(value: number, measure: Measure): string | null {
  if (Number.isNaN(value)) return 'Enter the value to reach as a number.';
  const checked = checkValue(measure, value);
  if (!checked.ok) return checked.message;
  const worst = measure.better === 'higher' ? measure.min : measure.max;
  return value === worst ? 'Every score would meet this value.' : null;
}

function amountProblem(amount: number, { shortName, min, max }: Measure): string | null {
  if (Number.isNaN(amount)) return 'Enter the change as a number.';
  if (amount <= 0) return 'The change must be more than 0; whether up or down is better belongs to the measure.';
  return amount > max - min ? `${shortName} goes from ${min} to ${max}, so it cannot change by more than ${max - min}.` : null;
}

function dueProblem({ code, target, dueWeek }: GoalTemplate, definition: ProgramDefinition): string | null {
  if (!isWholeBetween(dueWeek, 1, LONGEST_WEEKS)) return `Enter a whole week from 1 to ${LONGEST_WEEKS}.`;
  const { phases, extendToWeek, returnToSportWeek } = definition;
  // What is to be kept after care falls due after it; everything else while care lasts, extended at most. Sport may come after care.
  if (target.kind === 'maintain' || phases.length === 0) return null;
  const last = Math.max(lastWeek([...phases]), extendToWeek ?? 0, code === 'lt3-return' ? (returnToSportWeek?.value ?? 0) : 0);
  return Number.isNaN(last) || dueWeek <= last ? null : `The program ends in week ${last}: choose a week up to ${last}.`;
}

function curveProblem({ target, curve }: GoalTemplate, { runningGates }: ProgramDefinition): string | null {
  if (target.kind === 'maintain') return curve === 'flat' ? null : 'A goal that holds a value has a level course.';
  if (curve === 'flat') return 'A level course is for goals that hold a value.';
  return curve === 'locked-linear' && runningGates.length === 0 ? 'Running is never locked in this program.' : null;
}
