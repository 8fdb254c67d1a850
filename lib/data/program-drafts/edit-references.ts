import 'server-only';
import * as z from 'zod';
import { keepDraftSection, type SavedDraft } from '@/lib/data/program-drafts/keep-draft-section';
import { ToldDraftAddress } from '@/lib/data/program-drafts/lock-program-draft';
import { ticked, typedText } from '@/lib/data/program-drafts/typed-fields';
import type { Viewer } from '@/lib/domain/access';

/** By id; the blank row is `new` and has its id typed. */
export const EditReferences = ToldDraftAddress.extend({
  references: z.record(z.string(), z.object({ id: typedText, text: typedText, remove: ticked })),
});
export type EditReferences = z.infer<typeof EditReferences>;

/** Changes the list of references; one that is still cited somewhere keeps the draft from being published once it is gone. */
export async function editReferences(
  viewer: Viewer,
  { programCode, version, told, references: typed }: EditReferences,
): Promise<SavedDraft> {
  const added = typed.new?.id ?? '';
  const references = Object.entries(typed).flatMap(([key, { id, text, remove }]) => {
    if (key !== 'new') return remove ? [] : [{ id: key, text }];
    return id === '' && text === '' ? [] : [{ id, text }];
  });
  return keepDraftSection(
    viewer,
    { programCode, version, told },
    {
      section: 'references',
      edit: (definition) => ({ ...definition, references }),
      inputOf: (field) =>
        field.startsWith(`references.${added}.`) ? `references.new.${field.slice(`references.${added}.`.length)}` : field,
    },
  );
}
