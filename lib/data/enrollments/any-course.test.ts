import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { todayIn } from '@/lib/data/clock';
import { endCare } from '@/lib/data/enrollments/end-care';
import { MovePhase, movePhase } from '@/lib/data/enrollments/move-phase';
import { reassessDue } from '@/lib/data/enrollments/reassess-due';
import { snoozeEnrollment } from '@/lib/data/enrollments/snooze-enrollment';
import { TransferEnrollment, transferEnrollment } from '@/lib/data/enrollments/transfer-enrollment';
import { verifyAssessments } from '@/lib/data/enrollments/verify-assessments';
import { acknowledgeFlag } from '@/lib/data/flags/acknowledge-flag';
import { clearFlag } from '@/lib/data/flags/clear-flag';
import { completeGoal } from '@/lib/data/goals/complete-goal';
import { editGoal } from '@/lib/data/goals/edit-goal';
import { reopenGoal } from '@/lib/data/goals/reopen-goal';
import { sustainGoal } from '@/lib/data/goals/sustain-goal';
import { CorrectObservation, correctObservation } from '@/lib/data/observations/correct-observation';
import { recordScore } from '@/lib/data/observations/record-score';
import { getPatient } from '@/lib/data/patients/get-patient';
import { acceptSuggestion } from '@/lib/data/suggestions/accept-suggestion';
import { declineSuggestion } from '@/lib/data/suggestions/decline-suggestion';
import { finishTask } from '@/lib/data/tasks/finish-task';
import { WriteTask, writeTask } from '@/lib/data/tasks/write-task';
import type { Viewer } from '@/lib/domain/access';
import { addDays } from '@/lib/domain/day';
import { type PhaseMoveKind, phaseMoves } from '@/lib/domain/enrollment/phase-move';
import { AppError } from '@/lib/errors';
import { ownDatabase } from '@/prisma/run/own-test-database';
import type { EnrollmentDraft } from '@/prisma/seed/factories/enrollment-draft';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';
import { testIntake } from '@/prisma/seed/factories/test-intake';

const database = ownDatabase();
let clinic: TestClinic;

beforeAll(async () => {
  clinic = await testClinic(database);
});
afterEach(() => {
  vi.useRealTimers();
});

const day = fc.integer({ min: 0, max: 9 });
const weight = fc.constantFrom<1 | 2 | 3>(1, 2, 3);
/** What can happen to care, with whatever is chosen for it; `at` picks a goal, a score or a flag. */
const happening = fc.oneof(
  fc.record({ does: fc.constant('pain'), value: fc.integer({ min: 0, max: 10 }), daysAgo: day }),
  fc.record({ does: fc.constant('function'), value: fc.integer({ min: 0, max: 80 }), daysAgo: day }),
  fc.record({ does: fc.constant('mood'), answers: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 9, maxLength: 9 }) }),
  fc.record({ does: fc.constant('correct'), value: fc.integer({ min: 0, max: 7 }), at: day }),
  fc.record({
    does: fc.constant('edit'),
    target: fc.integer({ min: 0, max: 20 }),
    days: fc.integer({ min: 1, max: 90 }),
    importance: weight,
    at: day,
  }),
  fc.record({ does: fc.constant('snooze'), days: fc.integer({ min: 1, max: 14 }) }),
  fc.record({ does: fc.constant('screen'), found: fc.boolean() }),
  fc.record({ does: fc.constantFrom('acknowledge', 'clear'), at: day }),
  fc.record({ does: fc.constantFrom(...phaseMoves), days: fc.integer({ min: 1, max: 14 }) }),
  fc.record({ does: fc.constantFrom('complete', 'sustain', 'reopen'), at: day }),
  fc.record({ does: fc.constantFrom('accept', 'decline'), at: day }),
  fc.record({ does: fc.constant('end'), early: fc.boolean() }),
  fc.record({ does: fc.constant('hand-over'), value: fc.integer({ min: 0, max: 10 }) }),
  fc.record({ does: fc.constant('task'), days: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ does: fc.constant('wait'), days: fc.integer({ min: 1, max: 12 }) }),
);
type Happening = {
  does: string;
  value?: number;
  daysAgo?: number;
  answers?: number[];
  at?: number;
  target?: number;
  days?: number;
  importance?: 1 | 2 | 3;
  found?: boolean;
  early?: boolean;
};

async function happen(care: EnrollmentDraft, given: Happening): Promise<unknown> {
  const { clinician: viewer } = clinic;
  const { value = 0, daysAgo = 0, at = 0, days = 1, target = 0, importance = 1, early = false } = given;
  const [key, enrollmentId, today] = [randomUUID(), care.id, todayIn(viewer.zone)];
  const score = { key, enrollmentId, observedOn: addDays(today, -daysAgo) };
  switch (given.does) {
    case 'pain':
      return recordScore(viewer, { ...score, measure: 'nprs', value });
    case 'function':
      return recordScore(viewer, { ...score, measure: 'lefs', value });
    case 'mood':
      return recordScore(viewer, { ...score, measure: 'phq-9', answers: given.answers });
    case 'correct':
      return correct(care, at, value);
    case 'edit': {
      const goal = await chosen<{ id: string; version: number }>('SELECT id, version FROM goal WHERE enrollment_id = $1', enrollmentId, at);
      const dueOn = addDays(today, days);
      return (
        goal && editGoal(viewer, { goalId: goal.id, version: goal.version, target, dueOn, importance, difficulty: 2, reason: 'Agreed' })
      );
    }
    case 'complete':
    case 'sustain':
    case 'reopen':
      return decideGoal(care, given.does, at);
    case 'accept':
    case 'decline':
      return decideSuggestion(care, given.does, at);
    case 'advance':
    case 'step-back':
    case 'hold':
    case 'resume':
    case 'extend':
      return move(care, given.does, days);
    case 'end': {
      const reason = early ? 'Planned surgery.' : undefined;
      const how = early ? 'discontinued' : 'completed';
      return endCare(viewer, { key, enrollmentId, version: await versionOf(care), how, reason, note: '', withoutFinal: 'Moved away' });
    }
    case 'hand-over':
      return handOverAndBack(care, value);
    case 'task':
      return giveAndDo(care, days);
    case 'snooze':
      return snoozeEnrollment(viewer, { key, enrollmentId, until: addDays(today, days), reason: 'Away' });
    case 'screen': {
      const { choose, screen } = testIntake(viewer, care.patientId);
      await choose({ programCode: 'cecs' });
      return screen(given.found ? { 'dvt-tender': 'yes', 'dvt-calf': 'yes' } : {});
    }
    case 'wait':
      vi.setSystemTime(Date.now() + days * 86_400_000);
      return reassessDue();
    default: {
      const flag = await chosen<{ id: string }>('SELECT id FROM red_flag WHERE patient_id = $1', care.patientId, at);
      if (given.does === 'clear') return flag && clearFlag(viewer, { key, flagId: flag.id, clearance: 'Ruled out.' });
      return flag && acknowledgeFlag(viewer, { key, flagId: flag.id, did: 'Called.' });
    }
  }
}

/** The colleague records a score while the care is theirs, then hands it back. */
async function handOverAndBack(care: EnrollmentDraft, value: number): Promise<void> {
  const { clinician, otherClinician } = clinic;
  const give = (from: Viewer, to: Viewer) => {
    const sent = { key: randomUUID(), enrollmentId: care.id, fromId: from.userId, toId: to.userId, reason: 'On leave' };
    return transferEnrollment(from, TransferEnrollment.parse(sent));
  };
  const score = { key: randomUUID(), enrollmentId: care.id, measure: 'nprs', value, observedOn: todayIn(clinician.zone) } as const;
  await give(clinician, otherClinician);
  await recordScore(otherClinician, score);
  await give(otherClinician, clinician);
}

async function giveAndDo({ patientId, id: enrollmentId }: EnrollmentDraft, days: number): Promise<unknown> {
  const { clinician, otherClinician } = clinic;
  const task = { title: 'Call them', dueOn: addDays(todayIn(clinician.zone), days), assigneeId: otherClinician.userId };
  const { taskId } = await writeTask(clinician, WriteTask.parse({ key: randomUUID(), patientId, enrollmentId, ...task }));
  return finishTask(otherClinician, { taskId });
}

async function versionOf({ id }: EnrollmentDraft): Promise<number> {
  return (await chosen<{ version: number }>('SELECT version FROM enrollment WHERE id = $1', id, 0))?.version ?? 0;
}

async function move(care: EnrollmentDraft, kind: PhaseMoveKind, days: number): Promise<unknown> {
  const { clinician: viewer } = clinic;
  const lookAgainOn = addDays(todayIn(viewer.zone), days);
  const version = await versionOf(care);
  return movePhase(
    viewer,
    MovePhase.parse({ key: randomUUID(), enrollmentId: care.id, version, kind, reason: 'Agreed', lookAgainOn, weeks: days }),
  );
}

async function decideSuggestion(care: EnrollmentDraft, what: 'accept' | 'decline', at: number): Promise<unknown> {
  const { clinician: viewer } = clinic;
  const page = await getPatient(viewer, care.patientId);
  const standing = page.enrollments.find(({ id }) => id === care.id)?.plan?.suggestions ?? [];
  const one = standing[at % Math.max(1, standing.length)];
  if (!one) return;
  const { goalId, prescription, cause } = one;
  const address = { key: randomUUID(), enrollmentId: care.id, goalId, prescription, cause };
  return what === 'accept'
    ? acceptSuggestion(viewer, address)
    : declineSuggestion(viewer, { ...address, reason: 'The patient does not want it.', note: '' });
}

async function decideGoal(care: EnrollmentDraft, what: 'complete' | 'sustain' | 'reopen', at: number): Promise<unknown> {
  const { clinician: viewer } = clinic;
  // What can be decided is seldom, so it is sought.
  const fitting =
    what === 'reopen' ? 'completed_on IS NOT NULL OR sustained_on IS NOT NULL' : `status IN ('achieved', 'sustaining', 'on-hold')`;
  const goal = await chosen<{ id: string; version: number }>(
    `SELECT id, version FROM goal WHERE enrollment_id = $1 AND (${fitting})`,
    care.id,
    at,
  );
  if (!goal) return;
  const address = { key: randomUUID(), goalId: goal.id, version: goal.version };
  if (what === 'reopen') return reopenGoal(viewer, { ...address, reason: 'Pain is back' });
  return what === 'complete' ? completeGoal(viewer, address) : sustainGoal(viewer, address);
}

async function chosen<Row extends Record<string, unknown>>(text: string, id: string, at: number): Promise<Row | undefined> {
  const rows = await database.rows<Row>(`${text} ORDER BY id`, [id]);
  return rows[at % Math.max(1, rows.length)];
}

/** A score that stands, of care or after it. */
async function correct(care: EnrollmentDraft, at: number, value: number): Promise<unknown> {
  const standing =
    'SELECT id FROM observation o WHERE enrollment_id = $1 AND NOT EXISTS (SELECT 1 FROM observation c WHERE c.corrects_id = o.id)';
  const score = await chosen<{ id: string }>(standing, care.id, at);
  const sent = { key: randomUUID(), observationId: score?.id, value: String(value), reason: 'Typed wrongly' };
  return score && correctObservation(clinic.clinician, CorrectObservation.parse(sent));
}

const unlessRefused = (error: unknown) => {
  if (!(error instanceof AppError)) throw error;
};

test('whatever happens in whatever order, what is stored is what the facts say', async () => {
  const done = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 4, maxLength: 12 }), async (course) => {
      vi.useRealTimers();
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
      const care = await clinic.addCare({ program: 'peroneal', baselines: { nprs: 6, lefs: 40 } });
      for (const given of course) {
        await happen(care, given).then(() => done.add(given.does), unlessRefused);
        // Each time: what happens next would derive everything anew and hide what was missed.
        expect((await verifyAssessments()).differences.filter(({ enrollmentId }) => enrollmentId === care.id)).toEqual([]);
      }
    }),
    { numRuns: 25 },
  );
  // Refusals are expected, but not of everything.
  expect(done.size).toBeGreaterThanOrEqual(14);
}, 120_000);
