import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { EndCare, endCare } from '@/lib/data/enrollments/end-care';
import { verifyAssessments } from '@/lib/data/enrollments/verify-assessments';
import { RecordCheckIn, recordCheckIn } from '@/lib/data/observations/record-check-in';
import { RecordScore, recordScore } from '@/lib/data/observations/record-score';
import { getPatient } from '@/lib/data/patients/get-patient';
import type { Viewer } from '@/lib/domain/access';
import { addDays } from '@/lib/domain/day';
import { AppError } from '@/lib/errors';
import { ownDatabase } from '@/prisma/run/own-test-database';
import type { EnrollmentDraft } from '@/prisma/seed/factories/enrollment-draft';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';

const database = ownDatabase();
let clinic: TestClinic;

beforeAll(async () => {
  clinic = await testClinic(database);
});

/** Pain 6 → 4 and function 40 → 49; three weeks in, the pain goal is reached and function is not. */
const newCare = () =>
  clinic.addCare({ program: 'overuse', baselines: { nprs: 6, lefs: 40 }, course: { nprs: [[14, 3]], lefs: [[14, 43]] } });

const end = (care: EnrollmentDraft, given: Record<string, unknown> = {}, viewer: Viewer = clinic.clinician) =>
  endCare(
    viewer,
    EndCare.parse({ key: randomUUID(), enrollmentId: care.id, version: '1', how: 'completed', withoutFinal: 'Moved away', ...given }),
  );

const rowOf = async ({ id }: EnrollmentDraft) =>
  (
    await database.rows(
      `SELECT status, ended_on::text AS "endedOn", end_reason AS reason, end_note AS note, next_check_in_on AS "checkInOn", attention_rank AS rank,
        version FROM enrollment WHERE id = $1`,
      [id],
    )
  )[0];
const goalsOf = async ({ id }: EnrollmentDraft) =>
  Object.fromEntries(
    (
      await database.rows<{ code: string }>(
        `SELECT code, status, completed_on::text AS "completedOn", baseline::float, target::float, starts_on::text AS "startsOn", due_on::text AS "dueOn"
         FROM goal WHERE enrollment_id = $1`,
        [id],
      )
    ).map(({ code, ...goal }) => [code, goal]),
  );

test('completed care: goals are closed by rule, the one for after care starts with the value care ended with', async () => {
  const { today } = clinic.clock;
  const care = await newCare();
  const before = await goalsOf(care);
  await end(care, { note: 'Home plan handed over' });
  expect(await rowOf(care)).toEqual({
    status: 'completed',
    endedOn: today,
    reason: 'Program completed.',
    note: 'Home plan handed over\nNo final measures: Moved away',
    checkInOn: null,
    rank: 13,
    version: 2,
  });
  const after = await goalsOf(care);
  expect(after['st1-pain']).toMatchObject({ status: 'achieved', completedOn: today });
  expect(after['lt2-walking']).toMatchObject({ completedOn: null, target: 49 });
  expect(after['lt5-self-manage']).toEqual({
    ...before['lt5-self-manage'],
    status: 'on-track',
    completedOn: null,
    baseline: 3,
    target: 5,
    startsOn: today,
    dueOn: addDays(care.startsOn, 26 * 7),
  });
  expect((await verifyAssessments()).differences).toEqual([]);
});

test('the outcome of ended care is that of its newest scores', async () => {
  const care = await newCare();
  const observedOn = clinic.clock.today;
  const scores = { nprs: { value: '2' }, lefs: { value: '55' } };
  await recordCheckIn(
    clinic.clinician,
    RecordCheckIn.parse({ key: randomUUID(), enrollmentId: care.id, kind: 'final', observedOn, scores }),
  );
  await end(care, { withoutFinal: '' });
  expect(
    await database.rows(
      `SELECT measure, baseline::float, latest::float, reached_mcid AS mcid FROM enrollment_outcome
       WHERE enrollment_id = $1 AND has_follow_up ORDER BY measure`,
      [care.id],
    ),
  ).toEqual([
    { measure: 'lefs', baseline: 40, latest: 55, mcid: true },
    { measure: 'nprs', baseline: 6, latest: 2, mcid: true },
  ]);
  expect((await goalsOf(care))['lt2-walking']).toMatchObject({ status: 'achieved', completedOn: observedOn });
  expect(await rowOf(care)).toMatchObject({ note: null });
});

test('care that ends early says why, and its goal for after care never starts', async () => {
  const care = await newCare();
  const before = await goalsOf(care);
  await end(care, { how: 'discontinued', reason: 'Planned surgery.' });
  expect(await rowOf(care)).toMatchObject({ status: 'discontinued', reason: 'Planned surgery.' });
  expect((await goalsOf(care))['lt5-self-manage']).toEqual(before['lt5-self-manage']);
  const page = await getPatient(clinic.clinician, care.patientId);
  expect(page.timeline.find(({ title }) => title.startsWith('Ended'))).toMatchObject({
    title: 'Ended Overuse and muscle-related leg pain early',
    detail: 'Planned surgery. No final measures: Moved away',
  });
  const unreached = page.enrollments[0]?.goals.find(({ measure }) => measure === 'Leg function');
  expect(unreached).toMatchObject({ isUnreached: true, reason: expect.stringMatching(/^Not reached when care ended\./) });
  expect(await database.rows(`SELECT action FROM audit_entry WHERE subject_id = $1`, [care.id])).toEqual([
    { action: 'enrollment.discontinued' },
  ]);
  expect((await verifyAssessments()).differences).toEqual([]);
});

describe('a score after care', () => {
  const score = (care: EnrollmentDraft, measure: string, value: string, observedOn = clinic.clock.today) =>
    recordScore(clinic.clinician, RecordScore.parse({ key: randomUUID(), enrollmentId: care.id, measure, value, observedOn }));

  test('counts for the goal of completed care that goes on, and asks for nobody', async () => {
    const care = await newCare();
    await end(care);
    // The value to keep is that of the last day of care, so only a later day counts.
    await database.rows(`UPDATE enrollment SET ended_on = ended_on - 1 WHERE id = $1`, [care.id]);
    await database.rows(`UPDATE goal SET starts_on = starts_on - 1 WHERE enrollment_id = $1 AND code = 'lt5-self-manage'`, [care.id]);
    const dayBefore = addDays(clinic.clock.today, -1);
    await expect(score(care, 'nprs', '8', dayBefore)).rejects.toMatchObject({ code: 'refused', field: 'observedOn' });
    await score(care, 'nprs', '8');
    const page = await getPatient(clinic.clinician, care.patientId);
    const goals = page.enrollments[0]?.goals ?? [];
    expect(goals.filter(({ isScored }) => isScored).map(({ wording, status, latest }) => [wording, status, latest.value])).toEqual([
      [expect.any(String), 'off-track', 8],
    ]);
    expect(await rowOf(care)).toMatchObject({ status: 'completed', checkInOn: null, rank: 13 });
    const outcome = `SELECT latest::float FROM enrollment_outcome WHERE enrollment_id = $1 AND measure = 'nprs'`;
    expect(await database.rows(outcome, [care.id])).toEqual([{ latest: 3 }]);
    expect((await verifyAssessments()).differences).toEqual([]);
  });

  test.each<[string, string, Record<string, unknown>]>([
    ['of a measure whose goals ended with care', 'lefs', {}],
    ['of care that ended early', 'nprs', { how: 'discontinued', reason: 'Planned surgery.' }],
  ])('is refused %s', async (_, measure, given) => {
    const care = await newCare();
    await end(care, given);
    await expect(score(care, measure, '5')).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining('has ended') });
  });
});

describe('refused', () => {
  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['without final measures or a reason for that', { withoutFinal: '' }, { field: 'withoutFinal' }],
    ['early without a reason', { how: 'discontinued' }, { field: 'reason' }],
    ['early for a reason that says nothing', { how: 'discontinued', reason: 'Another reason.' }, { field: 'note' }],
  ])('%s', async (_, given, refusal) => {
    const care = await newCare();
    await expect(end(care, given)).rejects.toMatchObject({ code: 'refused', ...refusal });
    expect(await rowOf(care)).toMatchObject({ status: 'active', version: 1 });
  });

  test('final measures of eight days ago', async () => {
    const care = await newCare();
    const observedOn = addDays(clinic.clock.today, -8);
    const sent = { key: randomUUID(), enrollmentId: care.id, kind: 'final', observedOn, scores: { nprs: { value: '2' } } };
    await recordCheckIn(clinic.clinician, RecordCheckIn.parse(sent));
    await expect(end(care, { withoutFinal: '' })).rejects.toMatchObject({ field: 'withoutFinal' });
  });

  test('while a red flag is open, self-harm too', async () => {
    const care = await newCare();
    const answers = Object.fromEntries([0, 0, 0, 0, 0, 0, 0, 0, 1].map((answer, place) => [place, String(answer)]));
    const score = { key: randomUUID(), enrollmentId: care.id, measure: 'phq-9', answers, observedOn: clinic.clock.today };
    await recordScore(clinic.clinician, RecordScore.parse(score));
    await expect(end(care)).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining('red flag') });
  });

  test('twice, and from a page that is out of date', async () => {
    const care = await newCare();
    await expect(end(care, { version: '0' })).rejects.toMatchObject({ code: 'stale', current: { version: 1, status: 'active' } });
    await end(care);
    await expect(end(care, { version: '1' })).rejects.toMatchObject({
      code: 'stale',
      current: {
        version: 2,
        status: 'completed',
        events: [{ title: expect.stringMatching(/^Completed/), by: clinic.clinician.name }],
        again: null,
      },
    });
    await expect(end(care, { version: '2' })).rejects.toMatchObject({ code: 'refused' });
  });
});

test('of twenty ends at once one is done, and a resent form gets its answer', async () => {
  const care = await newCare();
  const key = randomUUID();
  const calls = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => end(care, i < 3 ? { key } : {})));
  const codes = new Set(
    calls.map((call) => (call.status === 'rejected' && call.reason instanceof AppError ? call.reason.code : call.status)),
  );
  expect([...codes].sort()).toEqual(['fulfilled', 'stale']);
  expect(await database.rows(`SELECT id FROM phase_change WHERE enrollment_id = $1 AND kind = 'complete'`, [care.id])).toHaveLength(1);
});
