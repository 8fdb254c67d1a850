import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { SnoozeEnrollment, snoozeEnrollment } from '@/lib/data/enrollments/snooze-enrollment';
import { recordScore } from '@/lib/data/observations/record-score';
import { getPatient } from '@/lib/data/patients/get-patient';
import { addDays } from '@/lib/domain/day';
import { dayInWords } from '@/lib/domain/goals/value-in-words';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';

const database = ownDatabase();
let clinic: TestClinic;

beforeAll(async () => {
  clinic = await testClinic(database);
});

async function titlesOf(patientId: string) {
  const { timeline } = await getPatient(clinic.clinician, patientId);
  return timeline.map(({ title, detail }) => [title, detail]);
}

test('a snooze is told with its day and its reason', async () => {
  const { id: enrollmentId, patientId } = await clinic.addCare();
  const until = addDays(clinic.clock.today, 7);
  await snoozeEnrollment(clinic.clinician, SnoozeEnrollment.parse({ key: randomUUID(), enrollmentId, until, reason: 'Away' }));
  expect(await titlesOf(patientId)).toContainEqual([`Snoozed until ${dayInWords(until)}`, 'Away']);
});

test('a score is told with its unit, as everywhere else', async () => {
  const { id: enrollmentId, patientId } = await clinic.addCare({ program: 'sciatica' });
  const observedOn = clinic.clock.today;
  await recordScore(clinic.clinician, { key: randomUUID(), enrollmentId, measure: 'odi', value: 14, observedOn });
  expect((await titlesOf(patientId)).map(([title]) => title)).toContain('Disability 14%');
});

test('a phase is told by its name, not its code', async () => {
  const { id, patientId } = await clinic.addCare({ program: 'bsi-low' });
  await database.rows(
    `INSERT INTO phase_change (organization_id, id, enrollment_id, kind, phase_code, on_day, user_id, reason) VALUES ($1, $2, $3, 'advance', 'walk-run', $4, $5, 'Ready')`,
    [clinic.organizationId, randomUUID(), id, clinic.clock.today, clinic.clinician.userId],
  );
  expect(await titlesOf(patientId)).toContainEqual(['Moved on to Walk and run', 'Ready']);
});
