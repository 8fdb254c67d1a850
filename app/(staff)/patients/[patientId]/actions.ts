'use server';

import { action } from '@/lib/action';
import { EndCare, endCare } from '@/lib/data/enrollments/end-care';
import { MovePhase, movePhase } from '@/lib/data/enrollments/move-phase';
import { SnoozeEnrollment, snoozeEnrollment } from '@/lib/data/enrollments/snooze-enrollment';
import { TransferEnrollment, transferEnrollment } from '@/lib/data/enrollments/transfer-enrollment';
import { AcknowledgeFlag, acknowledgeFlag } from '@/lib/data/flags/acknowledge-flag';
import { ClearFlag, clearFlag } from '@/lib/data/flags/clear-flag';
import { CheckGate, checkGate } from '@/lib/data/gates/check-gate';
import { AddGoal, addGoal } from '@/lib/data/goals/add-goal';
import { CompleteGoal, completeGoal } from '@/lib/data/goals/complete-goal';
import { EditGoal, editGoal } from '@/lib/data/goals/edit-goal';
import { ReopenGoal, reopenGoal } from '@/lib/data/goals/reopen-goal';
import { SustainGoal, sustainGoal } from '@/lib/data/goals/sustain-goal';
import { CorrectObservation, correctObservation } from '@/lib/data/observations/correct-observation';
import { type AfterCheckIn, RecordCheckIn, recordCheckIn } from '@/lib/data/observations/record-check-in';
import { RecordScore, recordScore } from '@/lib/data/observations/record-score';
import { WriteNote, writeNote } from '@/lib/data/patients/write-note';
import { ScreenEnrollment, screenEnrollment } from '@/lib/data/screenings/screen-enrollment';
import { AcceptSuggestion, acceptSuggestion } from '@/lib/data/suggestions/accept-suggestion';
import { DeclineSuggestion, declineSuggestion } from '@/lib/data/suggestions/decline-suggestion';
import { EditTask, editTask } from '@/lib/data/tasks/edit-task';
import { FinishTask, finishTask } from '@/lib/data/tasks/finish-task';
import { ReopenTask, reopenTask } from '@/lib/data/tasks/reopen-task';
import { WriteTask, writeTask } from '@/lib/data/tasks/write-task';

const toPatient = ({ patientId }: { patientId: string }) => `/patients/${patientId}`;

export const recordScoreAction = action(RecordScore, 'observation:record', recordScore, {
  redirectTo: ({ patientId, goalId }) => (goalId ? `/patients/${patientId}#goal-${goalId}` : `/patients/${patientId}`),
  says: 'Score recorded',
});

/** A flag stands on top of the patient's page; a rise of pain and a PHQ-2 lead on to what they ask for; final measures to the end of care. */
const afterCheckIn = ({ patientId, enrollmentId, next }: AfterCheckIn, { kind }: RecordCheckIn): string => {
  if (next === 'patient' && kind === 'final') return `/patients/${patientId}/end?enrollment=${enrollmentId}`;
  if (next === 'screening') return `/patients/${patientId}/screening?enrollment=${enrollmentId}&because=pain-rise`;
  return next === 'phq-9' ? `/patients/${patientId}/check-in?enrollment=${enrollmentId}&ask=phq-9` : `/patients/${patientId}`;
};

export const recordCheckInAction = action(RecordCheckIn, 'observation:record', recordCheckIn, {
  redirectTo: afterCheckIn,
  says: 'Check-in recorded',
});
export const correctObservationAction = action(CorrectObservation, 'observation:record', correctObservation, {
  redirectTo: toPatient,
  says: 'Score corrected',
});
export const screenEnrollmentAction = action(ScreenEnrollment, 'program:assign', screenEnrollment, {
  redirectTo: ({ patientId, enrollmentId, found }) =>
    found ? `/patients/${patientId}/screening?enrollment=${enrollmentId}` : `/patients/${patientId}`,
  says: 'Screening recorded',
});
const toGoal = ({ patientId, goalId }: { patientId: string; goalId: string }) => `/patients/${patientId}#goal-${goalId}`;

export const addGoalAction = action(AddGoal, 'goal:edit', addGoal, { redirectTo: toGoal, says: 'Goal added' });
export const completeGoalAction = action(CompleteGoal, 'goal:edit', completeGoal, { redirectTo: toGoal, says: 'Goal completed' });
export const sustainGoalAction = action(SustainGoal, 'goal:edit', sustainGoal, { redirectTo: toGoal, says: 'Goal kept under watch' });
export const reopenGoalAction = action(ReopenGoal, 'goal:edit', reopenGoal, { redirectTo: toGoal, says: 'Goal open again' });
export const endCareAction = action(EndCare, 'enrollment:move', endCare, { redirectTo: toPatient, says: 'Care ended' });
export const acceptSuggestionAction = action(AcceptSuggestion, 'enrollment:move', acceptSuggestion, {
  redirectTo: ({ patientId, enrollmentId, step }) =>
    step === 're-screen' ? `/patients/${patientId}/screening?enrollment=${enrollmentId}` : `/patients/${patientId}`,
  says: 'Suggestion accepted',
});
export const declineSuggestionAction = action(DeclineSuggestion, 'enrollment:move', declineSuggestion, {
  redirectTo: toPatient,
  says: 'Suggestion declined',
});
export const movePhaseAction = action(MovePhase, 'enrollment:move', movePhase, { redirectTo: toPatient, says: 'Plan of care changed' });
export const checkGateAction = action(CheckGate, 'enrollment:move', checkGate, { says: 'Running gate recorded' });
export const acknowledgeFlagAction = action(AcknowledgeFlag, 'flag:acknowledge', acknowledgeFlag, {
  redirectTo: toPatient,
  says: 'Red flag acknowledged',
});
export const clearFlagAction = action(ClearFlag, 'flag:acknowledge', clearFlag, { redirectTo: toPatient, says: 'Red flag cleared' });
export const editGoalAction = action(EditGoal, 'goal:edit', editGoal, {
  redirectTo: toGoal,
  says: 'Goal changed',
});
export const snoozeEnrollmentAction = action(SnoozeEnrollment, 'enrollment:snooze', snoozeEnrollment, {
  says: 'Snoozed. It comes back by itself',
});
export const writeNoteAction = action(WriteNote, 'note:write', writeNote);
export const writeTaskAction = action(WriteTask, 'task:write', writeTask, { says: 'Task added' });
export const editTaskAction = action(EditTask, 'task:write', editTask, { redirectTo: toPatient, says: 'Task changed' });
export const finishTaskAction = action(FinishTask, 'task:write', finishTask, { says: 'Task done' });
export const finishTaskAndLeaveAction = action(FinishTask, 'task:write', finishTask, { redirectTo: () => '/tasks', says: 'Task done' });
export const reopenTaskAction = action(ReopenTask, 'task:write', reopenTask, { says: 'Task opened again' });
/** Whoever handed care over may no longer see the patient. */
export const transferEnrollmentAction = action(TransferEnrollment, 'enrollment:transfer', transferEnrollment, {
  redirectTo: () => '/caseload',
  says: 'Care handed over',
});
