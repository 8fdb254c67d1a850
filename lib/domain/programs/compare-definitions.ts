import type { CitedNumber } from '@/lib/domain/evidence';
import { rounded } from '@/lib/domain/goals/value-in-words';
import { measureOf } from '@/lib/domain/measures/registry';
import { screenOf } from '@/lib/domain/screening/registry';
import { compareGoals } from './compare-goals';
import { comparePrescriptions } from './compare-prescriptions';
import { daysInCadence, isSame, quoted, wasInstead } from './comparison-words';
import type { Phase, ProgramDefinition } from './program';

/**
 * What a clinician would say is different after a change, one sentence each ("Pain goal is due in week 6 instead of 4"); empty exactly when
 * the two are the same.
 */
export function compareDefinitions(before: ProgramDefinition, after: ProgramDefinition): string[] {
  const sentences = [
    ...compareTexts(before, after),
    ...comparePhases(before.phases, after.phases),
    ...compareGoals(before, after),
    ...compareMeasures(before, after),
    ...compareCourse(before, after),
    ...compareScreens(before, after),
    ...comparePrescriptions(before, after),
    ...compareReferences(before, after),
    ...compareRest(before, after),
  ];
  // Whatever no sentence names must not pass unseen.
  return sentences.length === 0 && !isSame(before, after) ? ['Details that have no words here are different'] : sentences;
}

function compareTexts(before: ProgramDefinition, after: ProgramDefinition): string[] {
  const { expectation: was } = before;
  const { expectation: now } = after;
  return [
    ...wasInstead('The program is named', quoted(after.name), quoted(before.name)),
    ...wasInstead('The summary says', quoted(after.summary), quoted(before.summary)),
    ...wasInstead('Whether physical therapy helps:', quoted(after.doesItHelp), quoted(before.doesItHelp)),
    ...wasInstead('Whether it helps rests on', listed(after.doesItHelpReferences), listed(before.doesItHelpReferences)),
    ...wasInstead('What to expect:', quoted(now.text), quoted(was.text)),
    ...wasInstead('Symptoms usually settle in', settling(now.settleWeeks), settling(was.settleWeeks)),
    ...wasInstead('What to expect carries the mark', now.mark, was.mark),
    ...wasInstead('What to expect rests on', listed(now.references), listed(was.references)),
  ];
}

const listed = (ids: readonly string[]) => (ids.length === 0 ? 'nothing' : ids.join(', '));
const settling = (weeks: ProgramDefinition['expectation']['settleWeeks']) =>
  weeks === null ? 'no given time' : `weeks ${weeks[0]} to ${weeks[1]}`;

function comparePhases(before: readonly Phase[], after: readonly Phase[]): string[] {
  const gone = before.filter(({ code }) => !after.some((phase) => phase.code === code));
  const sentences = after.flatMap((phase) => {
    const was = before.find(({ code }) => code === phase.code);
    if (!was) return [`Phase ${quoted(phase.name)} is new, ${weeksOf(phase)}: ${phase.focus}`];
    const name = `Phase ${quoted(phase.name)}`;
    return [
      ...wasInstead(`Phase ${quoted(was.name)} is named`, quoted(phase.name), quoted(was.name)),
      ...wasInstead(`${name} lasts`, weeksOf(phase), weeksOf(was)),
      ...wasInstead(`${name} is about`, quoted(phase.focus), quoted(was.focus)),
      ...wasInstead(`${name} carries the mark`, phase.mark, was.mark),
      ...wasInstead(`${name} begins`, beginning(phase), beginning(was)),
    ];
  });
  return [
    ...sentences,
    ...gone.map((phase) => `Phase ${quoted(phase.name)}, ${weeksOf(phase)}, is gone`),
    ...reordered(before, after, gone),
  ];
}

function reordered(before: readonly Phase[], after: readonly Phase[], gone: readonly Phase[]): string[] {
  const codes = (phases: readonly Phase[]) => phases.map(({ code }) => code);
  const kept = codes(before).filter((code) => !codes(gone).includes(code));
  const now = codes(after).filter((code) => kept.includes(code));
  return isSame(kept, now) ? [] : [`Phases come in another order: ${after.map(({ name }) => name).join(', ')}`];
}

const beginning = ({ needsGates }: Phase) => (needsGates ? 'once every running gate is met' : 'whatever the running gates say');
const weeksOf = ({ fromWeek, toWeek }: Phase) => (fromWeek === toWeek ? `week ${fromWeek}` : `weeks ${fromWeek} to ${toWeek}`);

function compareMeasures(before: ProgramDefinition, after: ProgramDefinition): string[] {
  const name = (code: ProgramDefinition['mainMeasure']) => measureOf(code).shortName;
  const gone = before.measures.filter(({ code }) => !after.measures.some((one) => one.code === code));
  return [
    ...wasInstead('The main measure is', name(after.mainMeasure), name(before.mainMeasure)),
    ...after.measures.flatMap(({ code, cadenceDays }) => {
      const was = before.measures.find((one) => one.code === code);
      if (!was) return [`${name(code)} is measured ${daysInCadence(cadenceDays)}, which is new`];
      return wasInstead(`${name(code)} is measured`, daysInCadence(cadenceDays), daysInCadence(was.cadenceDays));
    }),
    ...gone.map(({ code }) => `${name(code)} is no longer measured`),
  ];
}

function compareCourse(before: ProgramDefinition, after: ProgramDefinition): string[] {
  return [
    ...wasInstead('The expected course rises at a rate of', perWeek(after.curveRate), perWeek(before.curveRate)),
    ...wasInstead('That rate carries the mark', after.curveRate.mark, before.curveRate.mark),
    ...wasInstead('That rate comes from', quoted(after.curveRate.source), quoted(before.curveRate.source)),
    ...wasInstead('Symptoms settle by', cited(after.symptomSettleWeek), cited(before.symptomSettleWeek)),
    ...wasInstead('Back to sport by', cited(after.returnToSportWeek), cited(before.returnToSportWeek)),
    ...wasInstead('Care may be extended to', week(after.extendToWeek), week(before.extendToWeek)),
  ];
}

const perWeek = ({ value }: CitedNumber) => `${value} a week`;
const week = (value: number | null) => (value === null ? 'no later week' : `week ${rounded(value)}`);
const cited = (number: CitedNumber | null) =>
  number === null ? 'no given week' : `week ${rounded(number.value)} (${number.mark}, ${number.source})`;

function compareScreens(before: ProgramDefinition, after: ProgramDefinition): string[] {
  const added = after.screens.filter((code) => !before.screens.includes(code));
  const gone = before.screens.filter((code) => !after.screens.includes(code));
  const isReordered = added.length + gone.length === 0 && !isSame(before.screens, after.screens);
  return [
    ...added.map((code) => `Patients are screened for ${screenOf(code).name.toLowerCase()}, which is new`),
    ...gone.map((code) => `Patients are no longer screened for ${screenOf(code).name.toLowerCase()}`),
    ...(isReordered ? ['The screens come in another order'] : []),
  ];
}

function compareReferences(before: ProgramDefinition, after: ProgramDefinition): string[] {
  const gone = before.references.filter(({ id }) => !after.references.some((reference) => reference.id === id));
  return [
    ...after.references.flatMap(({ id, text }) => {
      const was = before.references.find((reference) => reference.id === id);
      return was ? wasInstead(`Reference ${id} reads`, quoted(text), quoted(was.text)) : [`Reference ${id} is new: ${text}`];
    }),
    ...gone.map(({ id, text }) => `Reference ${id} is gone: ${text}`),
  ];
}

/** What the editor does not edit, so that a version entered another way is still told apart. */
function compareRest(before: ProgramDefinition, after: ProgramDefinition): string[] {
  const parts: [keyof ProgramDefinition, string][] = [
    ['icd10', 'The ICD-10 codes are different'],
    ['snomed', 'The SNOMED codes are different'],
    ['decisions', 'What must be decided, and when, is different'],
    ['dose', 'The dose is different'],
    ['runningGates', 'What must be met before running is different'],
    ['warningSigns', 'The warning signs are different'],
  ];
  return parts.flatMap(([part, sentence]) => (isSame(before[part], after[part]) ? [] : [sentence]));
}
