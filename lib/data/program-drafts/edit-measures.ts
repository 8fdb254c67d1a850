import 'server-only';
import * as z from 'zod';
import { keepDraftSection, type SavedDraft } from '@/lib/data/program-drafts/keep-draft-section';
import { DraftAddress } from '@/lib/data/program-drafts/lock-program-draft';
import { measureCode, ticked, typedFigure } from '@/lib/data/program-drafts/typed-fields';
import type { Viewer } from '@/lib/domain/access';
import { measureCodes } from '@/lib/domain/measures/measure';
import type { ProgramDefinition } from '@/lib/domain/programs/program';

export const EditMeasures = DraftAddress.extend({
  mainMeasure: measureCode,
  measures: z.partialRecord(z.enum(measureCodes), z.object({ taken: ticked, cadenceDays: typedFigure })),
});
export type EditMeasures = z.infer<typeof EditMeasures>;

/** Changes what is measured, how often, and which measure stands for the program. */
export async function editMeasures(
  viewer: Viewer,
  { programCode, version, mainMeasure, measures: typed }: EditMeasures,
): Promise<SavedDraft> {
  const edit = (definition: ProgramDefinition): ProgramDefinition => {
    const known = definition.measures.map(({ code }) => code);
    const order = [...known, ...measureCodes.filter((code) => !known.includes(code))];
    const measures = order.flatMap((code) => (typed[code]?.taken ? [{ code, cadenceDays: typed[code].cadenceDays }] : []));
    return { ...definition, mainMeasure, measures };
  };
  return keepDraftSection(viewer, { programCode, version }, { section: 'measures', edit });
}
