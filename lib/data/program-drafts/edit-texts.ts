import 'server-only';
import * as z from 'zod';
import { keepDraftSection, type SavedDraft } from '@/lib/data/program-drafts/keep-draft-section';
import { DraftAddress } from '@/lib/data/program-drafts/lock-program-draft';
import { mark, typedFigure, typedIds, typedText } from '@/lib/data/program-drafts/typed-fields';
import type { Viewer } from '@/lib/domain/access';

export const EditTexts = DraftAddress.extend({
  name: typedText,
  summary: typedText,
  doesItHelp: typedText,
  doesItHelpReferences: typedIds,
  expectation: z.object({ text: typedText, settleFrom: typedFigure, settleTo: typedFigure, mark, references: typedIds }),
});
export type EditTexts = z.infer<typeof EditTexts>;

/** Changes what members and clinicians read about the program. */
export async function editTexts(viewer: Viewer, { programCode, version, expectation, ...texts }: EditTexts): Promise<SavedDraft> {
  const { settleFrom, settleTo, ...expected } = expectation;
  const settleWeeks: [number, number] | null = Number.isNaN(settleFrom) && Number.isNaN(settleTo) ? null : [settleFrom, settleTo];
  return keepDraftSection(
    viewer,
    { programCode, version },
    { section: 'texts', edit: (definition) => ({ ...definition, ...texts, expectation: { ...expected, settleWeeks } }) },
  );
}
