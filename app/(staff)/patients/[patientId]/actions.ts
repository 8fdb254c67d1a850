'use server';

import { action } from '@/lib/action';
import { SnoozeEnrollment, snoozeEnrollment } from '@/lib/data/enrollments/snooze-enrollment';
import { AcknowledgeFlag, acknowledgeFlag } from '@/lib/data/flags/acknowledge-flag';
import { ClearFlag, clearFlag } from '@/lib/data/flags/clear-flag';
import { EditGoal, editGoal } from '@/lib/data/goals/edit-goal';
import { RecordScore, recordScore } from '@/lib/data/observations/record-score';
import { WriteNote, writeNote } from '@/lib/data/patients/write-note';

const toPatient = ({ patientId }: { patientId: string }) => `/patients/${patientId}`;

export const recordScoreAction = action(RecordScore, 'observation:record', recordScore, {
  redirectTo: ({ patientId, goalId }) => (goalId ? `/patients/${patientId}#goal-${goalId}` : `/patients/${patientId}`),
  says: 'Score recorded',
});
export const acknowledgeFlagAction = action(AcknowledgeFlag, 'flag:acknowledge', acknowledgeFlag, {
  redirectTo: toPatient,
  says: 'Red flag acknowledged',
});
export const clearFlagAction = action(ClearFlag, 'flag:acknowledge', clearFlag, { redirectTo: toPatient, says: 'Red flag cleared' });
export const editGoalAction = action(EditGoal, 'goal:edit', editGoal, {
  redirectTo: ({ patientId, goalId }) => `/patients/${patientId}#goal-${goalId}`,
  says: 'Goal changed',
});
export const snoozeEnrollmentAction = action(SnoozeEnrollment, 'enrollment:snooze', snoozeEnrollment, { says: 'Snoozed. It comes back by itself' });
export const writeNoteAction = action(WriteNote, 'note:write', writeNote);
