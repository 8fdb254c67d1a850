import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyAssessments } from '@/lib/data/enrollments/verify-assessments';
import { EditGoal, editGoal } from '@/lib/data/goals/edit-goal';
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

const idOf = (care: EnrollmentDraft, code = 'st1-pain') => care.goals.find((goal) => goal.code === code)?.id ?? '';

/** Pain 6 → 4, due four weeks after a start three weeks ago. */
const newCare = () => clinic.addCare({ baselines: { nprs: 6 }, course: { nprs: [[20, 5]] } });

const edit = (care: EnrollmentDraft, given: Record<string, unknown> = {}, viewer: Viewer = clinic.clinician) =>
  editGoal(
    viewer,
    EditGoal.parse({
      goalId: idOf(care),
      version: '1',
      target: '3',
      dueOn: addDays(care.startsOn, 42),
      importance: '2',
      difficulty: '3',
      reason: 'Agreed today',
      ...given,
    }),
  );

const goalRow = async (goalId: string) =>
  (
    await database.rows(
      `SELECT target::float, due_on::text AS "dueOn", importance, difficulty, version, status, progress::float FROM goal WHERE id = $1`,
      [goalId],
    )
  )[0];
const historyOf = (goalId: string) =>
  database.rows('SELECT before, after, reason, user_id FROM goal_edit WHERE goal_id = $1 ORDER BY created_at', [goalId]);

test('an edit is stored, kept in the history, audited, and what follows is derived anew', async () => {
  const care = await newCare();
  const goalId = idOf(care);
  const before = { target: 4, dueOn: addDays(care.startsOn, 28), importance: 3, difficulty: 1 };
  const after = { target: 3, dueOn: addDays(care.startsOn, 42), importance: 2, difficulty: 3 };
  expect(await edit(care)).toEqual({ patientId: care.patientId, goalId });
  expect(await goalRow(goalId)).toMatchObject({ ...after, version: 2, progress: 33.33 });
  const first = { before, after, reason: 'Agreed today', user_id: clinic.clinician.userId };
  expect(await historyOf(goalId)).toEqual([first]);
  const second = { before: after, after: { ...after, target: 2 }, reason: 'Too easy', user_id: clinic.clinician.userId };
  await edit(care, { version: '2', target: '2', reason: 'Too easy' });
  expect(await historyOf(goalId)).toEqual([first, second]);
  expect(await database.rows(`SELECT details FROM audit_entry WHERE subject_id = $1 ORDER BY seq`, [goalId])).toEqual([
    { details: { before, after } },
    { details: { before: second.before, after: second.after } },
  ]);
  expect((await verifyAssessments()).differences).toEqual([]);
});

test('an edit of what has changed meanwhile is stale and shows what stands now', async () => {
  const care = await newCare();
  await edit(care);
  await expect(edit(care, { target: '1' })).rejects.toMatchObject({
    code: 'stale',
    current: { target: 3, dueOn: addDays(care.startsOn, 42), importance: 2, difficulty: 3, version: 2 },
  });
  expect(await goalRow(idOf(care))).toMatchObject({ target: 3, version: 2 });
  expect(await historyOf(idOf(care))).toHaveLength(1);
});

test('of twenty edits at once one is stored, and the others are stale', async () => {
  const care = await newCare();
  const calls = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => edit(care, { target: String(i % 4) })));
  const codes = calls.map((call) => (call.status === 'rejected' && call.reason instanceof AppError ? call.reason.code : call.status));
  expect(codes.sort()).toEqual(['fulfilled', ...Array.from({ length: 19 }, () => 'stale')]);
  expect(await historyOf(idOf(care))).toHaveLength(1);
});

describe('refused beside its field', () => {
  test.each<[string, (care: EnrollmentDraft) => Record<string, unknown>, string, string]>([
    ['a target out of range', () => ({ target: '11' }), 'target', 'Pain is scored from 0 to 10.'],
    ['a target between steps', () => ({ target: '3.5' }), 'target', 'Pain is scored in whole numbers from 0 to 10.'],
    ['nowhere to go', () => ({ target: '6' }), 'target', 'The target must differ from the baseline.'],
    ['due on the day it started', ({ startsOn }) => ({ dueOn: startsOn }), 'dueOn', 'start on'],
    ['due in a year that was mistyped', () => ({ dueOn: '2926-01-05' }), 'dueOn', 'Choose a day up to'],
    ['due before it started', ({ startsOn }) => ({ dueOn: addDays(startsOn, -1) }), 'dueOn', 'start on'],
  ])('%s', async (_, given, field, words) => {
    const care = await newCare();
    await expect(edit(care, given(care))).rejects.toMatchObject({ code: 'refused', field, message: expect.stringContaining(words) });
    expect(await historyOf(idOf(care))).toEqual([]);
  });

  test('a goal of care that has ended', async () => {
    const change = (draft: EnrollmentDraft) => Object.assign(draft, { status: 'completed', endedOn: clinic.clock.today });
    await expect(edit(await clinic.addCare({ change }))).rejects.toMatchObject({ code: 'refused' });
  });
});

test('a goal that is absent or not theirs is not found, whoever asks', async () => {
  const care = await newCare();
  await expect(edit(care, { goalId: randomUUID() })).rejects.toMatchObject({ code: 'notFound' });
  for (const viewer of [clinic.otherClinician, clinic.manager, clinic.administrator])
    await expect(edit(care, {}, viewer)).rejects.toMatchObject({ code: 'notFound' });
  expect(await goalRow(idOf(care))).toMatchObject({ version: 1 });
});
