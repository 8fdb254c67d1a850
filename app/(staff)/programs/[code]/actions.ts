'use server';

import { action } from '@/lib/action';
import { discardProgramDraft } from '@/lib/data/program-drafts/discard-program-draft';
import { EditCourse, editCourse } from '@/lib/data/program-drafts/edit-course';
import { EditGoals, editGoals } from '@/lib/data/program-drafts/edit-goals';
import { EditMeasures, editMeasures } from '@/lib/data/program-drafts/edit-measures';
import { EditPhases, editPhases } from '@/lib/data/program-drafts/edit-phases';
import { EditPrescriptions, editPrescriptions } from '@/lib/data/program-drafts/edit-prescriptions';
import { EditReferences, editReferences } from '@/lib/data/program-drafts/edit-references';
import { EditScreens, editScreens } from '@/lib/data/program-drafts/edit-screens';
import { EditTexts, editTexts } from '@/lib/data/program-drafts/edit-texts';
import { DraftAddress } from '@/lib/data/program-drafts/lock-program-draft';
import { PublishProgram, publishProgram } from '@/lib/data/program-drafts/publish-program';
import { StartProgramDraft, startProgramDraft } from '@/lib/data/program-drafts/start-program-draft';
import { RetireProgram, retireProgram } from '@/lib/data/programs/retire-program';
import { MoveEnrollments, moveEnrollments } from '@/lib/data/version-moves/move-enrollments';
import { UndoMove, undoMove } from '@/lib/data/version-moves/undo-move';

type Code = { programCode: string };
const toProgram = { redirectTo: ({ programCode }: Code) => `/programs/${programCode}` };
const toDraft = { redirectTo: ({ programCode }: Code) => `/programs/${programCode}/draft` };
const saved = { ...toDraft, says: 'Draft saved.' };

export const startProgramDraftAction = action(StartProgramDraft, 'program:edit', startProgramDraft, toDraft);
export const editTextsAction = action(EditTexts, 'program:edit', editTexts, saved);
export const editPhasesAction = action(EditPhases, 'program:edit', editPhases, saved);
export const editGoalsAction = action(EditGoals, 'program:edit', editGoals, saved);
export const editMeasuresAction = action(EditMeasures, 'program:edit', editMeasures, saved);
export const editCourseAction = action(EditCourse, 'program:edit', editCourse, saved);
export const editScreensAction = action(EditScreens, 'program:edit', editScreens, saved);
export const editPrescriptionsAction = action(EditPrescriptions, 'program:edit', editPrescriptions, saved);
export const editReferencesAction = action(EditReferences, 'program:edit', editReferences, saved);
export const discardProgramDraftAction = action(DraftAddress, 'program:edit', discardProgramDraft, {
  ...toProgram,
  says: 'Draft discarded.',
});
export const publishProgramAction = action(PublishProgram, 'program:edit', publishProgram, { ...toProgram, says: 'Version published' });
export const retireProgramAction = action(RetireProgram, 'program:edit', retireProgram, { ...toProgram, says: 'Program retired.' });
export const moveEnrollmentsAction = action(MoveEnrollments, 'program:upgrade', moveEnrollments);
export const undoMoveAction = action(UndoMove, 'program:upgrade', undoMove, { says: 'Move undone.' });
