import { type DefinitionProblem, isBlank } from './definition-problem';
import type { ProgramDefinition } from './program';

/** What is wrong with a citation: none at all, or one that the list of references does not have. Null when all is well. */
export function citationProblem(ids: readonly string[], { references }: Pick<ProgramDefinition, 'references'>): string | null {
  if (ids.length === 0) return 'Cite at least one reference.';
  const unknown = ids.filter((id) => !references.some((reference) => reference.id === id));
  return unknown.length === 0 ? null : `Not in the list of references: ${unknown.join(', ')}.`;
}

/** References have a short id that citations name, each once, and a text. */
export function validateReferences({ references }: Pick<ProgramDefinition, 'references'>): DefinitionProblem[] {
  if (references.length === 0) return [{ field: 'references', about: 'References', message: 'List at least one reference.' }];
  return references.flatMap(({ id, text }, index) => {
    const problems: [string, string | null][] = [
      ['id', idProblem(id, references.findIndex((other) => other.id === id) < index)],
      ['text', isBlank(text) ? 'Write the reference out.' : null],
    ];
    return problems.flatMap(([field, message]) =>
      message === null ? [] : [{ field: `references.${id}.${field}`, about: `Reference ${id}`, message }],
    );
  });
}

function idProblem(id: string, isTaken: boolean): string | null {
  if (!/^[a-z][a-z0-9-]*$/.test(id)) return 'Use small letters, digits and hyphens, such as smith-2024.';
  return isTaken ? 'Another reference has this id.' : null;
}
