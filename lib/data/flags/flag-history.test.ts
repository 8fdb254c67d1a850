import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { addDays } from '@/lib/domain/day';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';

const database = ownDatabase();
let clinic: TestClinic;

beforeAll(async () => {
  clinic = await testClinic(database);
});

async function flaggedCare() {
  const flagId = randomUUID();
  const care = await clinic.addCare({
    change: (draft) => {
      draft.flags.push({
        id: flagId,
        screen: 'dvt',
        severity: 'urgent',
        words: 'Wells score 2.',
        raisedAt: clinic.clock.now,
        clearBy: addDays(clinic.clock.today, 1),
        acknowledgedAt: null,
        acknowledgedAction: null,
        clearedAt: null,
        clearance: null,
        screeningId: null,
      });
    },
  });
  return { flagId, care };
}

test.each([
  ['its words', `words = 'Nothing.'`],
  ['how severe it is', `severity = 'emergency'`],
  ['what it is', `screen = 'abi'`],
  ['when it was raised', `raised_at = now()`],
  ['the care it stops', `enrollment_id = NULL`],
  [
    'whose it is',
    `patient_id = (SELECT id FROM patient p WHERE p.organization_id = red_flag.organization_id AND p.id <> red_flag.patient_id LIMIT 1)`,
  ],
])('of a raised flag nobody changes %s, the owner included', async (_, change) => {
  await clinic.addPatient();
  const { flagId } = await flaggedCare();
  await expect(database.rows(`UPDATE red_flag SET ${change} WHERE id = $1`, [flagId])).rejects.toThrow(/history of a red flag/);
});

test('a flag of an intake moves under the care that was assigned, once', async () => {
  const { care } = await flaggedCare();
  const flagId = randomUUID();
  await database.rows(
    `INSERT INTO red_flag (organization_id, id, patient_id, screen, severity, words, clear_by) VALUES ($1, $2, $3, 'dvt', 'urgent', 'Found.', now())`,
    [clinic.organizationId, flagId, care.patientId],
  );
  await database.rows('UPDATE red_flag SET enrollment_id = $2 WHERE id = $1', [flagId, care.id]);
  await expect(database.rows('UPDATE red_flag SET enrollment_id = NULL WHERE id = $1', [flagId])).rejects.toThrow(/history/);
});

test.each([
  [
    'a score',
    `INSERT INTO observation (organization_id, id, patient_id, enrollment_id, measure, value, observed_on)
     SELECT organization_id, gen_random_uuid(), patient_id, id, 'nprs', 'NaN', starts_on FROM enrollment WHERE id = $1`,
  ],
  ['a target', `UPDATE goal SET target = 'NaN' WHERE enrollment_id = $1`],
  ['a baseline', `UPDATE goal SET baseline = 'NaN' WHERE enrollment_id = $1`],
])('%s is a number', async (_, statement) => {
  const { care } = await flaggedCare();
  await expect(database.rows(statement, [care.id])).rejects.toThrow(/number/);
});
