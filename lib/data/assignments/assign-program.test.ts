import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { discardDraft } from '@/lib/data/assignments/discard-draft';
import { verifyAssessments } from '@/lib/data/enrollments/verify-assessments';
import { acknowledgeFlag } from '@/lib/data/flags/acknowledge-flag';
import { clearFlag } from '@/lib/data/flags/clear-flag';
import { addDays, type Day } from '@/lib/domain/day';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';
import { type TestIntake, testIntake } from '@/prisma/seed/factories/test-intake';

const database = ownDatabase();
let clinic: TestClinic;
let today: Day;

beforeAll(async () => {
  clinic = await testClinic(database);
  ({ today } = clinic.clock);
});
afterEach(() => {
  vi.useRealTimers();
});

const newIntake = async (): Promise<TestIntake & { patientId: string }> => {
  const patientId = await clinic.addPatient();
  return { ...testIntake(clinic.clinician, patientId), patientId };
};

/** At noon of the clinic, as not every day has 24 hours. */
const daysPass = (days: number) =>
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${addDays(clinic.clock.today, days)}T17:00:00Z`) });

const enrollmentsOf = (patientId: string) => database.rows<{ id: string }>('SELECT id FROM enrollment WHERE patient_id = $1', [patientId]);
const flagsOf = (patientId: string) =>
  database.rows<{ id: string; screen: string; severity: string; enrollment: string | null }>(
    'SELECT id, screen, severity, enrollment_id AS enrollment FROM red_flag WHERE patient_id = $1',
    [patientId],
  );

async function clearFlags(patientId: string): Promise<void> {
  for (const { id: flagId } of await flagsOf(patientId)) {
    await acknowledgeFlag(clinic.clinician, { key: randomUUID(), flagId, did: 'Sent to ultrasound.' });
    await clearFlag(clinic.clinician, { key: randomUUID(), flagId, clearance: 'Ultrasound ruled it out, Dr. Ito.' });
  }
}

describe('the four steps', () => {
  test('store care with its goals, baselines, first phase and what follows from them', async () => {
    const { prepare, assign, patientId } = await newIntake();
    await prepare();
    const { enrollmentId } = await assign();
    const [enrollment] = await database.rows(
      `SELECT status, phase_code, side, starts_on::text, planned_end_on::text, next_check_in_on::text, next_screening_on::text, program_id,
         program_version_id, clinician_id, attention_rank, assessed_on::text, review_on::text, goals_by_status FROM enrollment WHERE id = $1`,
      [enrollmentId],
    );
    expect(enrollment).toEqual({
      status: 'active',
      phase_code: 'settle',
      side: 'left',
      starts_on: today,
      planned_end_on: addDays(today, 84),
      next_check_in_on: addDays(today, 7),
      next_screening_on: addDays(today, 7),
      program_id: clinic.programs.overuse.programId,
      program_version_id: clinic.programs.overuse.programVersionId,
      clinician_id: clinic.clinician.userId,
      attention_rank: 13,
      assessed_on: today,
      review_on: addDays(today, 7),
      goals_by_status: { 'on-track': 2, 'not-started': 1 },
    });
    const goals = await database.rows(
      `SELECT code, measure, baseline::float, target::float, curve, starts_on::text AS starts, due_on::text AS due, importance, difficulty, status, rule
       FROM goal WHERE enrollment_id = $1 ORDER BY position`,
      [enrollmentId],
    );
    const asked = { curve: 'exponential', starts: today, importance: 3, difficulty: 2, status: 'on-track', rule: 'within-band' };
    expect(goals).toEqual([
      { ...asked, code: 'st1-pain', measure: 'nprs', baseline: 6, target: 4, due: addDays(today, 28) },
      { ...asked, code: 'lt2-walking', measure: 'lefs', baseline: 40, target: 49, due: addDays(today, 84) },
      {
        code: 'lt5-self-manage',
        measure: 'nprs',
        baseline: 6,
        target: 8,
        curve: 'flat',
        starts: addDays(today, 84),
        due: addDays(today, 182),
        importance: 1,
        difficulty: 1,
        status: 'not-started',
        rule: 'not-started',
      },
    ]);
    expect(
      await database.rows(
        `SELECT o.measure, o.value::float, o.observed_on::text AS on, c.kind FROM observation o
         JOIN check_in c ON c.organization_id = o.organization_id AND c.id = o.check_in_id WHERE o.enrollment_id = $1 ORDER BY o.seq`,
        [enrollmentId],
      ),
    ).toEqual([
      { measure: 'nprs', value: 6, on: today, kind: 'baseline' },
      { measure: 'lefs', value: 40, on: today, kind: 'baseline' },
    ]);
    expect(await database.rows('SELECT kind, phase_code FROM phase_change WHERE enrollment_id = $1', [enrollmentId])).toEqual([
      { kind: 'start', phase_code: 'settle' },
    ]);
    expect(await database.rows('SELECT 1 FROM assignment_draft WHERE patient_id = $1', [patientId])).toEqual([]);
    const entries = await database.rows<{ action: string; actor_id: string }>(
      `SELECT action, actor_id FROM audit_entry WHERE patient_id = $1 AND action <> 'patient.viewed' ORDER BY seq`,
      [patientId],
    );
    expect(entries.map(({ action }) => action)).toEqual(['draft.started', 'screening.recorded', 'draft.saved', 'program.assigned']);
    expect(new Set(entries.map(({ actor_id }) => actor_id))).toEqual(new Set([clinic.clinician.userId]));
    expect((await verifyAssessments()).differences).toEqual([]);
  });

  test.each<[string, (intake: TestIntake) => Promise<unknown>, string, string]>([
    ['nothing chosen', ({ assign }) => assign(), 'conflict', 'finished or discarded'],
    [
      'no goals',
      ({ choose, screen, assign }) =>
        choose()
          .then(() => screen())
          .then(() => assign()),
      'refused',
      'Set the goals first.',
    ],
    [
      'no screening',
      ({ choose, save, assign }) =>
        choose()
          .then(() => save())
          .then(() => assign()),
      'refused',
      'Screen for warning signs',
    ],
    ['a draft changed since', ({ prepare, assign }) => prepare().then(() => assign({ version: 1 })), 'stale', 'another window'],
    [
      'another program chosen after the screening',
      ({ prepare, choose, save, assign }) =>
        prepare()
          .then(() => choose({ programCode: 'shin-pain' }))
          .then(() => save())
          .then(() => assign()),
      'refused',
      'Screen for warning signs',
    ],
  ])('cannot be cut short: %s', async (_, steps, code, words) => {
    const intake = await newIntake();
    await expect(steps(intake)).rejects.toMatchObject({ code, message: expect.stringContaining(words) });
    expect(await enrollmentsOf(intake.patientId)).toEqual([]);
  });

  test('goals saved in an older window are stale, and what stands is told', async () => {
    const { prepare, save, version } = await newIntake();
    await prepare();
    const stands = expect.objectContaining({ code: 'st1-pain', target: 4 });
    await expect(save(undefined, (await version()) - 1)).rejects.toMatchObject({
      code: 'stale',
      current: { goals: expect.arrayContaining([stands]) },
    });
  });

  test('a discarded draft is gone, its screening stays', async () => {
    const { prepare, assign, patientId } = await newIntake();
    await prepare();
    await discardDraft(clinic.clinician, { patientId });
    await expect(assign()).rejects.toMatchObject({ code: 'conflict' });
    expect(await database.rows('SELECT stops FROM screening WHERE patient_id = $1', [patientId])).toEqual([{ stops: false }]);
  });
});

describe('a warning sign', () => {
  const dvtLikely = { 'dvt-tender': 'yes', 'dvt-calf': 'yes' };

  test('raises a flag and stops the assignment, also for a client that goes on by itself', async () => {
    const { choose, screen, save, assign, patientId } = await newIntake();
    await choose();
    expect(await screen(dvtLikely)).toEqual({ patientId, stops: true });
    expect(await flagsOf(patientId)).toMatchObject([{ screen: 'dvt', severity: 'urgent', enrollment: null }]);
    await save();
    await expect(assign()).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining('A red flag is open') });
    // Another screening without the sign clears nothing.
    await screen();
    await expect(assign()).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining('A red flag is open') });
    expect(await enrollmentsOf(patientId)).toEqual([]);
  });

  test('once cleared lets the assignment go on, and its flag becomes part of the care', async () => {
    const { choose, screen, save, assign, patientId } = await newIntake();
    await choose();
    await screen(dvtLikely);
    await save();
    await clearFlags(patientId);
    const { enrollmentId } = await assign();
    expect(await flagsOf(patientId)).toMatchObject([{ screen: 'dvt', enrollment: enrollmentId }]);
  });

  test('counts at once with questions still open, which must be answered once it is cleared', async () => {
    const { choose, screen, save, assign, patientId } = await newIntake();
    await choose();
    expect((await screen({ ...dvtLikely, 'serious-fever': '' })).stops).toBe(true);
    await save();
    await clearFlags(patientId);
    await expect(assign()).rejects.toMatchObject({ code: 'refused', message: 'The screening is not complete. Screen once more.' });
    await screen();
    await expect(assign()).resolves.toMatchObject({ patientId });
  });

  test('puts care that is under way on hold as well, until it is cleared', async () => {
    const { id, patientId } = await clinic.addCare({ program: 'shin-pain', baselines: { nprs: 6 }, course: { nprs: [[21, 5]] } });
    const standing = async () =>
      (
        await database.rows(
          `SELECT e.attention_rank AS rank, g.status FROM enrollment e JOIN goal g ON g.enrollment_id = e.id AND g.code = 'st1-pain' WHERE e.id = $1`,
          [id],
        )
      )[0];
    expect(await standing()).toMatchObject({ status: 'on-track' });
    const { choose, screen } = testIntake(clinic.clinician, patientId);
    await choose();
    await screen(dvtLikely);
    expect(await standing()).toEqual({ rank: 2, status: 'on-hold' });
    await clearFlags(patientId);
    expect(await standing()).toMatchObject({ status: 'on-track' });
    expect((await verifyAssessments()).differences).toEqual([]);
  });

  test('of two clinicians at once raises one flag', async () => {
    const { patientId } = await clinic.addCare({ clinicianId: clinic.otherClinician.userId, patientId: await clinic.addPatient() });
    const intakes = [clinic.clinician, clinic.otherClinician].map((viewer) => testIntake(viewer, patientId));
    await Promise.all(intakes.map(({ choose }) => choose({ programCode: 'shin-pain' })));
    await Promise.all(intakes.flatMap(({ screen }) => Array.from({ length: 5 }, () => screen(dvtLikely))));
    expect(await flagsOf(patientId)).toHaveLength(1);
  });
});

describe('a screening stands for a week', () => {
  test.each([
    ['seven days later it still does', 7, true],
    ['eight days later it must be done once more', 8, false],
  ])('%s', async (_, days, stands) => {
    const { prepare, assign, patientId } = await newIntake();
    await prepare();
    daysPass(days);
    const assigned = assign();
    if (stands) await expect(assigned).resolves.toMatchObject({ patientId });
    else await expect(assigned).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining('more than a week old') });
  });
});
