import { type DefinitionProblem, isBlank, isWholeBetween, LONGEST_WEEKS } from './definition-problem';
import type { Phase } from './program';

/** Phases follow one another without a gap from week 0. They are taken in the order given. */
export function validatePhases(phases: readonly Phase[]): DefinitionProblem[] {
  if (phases.length === 0) return [{ field: 'phases', about: 'Phases', message: 'Keep at least one phase.' }];
  const problems = phases.flatMap((phase, index) => validatePhase(phase, phases[index - 1]));
  const last = phases.at(-1);
  if (problems.length > 0 || !last || last.toWeek > 0) return problems;
  return [{ field: `phases.${last.code}.toWeek`, about: 'Phases', message: 'A program lasts one week at least.' }];
}

function validatePhase(phase: Phase, before: Phase | undefined): DefinitionProblem[] {
  const { code, name, focus, fromWeek, toWeek } = phase;
  const about = isBlank(name) ? 'Phase' : `Phase “${name}”`;
  const problems: [keyof Phase, string | null][] = [
    ['name', isBlank(name) ? 'Name the phase.' : null],
    ['fromWeek', startProblem(fromWeek, before)],
    ['toWeek', endProblem(fromWeek, toWeek)],
    ['focus', isBlank(focus) ? 'Say what the phase is about.' : null],
  ];
  return problems.flatMap(([field, message]) => (message === null ? [] : [{ field: `phases.${code}.${field}`, about, message }]));
}

const isWeek = (week: number) => isWholeBetween(week, 0, LONGEST_WEEKS);
const wholeWeek = `Enter a whole week from 0 to ${LONGEST_WEEKS}.`;

function startProblem(fromWeek: number, before: Phase | undefined): string | null {
  if (!isWeek(fromWeek)) return wholeWeek;
  if (before === undefined) return fromWeek === 0 ? null : 'The first phase starts in week 0.';
  if (!isWeek(before.toWeek) || fromWeek === before.toWeek + 1) return null;
  return `This phase must start in week ${before.toWeek + 1}, right after “${before.name}” ends.`;
}

function endProblem(fromWeek: number, toWeek: number): string | null {
  if (!isWeek(toWeek)) return wholeWeek;
  return isWeek(fromWeek) && toWeek < fromWeek ? 'The phase must end in the week it starts, or later.' : null;
}
