import 'server-only';
import type * as z from 'zod';
import { keepDraftSection, type SavedDraft } from '@/lib/data/program-drafts/keep-draft-section';
import { ToldDraftAddress } from '@/lib/data/program-drafts/lock-program-draft';
import { typedCited, typedCitedOrNone, typedFigure } from '@/lib/data/program-drafts/typed-fields';
import type { Viewer } from '@/lib/domain/access';

export const EditCourse = ToldDraftAddress.extend({
  curveRate: typedCited,
  symptomSettleWeek: typedCitedOrNone,
  returnToSportWeek: typedCitedOrNone,
  extendToWeek: typedFigure.transform((week) => (Number.isNaN(week) ? null : week)),
});
export type EditCourse = z.infer<typeof EditCourse>;

/** Changes the rate of the expected course and the weeks that members are told, each with its mark and source. */
export async function editCourse(viewer: Viewer, { programCode, version, told, ...course }: EditCourse): Promise<SavedDraft> {
  return keepDraftSection(
    viewer,
    { programCode, version, told },
    { section: 'course', edit: (definition) => ({ ...definition, ...course }) },
  );
}
