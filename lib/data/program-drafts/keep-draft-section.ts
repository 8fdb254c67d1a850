import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { lockProgramDraft, type ToldDraftAddress } from '@/lib/data/program-drafts/lock-program-draft';
import type { Viewer } from '@/lib/domain/access';
import { compareDefinitions } from '@/lib/domain/programs/compare-definitions';
import { comparePrescriptions } from '@/lib/domain/programs/compare-prescriptions';
import { type DraftSection, sectionOfField } from '@/lib/domain/programs/draft-section';
import { withFittingPrescriptions } from '@/lib/domain/programs/fitting-prescriptions';
import { ProgramDefinition } from '@/lib/domain/programs/program';
import { validateDefinition } from '@/lib/domain/programs/validate-definition';
import { AppError } from '@/lib/errors';

export type SavedDraft = { programCode: string };

/** One page of the editor: how what was typed changes the definition, and the names of inputs where they differ from the problem's field. */
export type DraftEdit = {
  section: DraftSection;
  edit: (definition: ProgramDefinition) => ProgramDefinition;
  inputOf?: (field: string) => string;
};

/**
 * Keeps one page of a draft. What does not fit on that page is refused beside its input; what it makes wrong elsewhere is told on the draft's
 * own page and keeps it from being published. Suggestions that no longer fit go with it, once the person was told which. Throws `stale` with what
 * this would change on what stands now.
 */
export function keepDraftSection(
  viewer: Viewer,
  { programCode, version, told = [] }: ToldDraftAddress,
  one: DraftEdit,
): Promise<SavedDraft> {
  return inTransaction(viewer, async (tx) => {
    const draft = await lockProgramDraft(tx, viewer, programCode);
    const edited = one.edit(draft.definition);
    const definition = one.section === 'prescriptions' ? edited : withFittingPrescriptions(edited);
    refuseProblems(definition, one);
    const changes = compareDefinitions(draft.definition, definition);
    if (draft.version !== version)
      throw new AppError('stale', 'Someone saved this draft while you were editing it.', undefined, { version: draft.version, changes });
    if (changes.length === 0) return { programCode };
    if (one.section !== 'prescriptions') refuseUntold(comparePrescriptions(draft.definition, definition), told);
    await tx.programVersion.update({
      where: { organizationId_id: { organizationId: viewer.organizationId, id: draft.id } },
      data: { definition: ProgramDefinition.parse(definition), version: { increment: 1 } },
      select: { id: true },
    });
    await appendAudit(tx, viewer, 'program.draft-saved', {
      type: 'program-version',
      id: draft.id,
      details: { programCode, number: draft.number, section: one.section, changes: changes.length },
    });
    return { programCode };
  });
}

const unfit = 'Some entries do not fit yet. They are marked below; nothing was saved.';

function refuseProblems(definition: ProgramDefinition, { section, inputOf = (field) => field }: DraftEdit): void {
  const fields: Record<string, string> = {};
  for (const { field, message } of validateDefinition(definition)) {
    if (sectionOfField(field) === section) fields[inputOf(field)] ??= message;
  }
  if (Object.keys(fields).length > 0) throw new AppError('refused', unfit, undefined, undefined, fields);
}

/** What happens to suggestions through an edit of something else is told by name, in fields `told.0`, `told.1`, before it is stored. */
function refuseUntold(consequences: readonly string[], told: readonly string[]): void {
  if (consequences.every((one) => told.includes(one))) return;
  const fields = Object.fromEntries(consequences.map((one, index) => [`told.${index}`, one]));
  throw new AppError('refused', 'This would also change what Cairn suggests. Nothing was saved yet.', undefined, undefined, fields);
}
