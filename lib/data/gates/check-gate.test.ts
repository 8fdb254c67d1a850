import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyAssessments } from '@/lib/data/enrollments/verify-assessments';
import { CheckGate, checkGate } from '@/lib/data/gates/check-gate';
import { storeUnlocks } from '@/lib/data/gates/unlocks';
import { inTransaction } from '@/lib/data/in-transaction';
import { RecordScore, recordScore } from '@/lib/data/observations/record-score';
import { getPatient } from '@/lib/data/patients/get-patient';
import type { Viewer } from '@/lib/domain/access';
import { addDays } from '@/lib/domain/day';
import { runningGates, scanGate } from '@/lib/domain/programs/running-gates';
import { ownDatabase } from '@/prisma/run/own-test-database';
import type { EnrollmentDraft } from '@/prisma/seed/factories/enrollment-draft';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';

const database = ownDatabase();
let clinic: TestClinic;

beforeAll(async () => {
  clinic = await testClinic(database);
});

const START = 60;
const boneStress = (site: string, program: 'bsi-low' | 'bsi-high' = 'bsi-high', change?: (draft: EnrollmentDraft) => void) =>
  clinic.addCare({ program, startedDaysAgo: START, condition: { site, mriGrade: 3 }, ...(change ? { change } : {}) });

type Check = { met?: boolean; day?: number; note?: string; key?: string };

const check = (care: EnrollmentDraft, gate: string, { met = true, day = START, ...given }: Check = {}, viewer: Viewer = clinic.clinician) =>
  checkGate(
    viewer,
    CheckGate.parse({
      key: randomUUID(),
      enrollmentId: care.id,
      gate,
      met: met ? 'yes' : 'no',
      onDay: addDays(care.startsOn, day),
      note: 'Examined at the visit.',
      ...given,
    }),
  );
const lowRiskGates = runningGates.filter((gate) => gate !== scanGate);
const [pressing = '', walking = ''] = runningGates;

async function meetAll(care: EnrollmentDraft, gates: readonly string[], day = 50): Promise<void> {
  for (const gate of gates) await check(care, gate, { day });
}

const goalOf = async ({ id }: EnrollmentDraft) =>
  (
    await database.rows<{ unlocked: string | null; expected: number }>(
      `SELECT unlocked_on::text AS unlocked, (assessment->>'expected')::float AS expected FROM goal WHERE enrollment_id = $1 AND curve = 'locked-linear'`,
      [id],
    )
  )[0];
const checksOf = ({ id }: EnrollmentDraft) =>
  database.rows<{ gate: string; met: boolean; user: string }>(
    `SELECT gate, met, note, on_day::text AS day, user_id AS user FROM gate_check WHERE enrollment_id = $1 ORDER BY seq`,
    [id],
  );
const hop = (care: EnrollmentDraft) =>
  recordScore(
    clinic.clinician,
    RecordScore.parse({ key: randomUUID(), enrollmentId: care.id, measure: 'hop', value: 80, observedOn: clinic.clock.today }),
  );

describe('running and hopping', () => {
  test('stay locked until the last gate is met, and open on its day', async () => {
    const care = await boneStress('navicular');
    await meetAll(care, runningGates.slice(0, -1));
    expect(await goalOf(care)).toMatchObject({ unlocked: null });
    await expect(hop(care)).rejects.toMatchObject({
      code: 'refused',
      field: 'value',
      message: `Hop symmetry stays locked until every running gate is met. Still open: ${runningGates.at(-1)}.`,
    });
    const last = runningGates.at(-1) ?? '';
    const opensOn = addDays(care.startsOn, 55);
    expect(await check(care, last, { day: 55, note: 'Found: too many miles.' })).toEqual({ patientId: care.patientId, openSince: opensOn });
    expect(await goalOf(care)).toMatchObject({ unlocked: opensOn });
    await expect(hop(care)).resolves.toMatchObject({ patientId: care.patientId });
    expect((await checksOf(care)).at(-1)).toEqual({
      gate: last,
      met: true,
      note: 'Found: too many miles.',
      day: opensOn,
      user: clinic.clinician.userId,
    });
    expect((await verifyAssessments()).differences).toEqual([]);
  });

  test('are locked again when a gate is lost, and open anew from the day it is met again', async () => {
    const care = await boneStress('navicular');
    await meetAll(care, runningGates, 40);
    expect(await check(care, walking, { met: false, day: 50, note: 'Limps after two miles.' })).toMatchObject({ openSince: null });
    expect(await goalOf(care)).toMatchObject({ unlocked: null });
    await expect(hop(care)).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining(walking) });
    await check(care, walking, { day: 58 });
    expect(await goalOf(care)).toMatchObject({ unlocked: addDays(care.startsOn, 58) });
    expect((await verifyAssessments()).differences).toEqual([]);
  });

  test('are locked while a red flag is open, whatever the gates say', async () => {
    const care = await boneStress('fibula', 'bsi-high', (draft) => {
      draft.flags.push({
        id: randomUUID(),
        screen: 'dvt',
        severity: 'urgent',
        words: 'Found.',
        raisedAt: clinic.clock.now,
        clearBy: clinic.clock.today,
        acknowledgedAt: null,
        acknowledgedAction: null,
        clearedAt: null,
        clearance: null,
        screeningId: null,
      });
    });
    await meetAll(care, lowRiskGates);
    await expect(hop(care)).rejects.toMatchObject({ code: 'refused', message: 'Hop symmetry stays locked while care is on hold.' });
    const { enrollments } = await getPatient(clinic.clinician, care.patientId);
    expect(enrollments[0]).toMatchObject({ runningOpenSince: null, isHeld: true });
    expect(enrollments[0]?.checkIn.find(({ code }) => code === 'hop')).toMatchObject({ isLocked: true, isDue: false });
  });

  test('need no scan where the site is not high-risk, and refuse to ask for one', async () => {
    const care = await boneStress('fibula');
    await expect(check(care, scanGate)).rejects.toMatchObject({ code: 'refused', field: 'gate' });
    await meetAll(care, lowRiskGates);
    expect((await goalOf(care))?.unlocked).toBe(addDays(care.startsOn, 50));
  });

  test('were never locked in another program', async () => {
    const care = await clinic.addCare({ program: 'cecs', startedDaysAgo: START });
    await expect(check(care, pressing)).rejects.toMatchObject({ code: 'refused', field: 'gate' });
    expect(await checksOf(care)).toEqual([]);
  });

  test('move the expected value of the goal that waits', async () => {
    const care = await clinic.addCare({
      program: 'bsi-high',
      startedDaysAgo: 100,
      condition: { site: 'fibula', mriGrade: 3 },
      baselines: { psfs: 3 },
      course: { psfs: [[98, 3]] },
    });
    const before = await goalOf(care);
    await meetAll(care, lowRiskGates, 60);
    expect((await goalOf(care))?.expected).toBeGreaterThan(before?.expected ?? Number.POSITIVE_INFINITY);
  });
});

describe('refused, and nothing is stored', () => {
  test.each<[string, Check, string, string]>([
    ['a day to come', { day: START + 1 }, 'onDay', 'The day is in the future. Choose today or an earlier day.'],
    ['a day before care', { day: -1 }, 'onDay', 'Care started on'],
  ])('%s', async (_, given, field, words) => {
    const care = await boneStress('navicular');
    await expect(check(care, pressing, given)).rejects.toMatchObject({ code: 'refused', field, message: expect.stringContaining(words) });
    expect(await checksOf(care)).toEqual([]);
  });

  test('a gate met that is met already, or lost that was never met', async () => {
    const care = await boneStress('navicular');
    await expect(check(care, pressing, { met: false })).rejects.toMatchObject({ code: 'conflict' });
    await check(care, pressing);
    await expect(check(care, pressing)).rejects.toMatchObject({ code: 'conflict', message: 'This gate is marked as met already.' });
    await expect(check(care, pressing, { met: false, day: START - 1 })).rejects.toMatchObject({ code: 'refused', field: 'onDay' });
    expect(await checksOf(care)).toHaveLength(1);
  });

  test('care that has ended', async () => {
    const change = (draft: EnrollmentDraft) => Object.assign(draft, { status: 'completed', endedOn: clinic.clock.today });
    await expect(check(await boneStress('navicular', 'bsi-high', change), pressing)).rejects.toMatchObject({ code: 'refused' });
  });

  test('someone whose patient it is not', async () => {
    const care = await boneStress('navicular');
    for (const viewer of [clinic.otherClinician, clinic.manager, clinic.administrator])
      await expect(check(care, pressing, {}, viewer)).rejects.toMatchObject({ code: 'notFound' });
  });
});

test('one form sent again stores one check', async () => {
  const care = await boneStress('navicular');
  const key = randomUUID();
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => check(care, pressing, { key })));
  expect(answers).toEqual(answers.map(() => ({ patientId: care.patientId, openSince: null })));
  expect(await checksOf(care)).toHaveLength(1);
});

test('all gates met at once open it once, on the latest day', async () => {
  const care = await boneStress('navicular');
  await Promise.all(runningGates.map((gate, i) => check(care, gate, { day: 40 + i })));
  expect((await goalOf(care))?.unlocked).toBe(addDays(care.startsOn, 44));
  expect((await verifyAssessments()).differences).toEqual([]);
});

test('a check never changes; an unlocking that no gate explains is found', async () => {
  const care = await boneStress('navicular');
  await check(care, pressing);
  await expect(database.rows('UPDATE gate_check SET met = false WHERE enrollment_id = $1', [care.id])).rejects.toThrow(/append-only/);
  await expect(database.rows('DELETE FROM gate_check WHERE enrollment_id = $1', [care.id])).rejects.toThrow(/append-only/);
  await database.rows(`UPDATE goal SET unlocked_on = $2 WHERE enrollment_id = $1 AND curve = 'locked-linear'`, [
    care.id,
    clinic.clock.today,
  ]);
  expect((await verifyAssessments()).differences).toContainEqual({ enrollmentId: care.id, stored: [clinic.clock.today], derived: null });
  await database.rows('UPDATE goal SET unlocked_on = NULL WHERE enrollment_id = $1', [care.id]);
});

test('a version with other gates locks, or opens, what waits for them', async () => {
  const care = await boneStress('fibula');
  await meetAll(care, lowRiskGates.slice(1));
  const fewer = await versionWith(care, lowRiskGates.slice(1));
  const more = await versionWith(care, [...lowRiskGates, 'Jumping rope is free of pain']);
  const moveTo = async (versionId: string) => {
    await database.rows('UPDATE enrollment SET program_version_id = $2 WHERE id = $1', [care.id, versionId]);
    await inTransaction(clinic.clinician, (tx) => storeUnlocks(tx, clinic.organizationId, [care.id]));
    return (await goalOf(care))?.unlocked;
  };
  expect((await goalOf(care))?.unlocked).toBeNull();
  expect(await moveTo(fewer)).toBe(addDays(care.startsOn, 50));
  expect(await moveTo(more)).toBeNull();
});

/** Another version of the care's program, with these gates. */
async function versionWith({ program }: EnrollmentDraft, gates: readonly string[]): Promise<string> {
  const id = randomUUID();
  const { programId } = clinic.programs[program.code];
  await database.rows(
    `INSERT INTO program_version (organization_id, id, program_id, number, status, definition, published_at, retired_at)
     VALUES ($1, $2, $3, (SELECT max(number) + 1 FROM program_version WHERE program_id = $3), 'retired', $4, now(), now())`,
    [clinic.organizationId, id, programId, JSON.stringify({ ...program, runningGates: gates })],
  );
  return id;
}
