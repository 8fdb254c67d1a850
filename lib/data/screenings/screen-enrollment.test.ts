import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyAssessments } from '@/lib/data/enrollments/verify-assessments';
import { acknowledgeFlag } from '@/lib/data/flags/acknowledge-flag';
import { clearFlag } from '@/lib/data/flags/clear-flag';
import { getRescreening } from '@/lib/data/screenings/get-rescreening';
import { ScreenEnrollment, screenEnrollment } from '@/lib/data/screenings/screen-enrollment';
import type { Viewer } from '@/lib/domain/access';
import { addDays } from '@/lib/domain/day';
import { changedId } from '@/lib/domain/screening/changed-id';
import { screenOf } from '@/lib/domain/screening/registry';
import { ownDatabase } from '@/prisma/run/own-test-database';
import type { EnrollmentDraft } from '@/prisma/seed/factories/enrollment-draft';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';

const database = ownDatabase();
let clinic: TestClinic;

beforeAll(async () => {
  clinic = await testClinic(database);
});

const late = (draft: EnrollmentDraft) => Object.assign(draft, { nextScreeningOn: addDays(clinic.clock.today, -2) });
const care = (given: Parameters<TestClinic['addCare']>[0] = {}) =>
  clinic.addCare({ baselines: { nprs: 6 }, course: { nprs: [[21, 5]] }, change: late, ...given });

type Sent = Record<string, string>;

/** "No" to every question of the program, but for what is given, as the form sends it. */
const screen = (
  { id: enrollmentId, program }: EnrollmentDraft,
  given: Sent = {},
  viewer: Viewer = clinic.clinician,
  key = randomUUID(),
) => {
  const questions = program.screens.flatMap((code) => screenOf(code).questions);
  const no = Object.fromEntries(questions.map(({ id, kind }) => [id, kind === 'number' ? '0.8' : 'no']));
  return screenEnrollment(viewer, ScreenEnrollment.parse({ key, enrollmentId, ...no, ...given }));
};

const standing = async ({ id }: EnrollmentDraft) =>
  (
    await database.rows<{ rank: number; pain: string; next: string; flags: string[] }>(
      `SELECT e.attention_rank AS rank, e.next_screening_on::text AS next, (SELECT status FROM goal WHERE enrollment_id = e.id AND code = 'st1-pain') AS pain,
         ARRAY(SELECT screen FROM red_flag WHERE enrollment_id = e.id AND cleared_at IS NULL ORDER BY 1) AS flags FROM enrollment e WHERE e.id = $1`,
      [id],
    )
  )[0];

/** Acknowledges and clears every open flag of the care. */
async function clearFlags({ id }: EnrollmentDraft): Promise<void> {
  for (const { id: flagId } of await database.rows<{ id: string }>(
    'SELECT id FROM red_flag WHERE enrollment_id = $1 AND cleared_at IS NULL',
    [id],
  )) {
    await acknowledgeFlag(clinic.clinician, { key: randomUUID(), flagId, did: 'Sent to Dr. Ito.' });
    await clearFlag(clinic.clinician, { key: randomUUID(), flagId, clearance: 'Examined and ruled out, Dr. Ito.' });
  }
}

describe('a screening of running care', () => {
  test('without a warning sign is next due in a week', async () => {
    const running = await care();
    expect(await screen(running)).toEqual({ patientId: running.patientId, enrollmentId: running.id, found: false });
    expect(await standing(running)).toMatchObject({ next: addDays(clinic.clock.today, 7), pain: 'on-track', flags: [] });
    expect(
      await database.rows('SELECT kind, stops, program_code AS program FROM screening WHERE enrollment_id = $1', [running.id]),
    ).toEqual([{ kind: 'weekly', stops: false, program: 'overuse' }]);
    expect((await verifyAssessments()).differences).toEqual([]);
  });

  test('with one puts this care on hold at once, and stays due', async () => {
    const running = await care();
    const other = await care({ patientId: running.patientId, program: 'cecs' });
    expect(await screen(running, { 'dvt-calf': 'yes', 'dvt-tender': 'yes', kind: 'pain-rise' })).toMatchObject({ found: true });
    expect(await standing(running)).toEqual({ rank: 2, pain: 'on-hold', next: addDays(clinic.clock.today, -2), flags: ['dvt'] });
    expect(await standing(other)).toMatchObject({ flags: [], pain: 'on-track' });
    expect(
      (
        await database.rows<{ action: string }>('SELECT action FROM audit_entry WHERE patient_id = $1 ORDER BY seq', [running.patientId])
      ).map(({ action }) => action),
    ).toEqual(['flag.raised', 'screening.recorded']);
    expect((await verifyAssessments()).differences).toEqual([]);
  });

  test('counts a warning sign before every question is answered, and no silence as a "no"', async () => {
    const running = await care();
    const { enrollmentId, key } = { enrollmentId: running.id, key: randomUUID() };
    const few = (answers: Sent) => screenEnrollment(clinic.clinician, ScreenEnrollment.parse({ key, enrollmentId, ...answers }));
    await expect(few({ 'dvt-calf': 'no' })).rejects.toMatchObject({
      code: 'refused',
      field: expect.stringMatching(/^(dvt|serious|ischemia)-/),
    });
    expect(await standing(running)).toMatchObject({ flags: [], next: addDays(clinic.clock.today, -2) });
    await expect(few({ 'serious-fever': 'yes' })).resolves.toMatchObject({ found: true });
  });

  test('is refused for care that has ended, and for someone whose patient it is not', async () => {
    const change = (draft: EnrollmentDraft) => Object.assign(draft, { status: 'completed', endedOn: clinic.clock.today });
    await expect(screen(await care({ change }))).rejects.toMatchObject({ code: 'refused' });
    const running = await care();
    for (const viewer of [clinic.otherClinician, clinic.manager, clinic.administrator])
      await expect(screen(running, {}, viewer)).rejects.toMatchObject({ code: 'notFound' });
  });

  test('sent twice is stored once', async () => {
    const running = await care();
    const key = randomUUID();
    const sign = { 'serious-fever': 'yes' };
    const answers = await Promise.all([1, 2, 3].map(() => screen(running, sign, clinic.clinician, key)));
    expect(answers).toEqual(answers.map(() => ({ patientId: running.patientId, enrollmentId: running.id, found: true })));
    expect(await database.rows('SELECT 1 FROM screening WHERE enrollment_id = $1', [running.id])).toHaveLength(1);
  });
});

describe('a fact that was cleared', () => {
  const cancer = { 'serious-cancer': 'yes' };

  test('raises no new flag the week after, nor in another program of the patient, but does once it has changed', async () => {
    const running = await care();
    expect(await screen(running, cancer)).toMatchObject({ found: true });
    expect(await screen(running, cancer), 'not cleared yet').toMatchObject({ found: true });
    await clearFlags(running);
    expect(await standing(running)).toMatchObject({ pain: 'on-track', flags: [] });
    expect(await screen(running, cancer)).toMatchObject({ found: false });
    expect(await standing(running)).toMatchObject({ pain: 'on-track', next: addDays(clinic.clock.today, 7) });
    const other = await care({ patientId: running.patientId, program: 'shin-pain' });
    expect(await screen(other, cancer)).toMatchObject({ found: false });
    expect(await screen(running, { ...cancer, [changedId('serious-cancer')]: 'yes' })).toMatchObject({ found: true });
    expect(await standing(running)).toMatchObject({ pain: 'on-hold', flags: ['serious-pathology'] });
  });

  test('of someone else settles nothing', async () => {
    const examined = await care();
    await screen(examined, cancer);
    await clearFlags(examined);
    expect(await screen(await care(), cancer)).toMatchObject({ found: true });
  });

  test('is brought forward with what settled it; a "no" and a sign of the day are not', async () => {
    const running = await care();
    await screen(running, { ...cancer, 'serious-fever': 'yes' });
    const asked = () => getRescreening(clinic.clinician, running.patientId, running.id);
    const { today } = clinic.clock;
    expect(await asked()).toMatchObject({ flags: [{ screen: 'serious-pathology' }], nextScreeningOn: addDays(today, -2) });
    await clearFlags(running);
    expect((await asked()).carried).toEqual({
      'serious-cancer': { answer: true, on: today, settledBy: { clearedOn: today, words: 'Examined and ruled out, Dr. Ito.' } },
    });
    await expect(getRescreening(clinic.otherClinician, running.patientId, running.id)).rejects.toMatchObject({ code: 'notFound' });
    const { patientId } = await care();
    await expect(getRescreening(clinic.clinician, patientId, running.id)).rejects.toMatchObject({ code: 'notFound' });
  });
});
