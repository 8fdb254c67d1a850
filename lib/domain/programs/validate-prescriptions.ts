import { type DefinitionProblem, isBlank, isWholeBetween } from './definition-problem';
import { knowsStep } from './fitting-prescriptions';
import { prescriptionInWords } from './prescription-in-words';
import type { PlanStep, Prescription, ProgramDefinition } from './program';
import { citationProblem } from './validate-references';

/** No prescribed hold or extension is longer (P). */
const LONGEST_STEP_WEEKS = 12;

/** Each prescription says why, cites, names goals that the program has, and a step that the program knows. */
export function validatePrescriptions(definition: ProgramDefinition): DefinitionProblem[] {
  return definition.prescriptions.flatMap((prescription) => {
    const problems: [string, string | null][] = [
      ['why', isBlank(prescription.why) ? 'Say why this is suggested.' : null],
      ['weeks', weeksProblem(prescription)],
      ['step', stepProblem(prescription, definition) ?? repetition(prescription, definition)],
      ['references', citationProblem(prescription.references, definition)],
    ];
    return problems.flatMap(([field, message]) =>
      message === null
        ? []
        : [{ field: `prescriptions.${prescription.code}.${field}`, about: `Suggestion “${prescriptionInWords(prescription)}”`, message }],
    );
  });
}

const hasWeeks = ({ step }: Prescription) => step === 'hold' || step === 'extend';

function weeksProblem(prescription: Prescription): string | null {
  if (!hasWeeks(prescription) || isWholeBetween(prescription.weeks ?? Number.NaN, 1, LONGEST_STEP_WEEKS)) return null;
  return `Enter whole weeks from 1 to ${LONGEST_STEP_WEEKS}.`;
}

function stepProblem(prescription: Prescription, definition: ProgramDefinition): string | null {
  const { step, goals } = prescription;
  if (goals.some((code) => !definition.goals.some((goal) => goal.code === code)))
    return 'It answers for a goal that the program does not have.';
  const sense = senseProblem(prescription);
  if (sense !== null || knowsStep(definition, prescription)) return sense;
  return step === 'extend' ? 'The program does not provide for an extension.' : 'The program has one phase only.';
}

const forward: readonly PlanStep[] = ['advance', 'close-goal'];
const back: readonly PlanStep[] = ['hold', 'step-back', 'extend'];

/** A goal that is reached asks for no less, and one that is not for no more. */
function senseProblem({ step, when }: Prescription): string | null {
  const isReached = when === 'early' || when === 'held';
  if (isReached && back.includes(step)) return 'A goal that is reached does not ask for this. Choose another step.';
  return !isReached && forward.includes(step) ? 'Only a goal that is reached asks for this. Choose another step.' : null;
}

/** An earlier one has the same step for the same cause and goals, so this one would never be shown. */
function repetition(prescription: Prescription, { prescriptions }: Pick<ProgramDefinition, 'prescriptions'>): string | null {
  const said = ({ when, step, goals }: Prescription) => [when, step, ...[...goals].sort()].join(' ');
  const isSecond = prescriptions.findIndex((other) => said(other) === said(prescription)) < prescriptions.indexOf(prescription);
  return isSecond ? 'Another suggestion says the same.' : null;
}
