'use server';

import { action } from '@/lib/action';
import { AssignProgram, assignProgram } from '@/lib/data/assignments/assign-program';
import { ChooseProgram, chooseProgram } from '@/lib/data/assignments/choose-program';
import { DiscardDraft, discardDraft } from '@/lib/data/assignments/discard-draft';
import { SaveGoals, saveGoals } from '@/lib/data/assignments/save-goals';
import { ScreenPatient, screenPatient } from '@/lib/data/assignments/screen-patient';

export const chooseProgramAction = action(ChooseProgram, 'program:assign', chooseProgram, {
  redirectTo: ({ patientId }) => `/patients/${patientId}/assign/screening`,
});
export const screenPatientAction = action(ScreenPatient, 'program:assign', screenPatient, {
  redirectTo: ({ patientId, stops }) => `/patients/${patientId}/assign/${stops ? 'screening' : 'goals'}`,
});
export const saveGoalsAction = action(SaveGoals, 'program:assign', saveGoals, {
  redirectTo: ({ patientId }) => `/patients/${patientId}/assign/review`,
});
export const assignProgramAction = action(AssignProgram, 'program:assign', assignProgram, {
  redirectTo: ({ patientId }) => `/patients/${patientId}`,
  says: 'Program assigned',
});
export const discardDraftAction = action(DiscardDraft, 'program:assign', discardDraft, {
  redirectTo: ({ patientId }) => `/patients/${patientId}`,
  says: 'Assignment thrown away',
});
