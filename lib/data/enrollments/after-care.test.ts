import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { EndCare, endCare } from '@/lib/data/enrollments/end-care';
import { verifyAssessments } from '@/lib/data/enrollments/verify-assessments';
import { GoalAddress } from '@/lib/data/goals/close-goal';
import { completeGoal } from '@/lib/data/goals/complete-goal';
import { EditGoal, editGoal } from '@/lib/data/goals/edit-goal';
import { ReopenGoal, reopenGoal } from '@/lib/data/goals/reopen-goal';
import { sustainGoal } from '@/lib/data/goals/sustain-goal';
import { CorrectObservation, correctObservation } from '@/lib/data/observations/correct-observation';
import { getObservation } from '@/lib/data/observations/get-observation';
import { RecordScore, recordScore } from '@/lib/data/observations/record-score';
import { getPatient } from '@/lib/data/patients/get-patient';
import { addDays } from '@/lib/domain/day';
import { dayInWords } from '@/lib/domain/goals/value-in-words';
import { ownDatabase } from '@/prisma/run/own-test-database';
import type { EnrollmentDraft } from '@/prisma/seed/factories/enrollment-draft';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';

const database = ownDatabase();
let clinic: TestClinic;

beforeAll(async () => {
  clinic = await testClinic(database);
});

/** Care that was completed ten days ago with a pain of 3: from then on 5 is the limit. */
async function careBefore(how: 'completed' | 'discontinued' = 'completed'): Promise<EnrollmentDraft> {
  const care = await clinic.addCare({ program: 'overuse', baselines: { nprs: 6, lefs: 40 }, course: { nprs: [[5, 3]], lefs: [[5, 43]] } });
  const early = how === 'discontinued' ? { reason: 'Planned surgery.' } : {};
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${addDays(clinic.clock.today, -10)}T17:00:00Z`) });
  const sent = { key: randomUUID(), enrollmentId: care.id, version: '1', how, withoutFinal: 'Moved away', ...early };
  await endCare(clinic.clinician, EndCare.parse(sent)).finally(() => vi.useRealTimers());
  return care;
}

const score = (care: EnrollmentDraft, value: string, daysAgo: number) =>
  recordScore(
    clinic.clinician,
    RecordScore.parse({
      key: randomUUID(),
      enrollmentId: care.id,
      measure: 'nprs',
      value,
      observedOn: addDays(clinic.clock.today, -daysAgo),
    }),
  );
const painOf = ({ id }: EnrollmentDraft) =>
  database.rows<{ id: string; value: number; reason: string | null }>(
    `SELECT id, value::float, correction_reason AS reason FROM observation WHERE enrollment_id = $1 AND measure = 'nprs' ORDER BY seq`,
    [id],
  );
const correct = (observationId: string, value: string) =>
  correctObservation(clinic.clinician, CorrectObservation.parse({ key: randomUUID(), observationId, value, reason: 'Typed wrongly.' }));
const keptGoal = async ({ patientId }: EnrollmentDraft) => {
  const page = await getPatient(clinic.clinician, patientId);
  const goal = page.enrollments[0]?.goals.find(({ chart, startsOn }) => startsOn > chart.startsOn);
  if (!goal) throw new Error('no goal follows care');
  return goal;
};
const address = async (care: EnrollmentDraft) => {
  const { id: goalId, version } = await keptGoal(care);
  return GoalAddress.parse({ key: randomUUID(), goalId, version });
};
const complete = async (care: EnrollmentDraft) => completeGoal(clinic.clinician, await address(care));
const reopen = async (care: EnrollmentDraft) =>
  reopenGoal(clinic.clinician, ReopenGoal.parse({ ...(await address(care)), reason: 'Pain is back' }));
const outcomeOf = async ({ id }: EnrollmentDraft) =>
  (await database.rows(`SELECT latest::float FROM enrollment_outcome WHERE enrollment_id = $1 AND measure = 'nprs'`, [id]))[0];
const clean = async () => expect((await verifyAssessments()).differences).toEqual([]);

describe('a wrong score after care', () => {
  test('is corrected as in care: appended with its reason, the goal judged anew, what care came to untouched', async () => {
    const care = await careBefore();
    await score(care, '8', 2);
    expect(await keptGoal(care)).toMatchObject({ status: 'off-track', latest: { value: 8 } });
    const wrong = (await painOf(care)).at(-1)?.id ?? '';
    expect((await getObservation(clinic.clinician, care.patientId, wrong)).entries).toHaveLength(1);
    await correct(wrong, '4');
    expect((await painOf(care)).slice(-2)).toMatchObject([
      { value: 8, reason: null },
      { value: 4, reason: 'Typed wrongly.' },
    ]);
    expect(await keptGoal(care)).toMatchObject({ status: 'achieved', latest: { value: 4 } });
    expect(await outcomeOf(care)).toEqual({ latest: 3 });
    await clean();
  });

  test('that rises asks nobody to be screened', async () => {
    const care = await careBefore();
    await score(care, '3', 2);
    await correct((await painOf(care)).at(-1)?.id ?? '', '9');
    expect(await database.rows(`SELECT next_screening_on AS "screeningOn" FROM enrollment WHERE id = $1`, [care.id])).toEqual([
      { screeningOn: null },
    ]);
    await clean();
  });

  test('is offered where it is shown; a score of care itself is not, and stands', async () => {
    const care = await careBefore();
    await score(care, '4', 2);
    const { chart } = await keptGoal(care);
    const [first, last] = [(await painOf(care))[0]?.id ?? '', (await painOf(care)).at(-1)?.id ?? ''];
    expect(chart.observations.map(({ id }) => id)).toEqual(['', '', last]);
    await expect(getObservation(clinic.clinician, care.patientId, first)).rejects.toMatchObject({ code: 'notFound' });
    await expect(correct(first, '5')).rejects.toMatchObject({
      code: 'refused',
      message: `Care ended on ${dayInWords(addDays(clinic.clock.today, -10))}, and what it came to stands. Only later scores can be corrected.`,
    });
    expect(await outcomeOf(care)).toEqual({ latest: 3 });
  });
});

describe('the goal that follows care', () => {
  test('tells what holds by its newest score', async () => {
    const care = await careBefore();
    const ended = dayInWords(addDays(clinic.clock.today, -2));
    expect((await keptGoal(care)).reason).toMatch(/^Not scored since care ended\. /);
    await score(care, '4', 2);
    expect((await keptGoal(care)).reason).toBe(`Scored after care, on ${ended}. 4 points meets the limit of 5 points.`);
  });

  test('is completed once it is reached, then not scored, and reopened with its reason', async () => {
    const care = await careBefore();
    await expect(complete(care)).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining('does not meet') });
    await score(care, '8', 3);
    await expect(complete(care)).rejects.toMatchObject({ code: 'refused' });
    await score(care, '4', 2);
    await complete(care);
    expect(await keptGoal(care)).toMatchObject({ status: 'achieved', completedOn: clinic.clock.today, isScored: false, isDecidable: true });
    expect((await keptGoal(care)).reason).toMatch(/^Completed on /);
    await expect(score(care, '9', 1)).rejects.toMatchObject({ code: 'refused' });
    await clean();
    await reopen(care);
    expect(await keptGoal(care)).toMatchObject({ completedOn: null, isScored: true, status: 'achieved' });
    await score(care, '9', 1);
    expect(await keptGoal(care)).toMatchObject({ status: 'off-track', isReached: false });
    await clean();
  });

  test('is scored on a measure whose other goals were due before: their charts reach as far as the score', async () => {
    const care = await careBefore();
    await database.rows(`UPDATE goal SET due_on = starts_on + 3 WHERE enrollment_id = $1 AND measure = 'nprs' AND NOT follows_care`, [
      care.id,
    ]);
    await score(care, '4', 2);
    const page = await getPatient(clinic.clinician, care.patientId);
    const charts = (page.enrollments[0]?.goals ?? []).map(({ chart }) => chart).filter(({ measure }) => measure === 'Pain');
    expect(charts).toHaveLength(2);
    for (const { endsOn, observations } of charts) {
      expect(observations.at(-1)?.observedOn).toBe(addDays(clinic.clock.today, -2));
      expect(endsOn >= addDays(clinic.clock.today, -2)).toBe(true);
    }
  });

  test('is neither edited nor watched, and the goals of care itself stay closed', async () => {
    const care = await careBefore();
    await score(care, '4', 2);
    const refused = { code: 'refused', message: expect.stringContaining('has ended') };
    await expect(sustainGoal(clinic.clinician, await address(care))).rejects.toMatchObject(refused);
    const edit = { ...(await address(care)), target: '4', dueOn: addDays(clinic.clock.today, 90), importance: '1', difficulty: '1' };
    await expect(editGoal(clinic.clinician, EditGoal.parse({ ...edit, reason: 'Agreed' }))).rejects.toMatchObject(refused);
    const page = await getPatient(clinic.clinician, care.patientId);
    const pain = page.enrollments[0]?.goals.find(({ completedOn }) => completedOn !== null);
    expect(pain).toMatchObject({ isDecidable: false });
    const sent = { key: randomUUID(), goalId: pain?.id, version: pain?.version, reason: 'Pain is back' };
    await expect(reopenGoal(clinic.clinician, ReopenGoal.parse(sent))).rejects.toMatchObject(refused);
  });

  test('never starts after care that ended early, and nothing of it is decided', async () => {
    const care = await careBefore('discontinued');
    const reason = 'Care ended before it began.';
    expect(await keptGoal(care)).toMatchObject({ isDecidable: false, isScored: false, neverBegins: true, status: 'not-started', reason });
    await expect(complete(care)).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining('has ended') });
  });

  test('is told by what it is, also where care ended on the day it began', async () => {
    const { today } = clinic.clock;
    const care = await clinic.addCare({ program: 'overuse', startedDaysAgo: 0 });
    await endCare(
      clinic.clinician,
      EndCare.parse({ key: randomUUID(), enrollmentId: care.id, version: '1', how: 'completed', withoutFinal: 'Moved away' }),
    );
    const goals = (await getPatient(clinic.clinician, care.patientId)).enrollments[0]?.goals ?? [];
    const told = (decidable: boolean) => goals.filter(({ isDecidable }) => isDecidable === decidable);
    expect(told(true)).toMatchObject([
      { startsOn: today, isUnreached: false, reason: expect.stringMatching(/^Not scored since care ended\./) },
    ]);
    expect(told(false).length).toBeGreaterThan(1);
    for (const goal of told(false)) {
      expect(goal).toMatchObject({ startsOn: today, isUnreached: true, reason: expect.stringMatching(/^Not reached when care ended\./) });
      const sent = { key: randomUUID(), goalId: goal.id, version: goal.version };
      await expect(completeGoal(clinic.clinician, GoalAddress.parse(sent))).rejects.toMatchObject({ code: 'refused' });
    }
    await clean();
  });

  test('begins with the end of care, not with the day that was planned for it', async () => {
    const care = await clinic.addCare({ program: 'overuse', startedDaysAgo: 120 });
    const reason = expect.stringMatching(/^Begins when care ends, planned for .*: the score of that day is then its baseline/);
    expect(await keptGoal(care)).toMatchObject({ status: 'not-started', reason });
    await clean();
  });
});
