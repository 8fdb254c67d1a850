import { type DefinitionProblem, isBlank, isWholeBetween } from './definition-problem';
import { knowsStep } from './fitting-prescriptions';
import { prescriptionInWords } from './prescription-in-words';
import type { Prescription, ProgramDefinition } from './program';
import { citationProblem } from './validate-references';

/** No prescribed hold or extension is longer (P). */
const LONGEST_STEP_WEEKS = 12;

/** Each prescription says why, cites, names goals that the program has, and a step that the program knows. */
export function validatePrescriptions(definition: ProgramDefinition): DefinitionProblem[] {
  return definition.prescriptions.flatMap((prescription) => {
    const problems: [string, string | null][] = [
      ['why', isBlank(prescription.why) ? 'Say why this is suggested.' : null],
      ['weeks', weeksProblem(prescription)],
      ['step', stepProblem(prescription, definition)],
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
  if (knowsStep(definition, prescription)) return null;
  return step === 'extend' ? 'The program does not provide for an extension.' : 'The program has one phase only.';
}
