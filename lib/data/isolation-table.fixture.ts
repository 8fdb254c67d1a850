import { isDeepStrictEqual } from 'node:util';
import { AssignProgram, assignProgram } from '@/lib/data/assignments/assign-program';
import { ChooseProgram, chooseProgram } from '@/lib/data/assignments/choose-program';
import { discardDraft } from '@/lib/data/assignments/discard-draft';
import { getAssignment } from '@/lib/data/assignments/get-assignment';
import { SaveGoals, saveGoals } from '@/lib/data/assignments/save-goals';
import { screenPatient } from '@/lib/data/assignments/screen-patient';
import { checkChain } from '@/lib/data/audit/check-chain';
import { AuditParams, listAudit } from '@/lib/data/audit/list-audit';
import { CaseloadParams } from '@/lib/data/caseload/caseload-params';
import { type CaseloadPage, listCaseload } from '@/lib/data/caseload/list-caseload';
import { responseFigures } from '@/lib/data/eligibility/response-figures';
import { EndCare, endCare } from '@/lib/data/enrollments/end-care';
import { MovePhase, movePhase } from '@/lib/data/enrollments/move-phase';
import { SnoozeEnrollment, snoozeEnrollment } from '@/lib/data/enrollments/snooze-enrollment';
import { TransferEnrollment, transferEnrollment } from '@/lib/data/enrollments/transfer-enrollment';
import { AcknowledgeFlag, acknowledgeFlag } from '@/lib/data/flags/acknowledge-flag';
import { ClearFlag, clearFlag } from '@/lib/data/flags/clear-flag';
import { missedFlagNews } from '@/lib/data/flags/flag-news';
import { getFlag } from '@/lib/data/flags/get-flag';
import { listFlagsOutsideCare } from '@/lib/data/flags/list-flags-outside-care';
import { CheckGate, checkGate } from '@/lib/data/gates/check-gate';
import { ConfigureGateway, configureGateway } from '@/lib/data/gateways/configure-gateway';
import { getPayerGateway } from '@/lib/data/gateways/get-payer-gateway';
import { removeGateway } from '@/lib/data/gateways/remove-gateway';
import { testGateway } from '@/lib/data/gateways/test-gateway';
import { goalBoundaries } from '@/lib/data/goal-boundaries.fixture';
import { CorrectObservation, correctObservation } from '@/lib/data/observations/correct-observation';
import { getObservation } from '@/lib/data/observations/get-observation';
import { RecordCheckIn, recordCheckIn } from '@/lib/data/observations/record-check-in';
import { RecordScore, recordScore } from '@/lib/data/observations/record-score';
import { getOutcomes, type Outcomes } from '@/lib/data/outcomes/get-outcomes';
import { OutcomeParams } from '@/lib/data/outcomes/outcome-params';
import { getPatient } from '@/lib/data/patients/get-patient';
import { listPatientsWithoutProgram } from '@/lib/data/patients/list-patients-without-program';
import { searchPatients } from '@/lib/data/patients/search-patients';
import { WriteNote, writeNote } from '@/lib/data/patients/write-note';
import { listPeople } from '@/lib/data/people/list-people';
import { programBoundaries } from '@/lib/data/program-boundaries.fixture';
import { getProgram } from '@/lib/data/programs/get-program';
import { listPrograms } from '@/lib/data/programs/list-programs';
import { type ReferralIds, referralBoundaries } from '@/lib/data/referral-boundaries.fixture';
import { rosterBoundaries } from '@/lib/data/roster-boundaries.fixture';
import { getRescreening } from '@/lib/data/screenings/get-rescreening';
import { ScreenEnrollment, screenEnrollment } from '@/lib/data/screenings/screen-enrollment';
import { endSession } from '@/lib/data/sessions/end-session';
import { type SponsorIds, sponsorBoundaries } from '@/lib/data/sponsor-boundaries.fixture';
import { getSponsor } from '@/lib/data/sponsors/get-sponsor';
import { listSponsors } from '@/lib/data/sponsors/list-sponsors';
import { AcceptSuggestion, acceptSuggestion } from '@/lib/data/suggestions/accept-suggestion';
import { DeclineSuggestion, declineSuggestion } from '@/lib/data/suggestions/decline-suggestion';
import { taskBoundaries } from '@/lib/data/task-boundaries.fixture';
import type { Role, Viewer } from '@/lib/domain/access';
import { addDays, type Day } from '@/lib/domain/day';
import { programResponse } from '@/lib/domain/outcomes/program-response';
import { runningGates } from '@/lib/domain/programs/running-gates';

/** What someone else has. */
export type Theirs = Record<
  | 'patientId'
  | 'enrollmentId'
  | 'gatedId'
  | 'observationId'
  | 'goalId'
  | 'reachedId'
  | 'closedId'
  | 'flagId'
  | 'seenFlagId'
  | 'sponsorId'
  | 'openSponsorId'
  | 'readyImportId'
  | 'doneSponsorId'
  | 'doneImportId'
  | 'sessionId'
  | 'toVersionId'
  | 'movableId'
  | 'moveId'
  | 'taskId'
  | 'doneTaskId'
  | 'viewId'
  | 'clinicianId'
  | 'colleagueId'
  | 'key',
  string
> & { suggested: { prescription: string; cause: string }; version: number; today: Day; programDraft: number } & ReferralIds &
  SponsorIds;

export type Boundary = {
  call: (viewer: Viewer, theirs: Theirs) => Promise<unknown>;
  /** Roles of the same organization that this is for, whoever's it is. */
  mayBe?: readonly Role[];
  /** For lists: how nothing looks. Everything else must be `notFound`. */
  empty?: (result: unknown) => boolean;
  /** Names a program by its code: people of another organization reach their own of that name, and nothing of these. */
  namesOwn?: true;
};

const no = { ...Object.fromEntries(['cold', 'numb', 'pain', 'pale', 'pulse', 'weak'].map((sign) => [`ischemia-${sign}`, true])) };
const weight = { importance: '2', difficulty: '2' };

/** Every query and command of the data layer, called with ids that are someone else's. */
export const boundaries: Record<string, Boundary> = {
  chooseProgram: {
    call: (viewer, { patientId }) => chooseProgram(viewer, ChooseProgram.parse({ patientId, programCode: 'cecs', side: 'left' })),
  },
  screenPatient: { call: (viewer, { key, patientId }) => screenPatient(viewer, { key, patientId, answers: no }) },
  saveGoals: {
    call: (viewer, { patientId, version, today }) =>
      saveGoals(
        viewer,
        SaveGoals.parse({
          patientId,
          version,
          goals: {
            'st1-pain': { ...weight, code: 'st1-pain', wording: 'Less pain', baseline: '6', target: '4', dueOn: addDays(today, 28) },
          },
        }),
      ),
  },
  assignProgram: { call: (viewer, { key, patientId, version }) => assignProgram(viewer, AssignProgram.parse({ key, patientId, version })) },
  discardDraft: { call: (viewer, { patientId }) => discardDraft(viewer, { patientId }) },
  getAssignment: { call: (viewer, { patientId }) => getAssignment(viewer, patientId) },
  recordScore: {
    call: (viewer, { key, enrollmentId, today }) =>
      recordScore(viewer, RecordScore.parse({ key, enrollmentId, measure: 'nprs', value: '5', observedOn: today })),
  },
  recordCheckIn: {
    call: (viewer, { key, enrollmentId, today }) =>
      recordCheckIn(viewer, RecordCheckIn.parse({ key, enrollmentId, observedOn: today, scores: { nprs: { value: '5' } } })),
  },
  getObservation: { call: (viewer, { patientId, observationId }) => getObservation(viewer, patientId, observationId) },
  correctObservation: {
    call: (viewer, { key, observationId }) =>
      correctObservation(viewer, CorrectObservation.parse({ key, observationId, value: '1', reason: 'Typed wrongly' })),
  },
  getRescreening: { call: (viewer, { patientId, enrollmentId }) => getRescreening(viewer, patientId, enrollmentId) },
  screenEnrollment: {
    call: (viewer, { key, enrollmentId }) => screenEnrollment(viewer, ScreenEnrollment.parse({ key, enrollmentId, ...no })),
  },
  checkGate: {
    call: (viewer, { key, gatedId, today }) =>
      checkGate(
        viewer,
        CheckGate.parse({ key, enrollmentId: gatedId, gate: runningGates[0], met: 'yes', onDay: today, note: 'Examined.' }),
      ),
  },
  snoozeEnrollment: {
    call: (viewer, { key, enrollmentId, today }) =>
      snoozeEnrollment(viewer, SnoozeEnrollment.parse({ key, enrollmentId, until: addDays(today, 7), reason: 'Away' })),
  },
  transferEnrollment: {
    call: (viewer, { key, enrollmentId, clinicianId: fromId, colleagueId: toId }) =>
      transferEnrollment(viewer, TransferEnrollment.parse({ key, enrollmentId, fromId, toId, reason: 'On leave' })),
  },
  ...taskBoundaries,
  ...goalBoundaries,
  movePhase: {
    call: (viewer, { key, gatedId }) =>
      movePhase(viewer, MovePhase.parse({ key, enrollmentId: gatedId, version: 1, kind: 'advance', reason: 'Agreed' })),
  },
  endCare: {
    call: (viewer, { key, gatedId }) =>
      endCare(viewer, EndCare.parse({ key, enrollmentId: gatedId, version: 1, how: 'completed', withoutFinal: 'Moved away' })),
  },
  acceptSuggestion: {
    call: (viewer, { key, gatedId: enrollmentId, reachedId: goalId, suggested: { prescription, cause } }) =>
      acceptSuggestion(viewer, AcceptSuggestion.parse({ key, enrollmentId, goalId, prescription, cause })),
  },
  declineSuggestion: {
    call: (viewer, { key, gatedId: enrollmentId, reachedId: goalId, suggested: { prescription, cause } }) =>
      declineSuggestion(
        viewer,
        DeclineSuggestion.parse({ key, enrollmentId, goalId, prescription, cause, reason: 'The patient does not want it.' }),
      ),
  },
  acknowledgeFlag: {
    call: (viewer, { key, flagId }) => acknowledgeFlag(viewer, AcknowledgeFlag.parse({ key, flagId, did: 'Called them.' })),
  },
  clearFlag: {
    call: (viewer, { key, seenFlagId }) =>
      clearFlag(viewer, ClearFlag.parse({ key, flagId: seenFlagId, clearance: 'Ruled out by ultrasound.' })),
  },
  getFlag: { call: (viewer, { patientId, flagId }) => getFlag(viewer, patientId, flagId) },
  missedFlagNews: { call: (viewer) => missedFlagNews(viewer, new Date(0)), empty: (news) => (news as unknown[]).length === 0 },
  listFlagsOutsideCare: {
    call: (viewer) => listFlagsOutsideCare(viewer),
    empty: (flags) => (flags as unknown[]).length === 0,
  },
  writeNote: { call: (viewer, { key, patientId }) => writeNote(viewer, WriteNote.parse({ key, patientId, body: 'Seen.' })) },
  getPatient: { call: (viewer, { patientId }) => getPatient(viewer, patientId) },
  listPatientsWithoutProgram: {
    call: (viewer) => listPatientsWithoutProgram(viewer, { q: '' }),
    empty: (found) => (found as { rows: unknown[] }).rows.length === 0,
  },
  searchPatients: {
    call: (viewer) => searchPatients(viewer, 'Canary'),
    empty: (found) => (found as unknown[]).length === 0,
  },
  listCaseload: {
    call: (viewer) => listCaseload(viewer, CaseloadParams.parse({})),
    empty: (page) => (page as CaseloadPage).rows.length === 0 && (page as CaseloadPage).summary.open === 0,
  },
  getOutcomes: {
    call: (viewer) => getOutcomes(viewer, OutcomeParams.parse({}), 'page'),
    mayBe: ['program-manager'],
    // Of few people nothing is told but the quarters since there were any.
    empty: (outcomes) =>
      (outcomes as Outcomes).choices.length === 1 &&
      (outcomes as Outcomes).rows.every(({ response }) => isDeepStrictEqual(response, programResponse([]))),
  },
  getPayerGateway: { call: (viewer, { sponsorId }) => getPayerGateway(viewer, sponsorId), mayBe: ['administrator'] },
  configureGateway: {
    call: (viewer, { sponsorId }) =>
      configureGateway(
        viewer,
        ConfigureGateway.parse({
          ...{ sponsorId, version: '1', kind: 'x12', endpoint: 'https://payer.example/', payerId: 'P1', senderId: 'S1', receiverId: 'R1' },
          timeoutSeconds: '20',
        }),
      ),
    mayBe: ['administrator'],
  },
  removeGateway: { call: (viewer, { sponsorId }) => removeGateway(viewer, { sponsorId, version: 1 }), mayBe: ['administrator'] },
  testGateway: { call: (viewer, { sponsorId }) => testGateway(viewer, { sponsorId }), mayBe: ['administrator'] },
  getSponsor: { call: (viewer, { sponsorId }) => getSponsor(viewer, sponsorId), mayBe: ['program-manager', 'administrator'] },
  responseFigures: { call: (viewer, { sponsorId }) => responseFigures(viewer, sponsorId), mayBe: ['program-manager', 'administrator'] },
  listSponsors: {
    call: (viewer) => listSponsors(viewer, { q: '', kind: null, after: null }),
    mayBe: ['program-manager', 'administrator'],
  },
  listPeople: { call: (viewer) => listPeople(viewer, { q: '' }), mayBe: ['administrator'] },
  listAudit: { call: (viewer) => listAudit(viewer, AuditParams.parse({})), mayBe: ['administrator'] },
  checkChain: { call: (viewer) => checkChain(viewer), mayBe: ['administrator'] },
  ...programBoundaries,
  ...referralBoundaries,
  ...rosterBoundaries,
  ...sponsorBoundaries,
  getProgram: { call: (viewer) => getProgram(viewer, 'overuse'), mayBe: ['clinician', 'program-manager', 'administrator'] },
  listPrograms: {
    call: (viewer) => listPrograms(viewer),
    mayBe: ['clinician', 'program-manager', 'administrator'],
    empty: (programs) => !JSON.stringify(programs).includes('"overuse"'),
  },
  endSession: { call: (viewer, { sessionId }) => endSession(viewer, { sessionId }) },
};

/** These name nothing but the viewer. */
export const takesNoId = ['endOtherSessions', 'listSessions', 'listViews', 'saveView', 'passwordIsSet', 'setPassword'];
