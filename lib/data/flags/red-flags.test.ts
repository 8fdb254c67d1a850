import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyAssessments } from '@/lib/data/enrollments/verify-assessments';
import { AcknowledgeFlag, acknowledgeFlag } from '@/lib/data/flags/acknowledge-flag';
import { ClearFlag, clearFlag } from '@/lib/data/flags/clear-flag';
import { getFlag } from '@/lib/data/flags/get-flag';
import type { Viewer } from '@/lib/domain/access';
import { addDays } from '@/lib/domain/day';
import { AppError } from '@/lib/errors';
import { ownDatabase } from '@/prisma/run/own-test-database';
import type { EnrollmentDraft } from '@/prisma/seed/factories/enrollment-draft';
import { type TestClinic, testClinic, unlicensed } from '@/prisma/seed/factories/test-clinic';

const database = ownDatabase();
let clinic: TestClinic;

beforeAll(async () => {
  clinic = await testClinic(database);
});

/** Care that goes well but for the red flags raised an hour ago. */
async function flaggedCare(...severities: ('emergency' | 'urgent')[]): Promise<{ care: EnrollmentDraft; flagIds: string[] }> {
  const flagIds = severities.map(() => randomUUID());
  const change = (draft: EnrollmentDraft) => {
    for (const [i, severity] of severities.entries())
      draft.flags.push({
        id: flagIds[i] ?? '',
        severity,
        screen: severity === 'emergency' ? 'limb-ischaemia' : 'dvt',
        words: 'Found.',
        raisedAt: new Date(clinic.clock.now.getTime() - 3_600_000),
        clearBy: addDays(clinic.clock.today, 1),
        acknowledgedAt: null,
        acknowledgedAction: null,
        clearedAt: null,
        clearance: null,
        screeningId: null,
      });
  };
  return { care: await clinic.addCare({ baselines: { nprs: 6 }, course: { nprs: [[21, 5]] }, change }), flagIds };
}

const acknowledge = (flagId: string, viewer: Viewer = clinic.clinician, key = randomUUID()) =>
  acknowledgeFlag(viewer, AcknowledgeFlag.parse({ key, flagId, did: 'Called, sent to the emergency department.' }));
const clear = (flagId: string, viewer: Viewer = clinic.clinician, key = randomUUID()) =>
  clearFlag(viewer, ClearFlag.parse({ key, flagId, clearance: 'Ultrasound ruled out a clot, Dr. Ito.' }));

const standing = async ({ id }: EnrollmentDraft) =>
  (
    await database.rows<{ rank: number; pain: string; statuses: string[] }>(
      `SELECT e.attention_rank AS rank, (SELECT status FROM goal WHERE enrollment_id = e.id AND code = 'st1-pain') AS pain,
         ARRAY(SELECT DISTINCT status FROM goal WHERE enrollment_id = e.id ORDER BY 1) AS statuses FROM enrollment e WHERE e.id = $1`,
      [id],
    )
  )[0];

const flagRow = async (flagId: string) => (await database.rows('SELECT * FROM red_flag WHERE id = $1', [flagId]))[0];

test('acknowledged, then cleared: care stops until the last flag is cleared', async () => {
  const { care, flagIds } = await flaggedCare('emergency', 'urgent');
  const [emergency = '', urgent = ''] = flagIds;
  const held = { pain: 'on-hold', statuses: ['not-started', 'on-hold'] };
  expect(await standing(care)).toEqual({ rank: 1, ...held });
  await acknowledge(emergency);
  expect(await standing(care)).toEqual({ rank: 2, ...held });
  await acknowledge(urgent);
  expect(await standing(care)).toMatchObject(held);
  await clear(emergency);
  expect(await standing(care)).toMatchObject(held);
  await clear(urgent);
  expect(await standing(care)).toMatchObject({ pain: 'on-track' });
  expect(await flagRow(urgent)).toMatchObject({
    acknowledged_by_id: clinic.clinician.userId,
    acknowledged_action: 'Called, sent to the emergency department.',
    cleared_by_id: clinic.clinician.userId,
    clearance: 'Ultrasound ruled out a clot, Dr. Ito.',
    version: 3,
  });
  expect((await verifyAssessments()).differences).toEqual([]);
  const entries = await database.rows<{ action: string }>('SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY seq', [urgent]);
  expect(entries.map(({ action }) => action)).toEqual(['flag.acknowledged', 'flag.cleared']);
});

describe('a flag is not cleared', () => {
  test('before it is acknowledged', async () => {
    const { flagIds } = await flaggedCare('urgent');
    await expect(clear(flagIds[0] ?? '')).rejects.toMatchObject({ code: 'refused', message: 'Acknowledge the flag first.' });
  });

  test('by a clinician without a licence, who may acknowledge it', async () => {
    const { flagIds } = await flaggedCare('urgent');
    await acknowledge(flagIds[0] ?? '', unlicensed(clinic.clinician));
    await expect(clear(flagIds[0] ?? '', unlicensed(clinic.clinician))).rejects.toMatchObject({ code: 'refused' });
    expect(await flagRow(flagIds[0] ?? '')).toMatchObject({ cleared_at: null });
  });

  test('by anyone it is not theirs to see', async () => {
    const { flagIds, care } = await flaggedCare('urgent');
    await acknowledge(flagIds[0] ?? '');
    const before = await flagRow(flagIds[0] ?? '');
    for (const viewer of [clinic.otherClinician, clinic.manager, clinic.administrator]) {
      await expect(acknowledge(flagIds[0] ?? '', viewer)).rejects.toMatchObject({ code: 'notFound' });
      await expect(clear(flagIds[0] ?? '', viewer)).rejects.toMatchObject({ code: 'notFound' });
      await expect(getFlag(viewer, care.patientId, flagIds[0] ?? '')).rejects.toMatchObject({ code: 'notFound' });
    }
    expect(await flagRow(flagIds[0] ?? '')).toEqual(before);
  });

  test('under the id of another patient', async () => {
    const { flagIds } = await flaggedCare('urgent');
    const { patientId } = await clinic.addCare();
    await expect(getFlag(clinic.clinician, patientId, flagIds[0] ?? '')).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('done twice', () => {
  const codesOf = async (calls: Promise<unknown>[]) =>
    (await Promise.allSettled(calls)).map((call) => {
      if (call.status === 'fulfilled') return 'done';
      if (call.reason instanceof AppError) return call.reason.code;
      throw call.reason;
    });
  const once = ['done', ...Array.from({ length: 9 }, () => 'conflict')];

  test('by ten people at once happens once, and the others are told', async () => {
    const { flagIds } = await flaggedCare('urgent');
    const flagId = flagIds[0] ?? '';
    expect((await codesOf(Array.from({ length: 10 }, () => acknowledge(flagId)))).sort()).toEqual([...once].sort());
    expect((await codesOf(Array.from({ length: 10 }, () => clear(flagId)))).sort()).toEqual([...once].sort());
    await expect(acknowledge(flagId)).rejects.toMatchObject({ code: 'conflict' });
    expect(await flagRow(flagId)).toMatchObject({ version: 3 });
  });

  test('by one form sent again happens once, and the answer is the same', async () => {
    const { flagIds, care } = await flaggedCare('urgent');
    const [flagId = ''] = flagIds;
    const [seen, ruledOut] = [randomUUID(), randomUUID()];
    const answer = { patientId: care.patientId };
    expect([await acknowledge(flagId, undefined, seen), await acknowledge(flagId, undefined, seen)]).toEqual([answer, answer]);
    expect([await clear(flagId, undefined, ruledOut), await clear(flagId, undefined, ruledOut)]).toEqual([answer, answer]);
  });
});

test('a flag read by its clinician is in the audit trail', async () => {
  const { flagIds, care } = await flaggedCare('urgent');
  expect(await getFlag(clinic.clinician, care.patientId, flagIds[0] ?? '')).toMatchObject({ severity: 'urgent', acknowledgedAt: null });
  expect(await database.rows('SELECT action, patient_id FROM audit_entry WHERE subject_id = $1', [flagIds[0]])).toEqual([
    { action: 'patient.viewed', patient_id: care.patientId },
  ]);
});

test('what a flag found, and that it was cleared, never changes again', async () => {
  const { flagIds } = await flaggedCare('urgent');
  await acknowledge(flagIds[0] ?? '');
  await clear(flagIds[0] ?? '');
  for (const change of [`screen = 'abi'`, `severity = 'emergency'`, 'cleared_at = NULL, cleared_by_id = NULL, clearance = NULL'])
    await expect(database.rows(`UPDATE red_flag SET ${change} WHERE id = $1`, [flagIds[0]])).rejects.toThrow(/history of a red flag/);
});
