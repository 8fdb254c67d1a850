import type { CitedNumber } from '@/lib/domain/evidence';
import { measureOf } from '@/lib/domain/measures/registry';
import { type DefinitionProblem, isBlank, isWholeBetween, LONGEST_WEEKS } from './definition-problem';
import { lastWeek } from './phase-at';
import type { ProgramDefinition } from './program';
import { validateGoals } from './validate-goals';
import { validatePhases } from './validate-phases';
import { validatePrescriptions } from './validate-prescriptions';
import { citationProblem, validateReferences } from './validate-references';

/**
 * Everything that keeps a definition from being published, in the order of the editor; empty when it can be. Numbers that are missing may
 * be NaN and texts blank: each is told beside its field.
 */
export function validateDefinition(definition: ProgramDefinition): DefinitionProblem[] {
  return [
    ...validateTexts(definition),
    ...validatePhases(definition.phases),
    ...validateDecisions(definition),
    ...validateGoals(definition),
    ...validateMeasures(definition),
    ...validateCourse(definition),
    ...validateScreens(definition),
    ...validatePrescriptions(definition),
    ...validateReferences(definition),
  ];
}

const problem = (field: string, about: string, message: string | null): DefinitionProblem[] =>
  message === null ? [] : [{ field, about, message }];

function textProblem(text: string, most: number): string | null {
  if (isBlank(text)) return 'Write this in plain words.';
  return text.length > most ? `Keep it under ${most} characters.` : null;
}

function validateTexts(definition: ProgramDefinition): DefinitionProblem[] {
  const { name, summary, doesItHelp, doesItHelpReferences, expectation } = definition;
  const helps = 'Does physical therapy help';
  const expected = 'What to expect';
  return [
    ...problem('name', 'Name', textProblem(name, 100)),
    ...problem('summary', 'Summary', textProblem(summary, 300)),
    ...problem('doesItHelp', helps, textProblem(doesItHelp, 1000)),
    ...problem('doesItHelpReferences', helps, citationProblem(doesItHelpReferences, definition)),
    ...problem('expectation.text', expected, textProblem(expectation.text, 1000)),
    ...problem('expectation.settleTo', expected, settleProblem(expectation.settleWeeks)),
    ...problem('expectation.references', expected, citationProblem(expectation.references, definition)),
  ];
}

function settleProblem(weeks: ProgramDefinition['expectation']['settleWeeks']): string | null {
  if (weeks === null) return null;
  const [from, to] = weeks;
  if (!weeks.every((week) => isWholeBetween(week, 1, LONGEST_WEEKS)))
    return `Enter two whole weeks from 1 to ${LONGEST_WEEKS}, or leave both empty.`;
  return from <= to ? null : 'The later week cannot come before the earlier one.';
}

function validateDecisions({ decisions = [], phases }: ProgramDefinition): DefinitionProblem[] {
  const last = phases.length === 0 ? 0 : lastWeek([...phases]);
  return decisions.flatMap(({ week }) =>
    problem('phases', `Decision in week ${week}`, week > last ? `A decision is due in week ${week}, after the last phase.` : null),
  );
}

function validateMeasures({ measures, mainMeasure }: ProgramDefinition): DefinitionProblem[] {
  if (measures.length === 0) return problem('measures', 'Measures', 'Choose at least one measure.');
  const isMeasured = measures.some(({ code }) => code === mainMeasure);
  const main = measureOf(mainMeasure).shortName;
  return [
    ...problem('mainMeasure', 'Main measure', isMeasured ? null : `${main} is not among the measures of the program.`),
    ...measures.flatMap(({ code, cadenceDays }) =>
      problem(
        `measures.${code}.cadenceDays`,
        measureOf(code).shortName,
        isWholeBetween(cadenceDays, 1, 182) ? null : 'Enter whole days from 1 to 182.',
      ),
    ),
  ];
}

function validateCourse({ curveRate, symptomSettleWeek, returnToSportWeek, extendToWeek, phases }: ProgramDefinition): DefinitionProblem[] {
  const rate = curveRate.value > 0 && curveRate.value <= 2 ? null : 'Enter a rate above 0 and up to 2 a week.';
  const last = phases.length === 0 ? 0 : lastWeek([...phases]);
  return [
    ...problem('curveRate.value', 'Expected course', rate),
    ...sourceProblem('curveRate', 'Expected course', curveRate),
    ...weekProblems('symptomSettleWeek', 'Symptoms settle', symptomSettleWeek),
    ...weekProblems('returnToSportWeek', 'Back to sport', returnToSportWeek),
    ...problem('extendToWeek', 'Extension', extendProblem(extendToWeek, last)),
  ];
}

function sourceProblem(field: string, about: string, { source }: CitedNumber): DefinitionProblem[] {
  return problem(`${field}.source`, about, isBlank(source) ? 'Say where the figure comes from.' : null);
}

function weekProblems(field: string, about: string, number: CitedNumber | null): DefinitionProblem[] {
  if (number === null) return [];
  const week = isWholeBetween(number.value, 1, LONGEST_WEEKS) ? null : `Enter a whole week from 1 to ${LONGEST_WEEKS}.`;
  return [...problem(`${field}.value`, about, week), ...sourceProblem(field, about, number)];
}

function extendProblem(extendToWeek: number | null, last: number): string | null {
  if (extendToWeek === null) return null;
  if (!isWholeBetween(extendToWeek, 1, LONGEST_WEEKS)) return `Enter a whole week from 1 to ${LONGEST_WEEKS}, or leave it empty.`;
  return extendToWeek > last ? null : `Care lasts until week ${last} anyway: enter a later week, or leave it empty.`;
}

function validateScreens({ screens }: ProgramDefinition): DefinitionProblem[] {
  if (screens.length === 0) return problem('screens', 'Screens', 'Choose at least one screen: nobody starts unscreened.');
  return problem('screens', 'Screens', new Set(screens).size < screens.length ? 'Each screen can stand in a program once.' : null);
}
