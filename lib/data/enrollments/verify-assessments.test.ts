import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { todayIn } from '@/lib/data/clock';
import { verifyAssessments } from '@/lib/data/enrollments/verify-assessments';
import { recordScore } from '@/lib/data/observations/record-score';
import { addDays } from '@/lib/domain/day';
import { ownDatabase } from '@/prisma/run/own-test-database';
import type { EnrollmentDraft } from '@/prisma/seed/factories/enrollment-draft';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';

const database = ownDatabase();
let clinic: TestClinic;

beforeAll(async () => {
  clinic = await testClinic(database);
});

test('a clinic whose calendar is a day ahead of its organization is no difference', async () => {
  const ahead = await testClinic(database);
  await database.rows(`UPDATE organization SET zone = 'Pacific/Pago_Pago' WHERE id = $1`, [ahead.organizationId]);
  const viewer = { ...ahead.clinician, zone: 'Pacific/Kiritimati' };
  const [today, tomorrow] = [todayIn('Pacific/Pago_Pago'), todayIn(viewer.zone)];
  expect(tomorrow > today).toBe(true);
  const change = (draft: EnrollmentDraft) => Object.assign(draft, { nextScreeningOn: tomorrow, nextCheckInOn: addDays(tomorrow, 30) });
  const { id: enrollmentId } = await ahead.addCare({ baselines: { nprs: 6 }, change });
  await recordScore(viewer, { key: randomUUID(), enrollmentId, measure: 'nprs', value: 6, observedOn: tomorrow });
  expect((await verifyAssessments()).differences).toEqual([]);
});

describe('verification finds what was tampered with', () => {
  let id: string;

  beforeEach(async () => {
    ({ id } = await clinic.addCare({ baselines: { nprs: 6 }, course: { nprs: [[14, 5]] } }));
    expect((await verifyAssessments()).differences.map(({ enrollmentId }) => enrollmentId)).not.toContain(id);
  });

  test.each([
    ['a rank', 'UPDATE enrollment SET attention_rank = 1 WHERE id = $1'],
    ['a reason', `UPDATE enrollment SET reasons = '[]' WHERE id = $1`],
    ['the day to look again', 'UPDATE enrollment SET review_on = review_on + 1 WHERE id = $1'],
    ['a status', `UPDATE goal SET status = 'achieved' WHERE enrollment_id = $1 AND code = 'st1-pain'`],
    [
      'the numbers behind it',
      `UPDATE goal SET assessment = assessment || '{"expected": 1}' WHERE enrollment_id = $1 AND code = 'st1-pain'`,
    ],
    ['a latest value', `UPDATE goal SET latest_value = 4 WHERE enrollment_id = $1 AND code = 'st1-pain'`],
    ['a target, without deriving anew', `UPDATE goal SET target = 2 WHERE enrollment_id = $1 AND code = 'st1-pain'`],
    ['an outcome', 'UPDATE enrollment_outcome SET reached_mcid = NOT reached_mcid WHERE enrollment_id = $1'],
    ['an outcome that is gone', `DELETE FROM enrollment_outcome WHERE enrollment_id = $1 AND measure = 'nprs'`],
    [
      'a score added past the commands',
      `INSERT INTO observation (organization_id, id, patient_id, enrollment_id, measure, value, observed_on)
       SELECT organization_id, gen_random_uuid(), patient_id, id, 'nprs', 9, starts_on + 20 FROM enrollment WHERE id = $1`,
    ],
  ])('%s', async (_, tamper) => {
    await database.rows(tamper, [id]);
    expect((await verifyAssessments()).differences.map(({ enrollmentId }) => enrollmentId)).toContain(id);
  });
});
