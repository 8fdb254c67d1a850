import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyAssessments } from '@/lib/data/enrollments/verify-assessments';
import { GoalAddress } from '@/lib/data/goals/close-goal';
import { completeGoal } from '@/lib/data/goals/complete-goal';
import { ReopenGoal, reopenGoal } from '@/lib/data/goals/reopen-goal';
import { sustainGoal } from '@/lib/data/goals/sustain-goal';
import { RecordScore, recordScore } from '@/lib/data/observations/record-score';
import { getPatient } from '@/lib/data/patients/get-patient';
import { ownDatabase } from '@/prisma/run/own-test-database';
import type { EnrollmentDraft } from '@/prisma/seed/factories/enrollment-draft';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';

const database = ownDatabase();
let clinic: TestClinic;

beforeAll(async () => {
  clinic = await testClinic(database);
});

/** Pain 6 → 4, reached two weeks in. */
const newCare = (latest = 3) => clinic.addCare({ baselines: { nprs: 6 }, course: { nprs: [[14, latest]] } });
const idOf = (care: EnrollmentDraft) => care.goals.find(({ code }) => code === 'st1-pain')?.id ?? '';
const address = (care: EnrollmentDraft, version = 1) => GoalAddress.parse({ key: randomUUID(), goalId: idOf(care), version });
const complete = (care: EnrollmentDraft, version?: number) => completeGoal(clinic.clinician, address(care, version));
const sustain = (care: EnrollmentDraft, version?: number) => sustainGoal(clinic.clinician, address(care, version));
const reopen = (care: EnrollmentDraft, version: number, reason = 'Pain is back') =>
  reopenGoal(clinic.clinician, ReopenGoal.parse({ ...address(care, version), reason }));
const pain = (care: EnrollmentDraft, value: number) =>
  recordScore(
    clinic.clinician,
    RecordScore.parse({ key: randomUUID(), enrollmentId: care.id, measure: 'nprs', value: String(value), observedOn: clinic.clock.today }),
  );

const goalOf = async (care: EnrollmentDraft) =>
  (
    await database.rows(
      'SELECT status, completed_on::text AS "completedOn", sustained_on::text AS "sustainedOn", version FROM goal WHERE id = $1',
      [idOf(care)],
    )
  )[0];
const waitsFor = async (care: EnrollmentDraft) =>
  (
    await database.rows<{ ranks: number[] }>(`SELECT jsonb_path_query_array(reasons, '$[*].rank') AS ranks FROM enrollment WHERE id = $1`, [
      care.id,
    ])
  )[0]?.ranks;

test('a reached goal waits for the clinician; completed, it waits no longer, and its history says so', async () => {
  const { today } = clinic.clock;
  const care = await newCare();
  expect(await waitsFor(care)).toContain(12);
  await complete(care);
  expect(await goalOf(care)).toEqual({ status: 'achieved', completedOn: today, sustainedOn: null, version: 2 });
  expect(await waitsFor(care)).not.toContain(12);
  const page = await getPatient(clinic.clinician, care.patientId);
  expect(page.timeline[0]).toMatchObject({ title: expect.stringMatching(/^Goal completed: /) });
  expect(page.enrollments[0]?.goals.find(({ id }) => id === idOf(care))?.reason).toMatch(/^Completed on .* 3 points meets the target/);
  expect(await database.rows('SELECT action, details FROM audit_entry WHERE subject_id = $1', [idOf(care)])).toEqual([
    {
      action: 'goal.completed',
      details: { before: { completedOn: null, sustainedOn: null }, after: { completedOn: today, sustainedOn: null } },
    },
  ]);
  expect((await verifyAssessments()).differences).toEqual([]);
});

test('reopened, later scores count again', async () => {
  const care = await newCare();
  await complete(care);
  await reopen(care, 2);
  expect(await goalOf(care)).toMatchObject({ status: 'achieved', completedOn: null, version: 3 });
  await pain(care, 9);
  expect(await goalOf(care)).toMatchObject({ status: 'off-track' });
  expect((await verifyAssessments()).differences).toEqual([]);
});

test('under watch a goal stays open and asks for nobody, until it is lost', async () => {
  const care = await newCare();
  await sustain(care);
  expect(await goalOf(care)).toMatchObject({ status: 'achieved', completedOn: null, sustainedOn: clinic.clock.today });
  expect(await waitsFor(care)).not.toContain(12);
  await pain(care, 3);
  expect(await goalOf(care)).toMatchObject({ status: 'sustaining' });
  expect(await waitsFor(care)).not.toContain(12);
  await pain(care, 9);
  expect(await waitsFor(care)).toContain(4);
  await reopen(care, 2, 'Lost again');
  await pain(care, 2);
  expect(await waitsFor(care)).toContain(12);
  expect((await verifyAssessments()).differences).toEqual([]);
});

describe('refused', () => {
  test('a goal that is not reached', async () => {
    const care = await newCare(5);
    await expect(complete(care)).rejects.toMatchObject({ code: 'refused' });
    await expect(sustain(care)).rejects.toMatchObject({ code: 'refused' });
    await expect(reopen(care, 1)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('twice, and from a page that is out of date', async () => {
    const care = await newCare();
    await complete(care);
    await expect(complete(care)).rejects.toMatchObject({ code: 'stale', current: { version: 2 } });
    await expect(complete(care, 2)).rejects.toMatchObject({ code: 'conflict' });
    await expect(sustain(care, 2)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('at once: one completes, one is told', async () => {
    const care = await newCare();
    const calls = await Promise.allSettled(Array.from({ length: 10 }, () => complete(care)));
    expect(calls.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await goalOf(care)).toMatchObject({ version: 2 });
  });
});
