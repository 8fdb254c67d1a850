import type { ProgramDefinition } from './program';
import { cite } from './references';
import { everyLegReferences } from './warning-signs';

/** Completes a program with the full reference for every id that it cites, and for the further ones named. */
export function withReferences(program: Omit<ProgramDefinition, 'references'>, ...further: string[]): ProgramDefinition {
  const cited = [
    ...program.doesItHelpReferences,
    ...program.expectation.references,
    ...program.goals.flatMap((goal) => goal.references),
    ...program.prescriptions.flatMap((prescription) => prescription.references),
    ...everyLegReferences,
    ...further,
  ];
  return { ...program, references: cite(cited) };
}
