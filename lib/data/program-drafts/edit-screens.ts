import 'server-only';
import * as z from 'zod';
import { keepDraftSection, type SavedDraft } from '@/lib/data/program-drafts/keep-draft-section';
import { DraftAddress } from '@/lib/data/program-drafts/lock-program-draft';
import type { Viewer } from '@/lib/domain/access';
import { type ProgramDefinition, screenCodes } from '@/lib/domain/programs/program';

export const EditScreens = DraftAddress.extend({ screens: z.array(z.enum(screenCodes)).default([]) });
export type EditScreens = z.infer<typeof EditScreens>;

/** Changes which red-flag screens a patient must pass; those that stay keep their order. */
export async function editScreens(viewer: Viewer, { programCode, version, screens }: EditScreens): Promise<SavedDraft> {
  const edit = (definition: ProgramDefinition) => {
    const kept = definition.screens.filter((code) => screens.includes(code));
    return { ...definition, screens: [...kept, ...screens.filter((code) => !kept.includes(code))] };
  };
  return keepDraftSection(viewer, { programCode, version }, { section: 'screens', edit });
}
