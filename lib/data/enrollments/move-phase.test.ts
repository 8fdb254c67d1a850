import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { MovePhase, movePhase } from '@/lib/data/enrollments/move-phase';
import { verifyAssessments } from '@/lib/data/enrollments/verify-assessments';
import { getPatient } from '@/lib/data/patients/get-patient';
import type { Viewer } from '@/lib/domain/access';
import { addDays, daysBetween } from '@/lib/domain/day';
import { AppError } from '@/lib/errors';
import { ownDatabase } from '@/prisma/run/own-test-database';
import type { EnrollmentDraft } from '@/prisma/seed/factories/enrollment-draft';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';

const database = ownDatabase();
let clinic: TestClinic;

beforeAll(async () => {
  clinic = await testClinic(database);
});

const newCare = (program: 'sciatica' | 'shin-pain' | 'bsi-low' = 'sciatica') =>
  clinic.addCare({ program, baselines: { nprs: 6, lefs: 40, odi: 40 }, condition: { site: 'fibula', mriGrade: 1 } });

const move = (care: EnrollmentDraft, given: Record<string, unknown>, viewer: Viewer = clinic.clinician) =>
  movePhase(viewer, MovePhase.parse({ key: randomUUID(), enrollmentId: care.id, version: '1', reason: 'Agreed by phone', ...given }));

const rowOf = async ({ id }: EnrollmentDraft) =>
  (
    await database.rows(
      `SELECT status, phase_code AS phase, planned_end_on::text AS "endsOn", version, next_check_in_on::text AS "checkInOn",
        next_screening_on::text AS "screeningOn" FROM enrollment WHERE id = $1`,
      [id],
    )
  )[0];
const changesOf = ({ id }: EnrollmentDraft) =>
  database.rows<{ kind: string; phase: string; reason: string }>(
    'SELECT kind, phase_code AS phase, reason, planned_end_on::text AS "endsOn" FROM phase_change WHERE enrollment_id = $1 ORDER BY created_at',
    [id],
  );
const goalsOf = ({ id }: EnrollmentDraft) =>
  database.rows<{ code: string; status: string; version: number; startsOn: string; dueOn: string }>(
    'SELECT code, status, version, starts_on::text AS "startsOn", due_on::text AS "dueOn" FROM goal WHERE enrollment_id = $1 ORDER BY position',
    [id],
  );

test('a move is stored with its reason, audited, on the timeline, and what follows is derived anew', async () => {
  const care = await newCare();
  await move(care, { kind: 'advance' });
  expect(await rowOf(care)).toMatchObject({ status: 'active', phase: 'restore', endsOn: care.plannedEndOn, version: 2 });
  expect((await changesOf(care)).at(-1)).toEqual({
    kind: 'advance',
    phase: 'restore',
    reason: 'Agreed by phone',
    endsOn: care.plannedEndOn,
  });
  await move(care, { kind: 'step-back', version: '2' });
  expect(await rowOf(care)).toMatchObject({ phase: 'calm', version: 3 });
  expect(await database.rows(`SELECT action, details FROM audit_entry WHERE subject_id = $1 ORDER BY seq`, [care.id])).toEqual([
    { action: 'enrollment.advanced', details: { from: 'calm', to: 'restore', plannedEndOn: care.plannedEndOn, goals: 0 } },
    { action: 'enrollment.stepped-back', details: { from: 'restore', to: 'calm', plannedEndOn: care.plannedEndOn, goals: 0 } },
  ]);
  const page = await getPatient(clinic.clinician, care.patientId);
  expect(page.timeline.slice(0, 2).map(({ title, detail }) => [title, detail])).toEqual([
    ['Stepped back to Calm', 'Agreed by phone'],
    ['Moved on to Restore', 'Agreed by phone'],
  ]);
  expect((await verifyAssessments()).differences).toEqual([]);
});

test('a hold puts every goal on hold and waits for its day; a resume gives the days back', async () => {
  const { today } = clinic.clock;
  const care = await newCare();
  const lookAgainOn = addDays(today, 10);
  await move(care, { kind: 'hold', lookAgainOn });
  expect(await rowOf(care)).toMatchObject({ status: 'on-hold', checkInOn: lookAgainOn, screeningOn: lookAgainOn });
  expect(new Set((await goalsOf(care)).map(({ status }) => status))).toEqual(new Set(['on-hold', 'not-started']));
  // The hold as if it had begun five days ago: facts are not changed, so another care is made with it.
  const held = await clinic.addCare({
    program: 'sciatica',
    baselines: { nprs: 6, odi: 40 },
    change: (draft) => {
      draft.status = 'on-hold';
      draft.phaseChanges.push({ kind: 'hold', phaseCode: draft.phaseCode, onDay: addDays(today, -5), reason: 'Away' });
    },
  });
  const before = await goalsOf(held);
  await move(held, { kind: 'resume' });
  expect(await rowOf(held)).toMatchObject({
    status: 'active',
    endsOn: addDays(held.plannedEndOn, 5),
    checkInOn: today,
    screeningOn: today,
  });
  for (const [i, goal] of (await goalsOf(held)).entries()) {
    const was = before[i];
    if (!was) throw new Error('a goal is gone');
    const waited = was.dueOn >= addDays(today, -5);
    expect(daysBetween(was.dueOn, goal.dueOn)).toBe(waited ? 5 : 0);
    expect(goal.version).toBe(waited ? was.version + 1 : was.version);
  }
  const edits = await database.rows(
    'SELECT before, after, reason FROM goal_edit d JOIN goal g ON g.id = d.goal_id WHERE g.enrollment_id = $1',
    [held.id],
  );
  expect(edits).toHaveLength(before.filter(({ dueOn }) => dueOn >= addDays(today, -5)).length);
  expect((await verifyAssessments()).differences).toEqual([]);
});

test('an extension moves the end and what is not reached, up to the last week of the version', async () => {
  const care = await newCare();
  await move(care, { kind: 'extend', weeks: '4' });
  expect(await rowOf(care)).toMatchObject({ endsOn: addDays(care.plannedEndOn, 28) });
  await expect(move(care, { kind: 'extend', weeks: '11', version: '2' })).rejects.toMatchObject({ code: 'refused', field: 'weeks' });
  await move(care, { kind: 'extend', weeks: '10', version: '2' });
  await expect(move(care, { kind: 'extend', weeks: '1', version: '3' })).rejects.toMatchObject({ code: 'refused' });
  await expect(move(await newCare('shin-pain'), { kind: 'extend', weeks: '1' })).rejects.toMatchObject({ code: 'refused' });
  expect((await verifyAssessments()).differences).toEqual([]);
});

test('running stays locked: a bone that has not passed its gates does not come to walk and run', async () => {
  const care = await newCare('bsi-low');
  await move(care, { kind: 'advance' });
  await expect(move(care, { kind: 'advance', version: '2' })).rejects.toMatchObject({
    code: 'refused',
    message: expect.stringContaining('stays locked until every running gate is met'),
  });
});

describe('only once', () => {
  test('a resent form moves once', async () => {
    const care = await newCare();
    const key = randomUUID();
    const sent = { kind: 'advance', key };
    expect(await Promise.all([move(care, sent), move(care, sent), move(care, sent)])).toHaveLength(3);
    expect(await rowOf(care)).toMatchObject({ phase: 'restore', version: 2 });
  });

  test('of twenty moves at once one is made, and the others see what stands now', async () => {
    const care = await newCare();
    const calls = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) => move(care, { kind: i % 2 ? 'advance' : 'hold', lookAgainOn: addDays(clinic.clock.today, 7) })),
    );
    const codes = calls.map((call) => (call.status === 'rejected' && call.reason instanceof AppError ? call.reason.code : call.status));
    expect(codes.sort()).toEqual(['fulfilled', ...Array.from({ length: 19 }, () => 'stale')]);
    expect(await changesOf(care)).toHaveLength(2);
    const stale = calls.find((call) => call.status === 'rejected');
    expect(stale).toMatchObject({ reason: { current: { version: 2, plannedEndOn: care.plannedEndOn } } });
  });

  test('a move from a page that is out of date is told what was done meanwhile, by whom, and what it would do now', async () => {
    const care = await newCare();
    const { otherClinician } = clinic;
    // The same patient's other care, of which nothing is told.
    const beside = await clinic.addCare({ patientId: care.patientId, clinicianId: otherClinician.userId, program: 'meralgia' });
    await move(beside, { kind: 'hold', lookAgainOn: addDays(clinic.clock.today, 7), reason: 'Another matter' });
    await move(care, { kind: 'hold', lookAgainOn: addDays(clinic.clock.today, 7), reason: 'Away for a week' });
    await move(care, { kind: 'resume', version: '2', reason: 'Back early' });
    await move(care, { kind: 'advance', version: '3', reason: 'Pain is down' });
    await expect(move(care, { kind: 'advance', version: '2' })).rejects.toMatchObject({
      code: 'stale',
      current: {
        version: 4,
        status: 'active',
        phase: 'Restore',
        events: [
          { title: 'Moved on to Restore', detail: 'Pain is down', by: clinic.clinician.name },
          { title: expect.stringMatching(/^Resumed Calm/), detail: 'Back early', by: clinic.clinician.name },
        ],
        again: { label: 'Move on to Strengthen', obstacle: null },
      },
    });
    await expect(move(care, { kind: 'resume', version: '1' })).rejects.toMatchObject({
      current: { again: { obstacle: expect.stringMatching(/hold/) } },
    });
    expect(await rowOf(care)).toMatchObject({ phase: 'restore', version: 4 });
  });
});

test.each([
  ['a reason', { kind: 'advance', reason: ' ' }],
  ['a day', { kind: 'hold' }],
  ['weeks', { kind: 'extend', weeks: '1.5' }],
])('a move without %s is no move', (_, given) => {
  const sent = { key: randomUUID(), enrollmentId: randomUUID(), version: '1', reason: 'Agreed', ...given };
  expect(MovePhase.safeParse(sent).success).toBe(false);
});
