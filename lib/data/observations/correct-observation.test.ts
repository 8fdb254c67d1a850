import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyAssessments } from '@/lib/data/enrollments/verify-assessments';
import { CorrectObservation, correctObservation } from '@/lib/data/observations/correct-observation';
import { getObservation } from '@/lib/data/observations/get-observation';
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

const calm = (draft: EnrollmentDraft) => Object.assign(draft, { nextScreeningOn: addDays(clinic.clock.today, 5) });
const care = (given: Parameters<TestClinic['addCare']>[0] = {}) =>
  clinic.addCare({ baselines: { nprs: 6, lefs: 40 }, course: { nprs: [[14, 7]], lefs: [[14, 44]] }, change: calm, ...given });

const scoreOf = ({ scores }: EnrollmentDraft, measure: string, at: number) =>
  scores.filter((score) => score.measure === measure).at(at)?.id ?? '';

const correct = (observationId: string, value: string, given: Record<string, unknown> = {}, viewer = clinic.clinician) =>
  correctObservation(viewer, CorrectObservation.parse({ key: randomUUID(), observationId, value, reason: 'Typed wrongly.', ...given }));

const painGoal = async ({ id }: EnrollmentDraft) =>
  (
    await database.rows<Record<string, unknown>>(
      `SELECT status, latest_value::float AS latest, baseline::float, target::float, version FROM goal WHERE enrollment_id = $1 AND code = 'st1-pain'`,
      [id],
    )
  )[0];
const painOf = ({ id }: EnrollmentDraft) =>
  database.rows(
    `SELECT value::float, observed_on::text AS day, correction_reason AS reason FROM observation WHERE enrollment_id = $1 AND measure = 'nprs' ORDER BY seq`,
    [id],
  );

test('is appended, counts on its own day, and the old value stays', async () => {
  const running = await care();
  expect(await painGoal(running)).toMatchObject({ status: 'off-track', latest: 7 });
  expect(await correct(scoreOf(running, 'nprs', -1), '5')).toEqual({ patientId: running.patientId });
  expect(await painGoal(running)).toMatchObject({ status: 'on-track', latest: 5 });
  const [first, then] = [running.startsOn, addDays(running.startsOn, 14)];
  expect(await painOf(running)).toEqual([
    { value: 6, day: first, reason: null },
    { value: 7, day: then, reason: null },
    { value: 5, day: then, reason: 'Typed wrongly.' },
  ]);
  const entries = await database.rows<{ action: string }>('SELECT action FROM audit_entry WHERE patient_id = $1', [running.patientId]);
  expect(entries.map(({ action }) => action)).toEqual(['observation.corrected']);
  expect((await verifyAssessments()).differences).toEqual([]);
});

test('corrected once more corrects what stands, and shows the whole chain', async () => {
  const running = await care();
  const first = scoreOf(running, 'nprs', -1);
  await correct(first, '5');
  const page = await getObservation(clinic.clinician, running.patientId, first);
  await correct(page.entries.at(-1)?.id ?? '', '4', { reason: 'Misheard.' });
  const chain = await getObservation(clinic.clinician, running.patientId, first);
  expect(chain).toMatchObject({ measure: 'nprs', observedOn: addDays(running.startsOn, 14), patientId: running.patientId });
  expect(chain.entries.map(({ value, reason }) => [value, reason])).toEqual([
    [7, null],
    [5, 'Typed wrongly.'],
    [4, 'Misheard.'],
  ]);
  const [, , last] = chain.entries;
  expect((await getObservation(clinic.clinician, running.patientId, last?.id ?? '')).entries).toEqual(chain.entries);
  expect(await painGoal(running)).toMatchObject({ latest: 4 });
});

describe('of the first day', () => {
  test('moves the goals that start from it, which stands in their history', async () => {
    const running = await care();
    const before = await painGoal(running);
    await correct(scoreOf(running, 'nprs', 0), '8');
    expect(await painGoal(running)).toMatchObject({ baseline: 8, target: before?.target, version: 2 });
    expect(
      await database.rows(
        `SELECT g.code, d.before, d.after, d.reason FROM goal_edit d JOIN goal g ON g.id = d.goal_id WHERE g.enrollment_id = $1 ORDER BY 1`,
        [running.id],
      ),
    ).toEqual([
      { code: 'lt5-self-manage', before: { baseline: 6, target: 8 }, after: { baseline: 8, target: 10 }, reason: 'Typed wrongly.' },
      { code: 'st1-pain', before: { baseline: 6 }, after: { baseline: 8 }, reason: 'Typed wrongly.' },
    ]);
    expect((await verifyAssessments()).differences).toEqual([]);
  });

  test('is refused where a goal would have no way to go', async () => {
    const running = await care();
    await expect(correct(scoreOf(running, 'nprs', 0), '4')).rejects.toMatchObject({
      code: 'refused',
      field: 'value',
      message: expect.stringContaining('its target is 4 as well. Change the target first.'),
    });
    expect(await painOf(running)).toHaveLength(2);
  });

  test('of another day moves none', async () => {
    const running = await care();
    await correct(scoreOf(running, 'nprs', -1), '3');
    expect(await painGoal(running)).toMatchObject({ baseline: 6, version: 1 });
  });
});

test.each([
  ['a rise that was hidden asks for a screening today', '8', 0],
  ['no rise does not', '6', 5],
])('%s', async (_, value, screeningIn) => {
  const running = await care();
  await correct(scoreOf(running, 'nprs', -1), value);
  const [row] = await database.rows('SELECT next_screening_on::text AS day FROM enrollment WHERE id = $1', [running.id]);
  expect(row).toEqual({ day: addDays(clinic.clock.today, screeningIn) });
});

describe('refused, and nothing is stored', () => {
  test.each<[string, string, string]>([
    ['out of range', '11', 'Pain is scored from 0 to 10.'],
    ['between two steps', '5,5', 'Pain is scored in whole numbers from 0 to 10.'],
    ['what stands already', '7', 'This is the value that stands already.'],
  ])('%s', async (_, value, message) => {
    const running = await care();
    await expect(correct(scoreOf(running, 'nprs', -1), value)).rejects.toMatchObject({ code: 'refused', field: 'value', message });
    expect(await painOf(running)).toHaveLength(2);
  });

  test('without a reason', () => {
    expect(CorrectObservation.safeParse({ key: randomUUID(), observationId: randomUUID(), value: '3', reason: ' ' }).success).toBe(false);
  });

  test('what someone corrected in between, with what stands now', async () => {
    const running = await care();
    const id = scoreOf(running, 'nprs', -1);
    await correct(id, '5', { reason: 'Misheard.' });
    const refusal = await correct(id, '4').catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'stale', current: { value: 5, reason: 'Misheard.', by: clinic.clinician.name } });
    expect(await painOf(running)).toHaveLength(3);
    const { current } = refusal as AppError;
    await correct(String(current?.id), '4');
    expect(await painGoal(running)).toMatchObject({ latest: 4 });
  });

  test('all but one of ten at once', async () => {
    const running = await care();
    const id = scoreOf(running, 'nprs', -1);
    const done = await Promise.allSettled(Array.from({ length: 10 }, (_, i) => correct(id, String(i % 5))));
    const codes = done.map((one) => (one.status === 'fulfilled' ? 'done' : one.reason instanceof AppError ? one.reason.code : one.reason));
    expect(codes.sort()).toEqual(['done', ...Array.from({ length: 9 }, () => 'stale')]);
  });

  test('in care that has ended; by someone whose patient it is not', async () => {
    const ended = await care({ change: (draft) => Object.assign(draft, { status: 'completed', endedOn: clinic.clock.today }) });
    await expect(correct(scoreOf(ended, 'nprs', -1), '5')).rejects.toMatchObject({ code: 'refused' });
    const running = await care();
    for (const viewer of [clinic.otherClinician, clinic.manager, clinic.administrator]) {
      await expect(correct(scoreOf(running, 'nprs', -1), '5', {}, viewer)).rejects.toMatchObject({ code: 'notFound' });
      await expect(getObservation(viewer, running.patientId, scoreOf(running, 'nprs', -1))).rejects.toMatchObject({ code: 'notFound' });
    }
    await expect(getObservation(clinic.clinician, ended.patientId, scoreOf(running, 'nprs', -1))).rejects.toMatchObject({
      code: 'notFound',
    });
  });
});

test('one form sent again stores one correction', async () => {
  const running = await care();
  const given = { key: randomUUID() };
  const id = scoreOf(running, 'nprs', -1);
  expect(await correct(id, '5', given)).toEqual(await correct(id, '5', given));
  expect(await painOf(running)).toHaveLength(3);
});
