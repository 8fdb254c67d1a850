import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { EndCare, endCare } from '@/lib/data/enrollments/end-care';
import { verifyAssessments } from '@/lib/data/enrollments/verify-assessments';
import { AddGoal, addGoal } from '@/lib/data/goals/add-goal';
import { CorrectObservation, correctObservation } from '@/lib/data/observations/correct-observation';
import { getPatient } from '@/lib/data/patients/get-patient';
import { addDays } from '@/lib/domain/day';
import { leavingReasons } from '@/lib/domain/enrollment/end-reasons';
import type { MeasureCode } from '@/lib/domain/measures/measure';
import { AppError } from '@/lib/errors';
import { ownDatabase } from '@/prisma/run/own-test-database';
import type { EnrollmentDraft } from '@/prisma/seed/factories/enrollment-draft';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';

const database = ownDatabase();
let clinic: TestClinic;

beforeAll(async () => {
  clinic = await testClinic(database);
});

/** Leaves only these measures of the first day, as when the others had no baseline at the assignment. */
const onlyWith =
  (...measures: MeasureCode[]) =>
  (draft: EnrollmentDraft) => {
    draft.goals = draft.goals.filter(({ measure }) => measures.includes(measure));
    draft.scores = draft.scores.filter(({ measure, observedOn }) => measures.includes(measure) || observedOn > draft.startsOn);
  };

/** Three weeks of care for overuse with the walking goal alone; pain was scored once, without a goal. */
const newCare = (change: (draft: EnrollmentDraft) => void = () => undefined) =>
  clinic.addCare({
    program: 'overuse',
    baselines: { lefs: 40 },
    course: { lefs: [[14, 44]], nprs: [[18, 7]] },
    change: (draft) => {
      onlyWith('lefs')(draft);
      change(draft);
    },
  });

type Sent = { goal?: Record<string, string>; scoredOn?: string; measure?: string };

const pain = { code: 'st1-pain', wording: 'Less pain on stairs', baseline: '6', target: '4', importance: '2', difficulty: '3' };
const add = (care: EnrollmentDraft, { goal = {}, ...rest }: Sent = {}, viewer = clinic.clinician, key: string = randomUUID()) =>
  addGoal(
    viewer,
    AddGoal.parse({
      key,
      enrollmentId: care.id,
      measure: 'nprs',
      ...rest,
      goal: { ...pain, dueOn: addDays(clinic.clock.today, 28), ...goal },
    }),
  );

const goalsOf = ({ id }: EnrollmentDraft) =>
  database.rows(
    `SELECT code, term, wording, measure, baseline::float, target::float, starts_on::text AS "startsOn", due_on::text AS "dueOn", curve, importance, difficulty,
      position, status, version FROM goal WHERE enrollment_id = $1 AND code <> 'lt2-walking' ORDER BY position`,
    [id],
  );
const painOf = ({ id }: EnrollmentDraft) =>
  database.rows(
    `SELECT value::float, observed_on::text AS day FROM observation WHERE enrollment_id = $1 AND measure = 'nprs' ORDER BY seq`,
    [id],
  );

test('starts today from a score recorded with it, and the goal for after care comes along', async () => {
  const { today } = clinic.clock;
  const care = await newCare();
  const { goalId, patientId } = await add(care);
  expect(patientId).toBe(care.patientId);
  const dueOn = addDays(today, 28);
  expect(await goalsOf(care)).toEqual([
    {
      ...{
        code: 'st1-pain',
        term: 'short',
        wording: 'Less pain on stairs',
        measure: 'nprs',
        baseline: 6,
        target: 4,
        startsOn: today,
        dueOn,
      },
      ...{ curve: 'exponential', importance: 2, difficulty: 3, position: 1, status: 'on-track', version: 1 },
    },
    {
      ...{ code: 'lt5-self-manage', term: 'long', wording: expect.any(String), measure: 'nprs', baseline: 6, target: 8 },
      ...{ startsOn: care.plannedEndOn, dueOn: addDays(care.startsOn, 7 * 26), curve: 'flat', importance: 1, difficulty: 1 },
      ...{ position: 2, status: 'not-started', version: 1 },
    },
  ]);
  expect(await painOf(care)).toEqual([
    { value: 7, day: addDays(care.startsOn, 18) },
    { value: 6, day: today },
  ]);
  expect(await database.rows(`SELECT action, actor_id, details FROM audit_entry WHERE subject_id = $1`, [goalId])).toEqual([
    {
      action: 'goal.added',
      actor_id: clinic.clinician.userId,
      details: {
        ...{ enrollmentId: care.id, code: 'st1-pain', measure: 'nprs', startsOn: today, baseline: 6, target: 4, dueOn },
        ...{ wording: 'Less pain on stairs', importance: 2, difficulty: 3 },
      },
    },
  ]);
  const [recorded] = await database.rows<{ id: string }>(`SELECT id FROM observation WHERE enrollment_id = $1 AND value = 6`, [care.id]);
  expect(await database.rows(`SELECT action FROM audit_entry WHERE subject_id = $1`, [recorded?.id])).toEqual([
    { action: 'observation.recorded' },
  ]);
  const { timeline, enrollments } = await getPatient(clinic.clinician, patientId);
  expect(timeline.find(({ title }) => title === 'Goal added: Less pain on stairs')?.detail).toMatch(
    /^Baseline 6 points, target 4 points, due /,
  );
  expect(enrollments[0]?.addable.map(({ template }) => template.code)).not.toContain('st1-pain');
  expect((await verifyAssessments()).differences).toEqual([]);
});

test('starts on the day of the newest score where that is its baseline, and nothing is recorded', async () => {
  const care = await newCare();
  const scoredOn = addDays(care.startsOn, 18);
  await add(care, { scoredOn, goal: { baseline: '7' } });
  expect(await goalsOf(care)).toMatchObject([
    { baseline: 7, startsOn: scoredOn },
    { code: 'lt5-self-manage', baseline: 7 },
  ]);
  expect(await painOf(care)).toHaveLength(1);
  expect((await verifyAssessments()).differences).toEqual([]);
});

test('a correction of an earlier score of the same value moves neither it nor what follows care', async () => {
  const care = await clinic.addCare({
    program: 'overuse',
    baselines: { lefs: 40, nprs: 7 },
    course: { lefs: [[14, 44]], nprs: [[18, 7]] },
    change: (draft) => {
      draft.goals = draft.goals.filter(({ measure }) => measure === 'lefs');
    },
  });
  await add(care, { scoredOn: addDays(care.startsOn, 18), goal: { baseline: '7' } });
  const observationId = care.scores.find(({ measure, observedOn }) => measure === 'nprs' && observedOn === care.startsOn)?.id;
  await correctObservation(
    clinic.clinician,
    CorrectObservation.parse({ key: randomUUID(), observationId, value: '9', reason: 'Typed wrongly.' }),
  );
  expect(await goalsOf(care)).toMatchObject([
    { code: 'st1-pain', baseline: 7 },
    { code: 'lt5-self-manage', baseline: 7 },
  ]);
  expect((await verifyAssessments()).differences).toEqual([]);
});

test('a correction of the score it starts from moves it, and what follows care', async () => {
  const care = await newCare();
  const scoredOn = addDays(care.startsOn, 18);
  await add(care, { scoredOn, goal: { baseline: '7' } });
  const observationId = care.scores.find(({ measure }) => measure === 'nprs')?.id;
  await correctObservation(
    clinic.clinician,
    CorrectObservation.parse({ key: randomUUID(), observationId, value: '8', reason: 'Typed wrongly.' }),
  );
  expect(await goalsOf(care)).toMatchObject([
    { code: 'st1-pain', baseline: 8, target: 4 },
    { code: 'lt5-self-manage', baseline: 8, target: 10 },
  ]);
  expect((await verifyAssessments()).differences).toEqual([]);
});

test('a goal that waits for the running gates moves from the day they were met', async () => {
  const gated = {
    program: 'bsi-low',
    condition: { site: 'fibula', mriGrade: 1 },
    baselines: { nprs: 5 },
    change: onlyWith('nprs'),
  } as const;
  const [locked, open] = [await clinic.addCare(gated), await clinic.addCare(gated)];
  await database.rows(
    `INSERT INTO gate_check (organization_id, id, enrollment_id, gate, met, on_day, note, user_id)
     SELECT e.organization_id, gen_random_uuid(), e.id, g #>> '{}', true, $2::date, 'Examined.', $3 FROM enrollment e
     JOIN program_version v ON v.organization_id = e.organization_id AND v.id = e.program_version_id, jsonb_array_elements(v.definition -> 'runningGates') g
     WHERE e.id = $1`,
    [open.id, addDays(open.startsOn, 5), clinic.clinician.userId],
  );
  const psfs = { code: 'lt3-return', baseline: '4', target: '6', dueOn: addDays(clinic.clock.today, 70) };
  for (const care of [locked, open]) await add(care, { measure: 'psfs', goal: psfs });
  const unlocked = ({ id }: EnrollmentDraft) =>
    database.rows(`SELECT curve, unlocked_on::text AS day FROM goal WHERE enrollment_id = $1 AND code = 'lt3-return'`, [id]);
  expect(await unlocked(locked)).toEqual([{ curve: 'locked-linear', day: null }]);
  expect(await unlocked(open)).toEqual([{ curve: 'locked-linear', day: addDays(open.startsOn, 5) }]);
  expect((await verifyAssessments()).differences).toEqual([]);
});

describe('refused', () => {
  test.each<[string, Sent, string, string]>([
    ['a baseline that cannot be', { goal: { baseline: '11', target: '' } }, 'goal.baseline', 'Pain is scored from 0 to 10.'],
    ['a target between steps', { goal: { target: '3.5' } }, 'goal.target', 'Pain is scored in whole numbers from 0 to 10.'],
    ['no target', { goal: { target: '' } }, 'goal.target', 'Enter the target as a number.'],
    ['nowhere to go', { goal: { target: '6' } }, 'goal.target', 'The target must differ from the baseline.'],
    ['due in a year that was mistyped', { goal: { dueOn: '2926-01-05' } }, 'goal.dueOn', 'Choose a day up to'],
  ])('%s', async (_, { goal, ...sent }, field, message) => {
    const care = await newCare();
    const typed = Object.fromEntries(Object.entries({ ...goal }).filter(([, value]) => value !== ''));
    const without = goal && 'target' in goal && goal.target === '' ? { ...pain, target: undefined } : pain;
    const call = addGoal(
      clinic.clinician,
      AddGoal.parse({
        ...{ key: randomUUID(), enrollmentId: care.id, measure: 'nprs', ...sent },
        goal: { ...without, dueOn: addDays(clinic.clock.today, 28), ...typed },
      }),
    );
    await expect(call).rejects.toMatchObject({ code: 'refused', field, message: expect.stringContaining(message) });
    expect(await goalsOf(care)).toEqual([]);
    expect(await painOf(care)).toHaveLength(1);
  });

  test('due today, whatever day it starts on', async () => {
    const care = await newCare();
    const late = { code: 'refused', field: 'goal.dueOn', message: 'Choose a day after today.' };
    await expect(add(care, { goal: { dueOn: clinic.clock.today } })).rejects.toMatchObject(late);
    const scoredOn = addDays(care.startsOn, 18);
    await expect(add(care, { scoredOn, goal: { baseline: '7', dueOn: clinic.clock.today } })).rejects.toMatchObject(late);
  });

  test('a score that is not the newest, or was another', async () => {
    const care = await newCare();
    const newer = { code: 'refused', field: 'goal.baseline', message: expect.stringMatching(/not the newest score any more/) };
    await expect(add(care, { scoredOn: care.startsOn, goal: { baseline: '7' } })).rejects.toMatchObject(newer);
    await expect(add(care, { scoredOn: addDays(care.startsOn, 18), goal: { baseline: '6' } })).rejects.toMatchObject(newer);
    expect(await goalsOf(care)).toEqual([]);
  });

  test('another measure than its program has for it, and the goal for after care by itself', async () => {
    const care = await newCare();
    const foreign = { code: 'refused', message: 'This goal is not part of the program.' };
    await expect(add(care, { measure: 'lefs', goal: { baseline: '40', target: '49' } })).rejects.toMatchObject(foreign);
    await expect(add(care, { goal: { code: 'lt5-self-manage' } })).rejects.toMatchObject(foreign);
  });

  test('after care has ended, and once its planned end is past', async () => {
    const care = await newCare();
    const how = { how: 'discontinued', reason: leavingReasons[6], withoutFinal: 'Could not be reached.' };
    await endCare(clinic.clinician, EndCare.parse({ key: randomUUID(), enrollmentId: care.id, version: 1, ...how }));
    await expect(add(care)).rejects.toMatchObject({ code: 'refused', message: 'This care has ended, so nothing can be added to it.' });
    const late = await newCare((draft) => Object.assign(draft, { plannedEndOn: clinic.clock.today }));
    await expect(add(late)).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining('Extend it first') });
  });
});

test('twice at once: one is added, the others are told; a resent form adds it once', async () => {
  const care = await newCare();
  const calls = await Promise.allSettled(Array.from({ length: 8 }, () => add(care)));
  const codes = calls.map((call) => (call.status === 'rejected' && call.reason instanceof AppError ? call.reason.code : call.status));
  expect(codes.sort()).toEqual([...Array.from({ length: 7 }, () => 'conflict'), 'fulfilled']);
  expect(await goalsOf(care)).toHaveLength(2);
  expect(await painOf(care)).toHaveLength(2);
  const [other, key] = [await newCare(), randomUUID()];
  const sent = await Promise.all([add(other, {}, clinic.clinician, key), add(other, {}, clinic.clinician, key)]);
  expect(sent[0]).toEqual(sent[1]);
  expect(await goalsOf(other)).toHaveLength(2);
});
