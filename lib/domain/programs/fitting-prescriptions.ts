import type { Prescription, ProgramDefinition } from './program';

/**
 * A definition with the prescriptions that it can still follow and cite: goals that it no longer has and references that are gone leave their
 * prescriptions, and one that is left without any goal it was for, without a reference, or with a step that the program does not know goes.
 */
export function withFittingPrescriptions(definition: ProgramDefinition): ProgramDefinition {
  const prescriptions = definition.prescriptions.flatMap((one) => {
    const goals = one.goals.filter((code) => definition.goals.some((goal) => goal.code === code));
    const references = one.references.filter((id) => definition.references.some((reference) => reference.id === id));
    const isFor = one.goals.length === 0 || goals.length > 0;
    return isFor && references.length > 0 && knowsStep(definition, one) ? [{ ...one, goals, references }] : [];
  });
  return { ...definition, prescriptions };
}

/** Whether the program can take the step that is prescribed: an extension where there is one, a move where there is more than one phase. */
export function knowsStep({ extendToWeek, phases }: ProgramDefinition, { step }: Pick<Prescription, 'step'>): boolean {
  if (step === 'extend') return extendToWeek !== null;
  return (step !== 'advance' && step !== 'step-back') || phases.length > 1;
}
