import 'server-only';
import { inTransaction } from '@/lib/data/in-transaction';
import { findProgramDraft, type ProgramDraft } from '@/lib/data/program-drafts/lock-program-draft';
import { standingVersion } from '@/lib/data/programs/standing-version';
import { requirePermission } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';
import { compareDefinitions } from '@/lib/domain/programs/compare-definitions';
import type { DefinitionProblem } from '@/lib/domain/programs/definition-problem';
import { validateDefinition } from '@/lib/domain/programs/validate-definition';
import { AppError } from '@/lib/errors';

export type ProgramDraftPage = Pick<ProgramDraft, 'number' | 'version' | 'definition'> & {
  /** What it started from, and what it changes. */
  base: { number: number; status: 'published' | 'retired' };
  changes: string[];
  problems: DefinitionProblem[];
};

/** The draft of a program with what it changes and what keeps it from being published. Throws `notFound`. */
export async function getProgramDraft(viewer: Viewer, code: string): Promise<ProgramDraftPage> {
  requirePermission(viewer, 'program:edit');
  const { organizationId } = viewer;
  return inTransaction(viewer, async (tx) => {
    const program = await tx.program.findUnique({ where: { organizationId_code: { organizationId, code } }, select: { id: true } });
    const draft = program && (await findProgramDraft(tx, organizationId, program.id));
    const base = program && (await standingVersion(tx, organizationId, program.id));
    if (!draft || !base) throw new AppError('notFound');
    const { number, version, definition } = draft;
    return {
      number,
      version,
      definition,
      base: { number: base.number, status: base.status },
      changes: compareDefinitions(base.definition, definition),
      problems: validateDefinition(definition),
    };
  });
}
