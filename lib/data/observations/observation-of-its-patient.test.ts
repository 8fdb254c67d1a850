import { expect, test } from 'vitest';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { testClinic } from '@/prisma/seed/factories/test-clinic';

const database = ownDatabase();

test('no observation names another patient than its enrollment does, whoever writes it', async () => {
  const clinic = await testClinic(database);
  const patientId = await clinic.addPatient();
  const care = await clinic.addCare({ patientId, program: 'shin-pain' });
  const write = (whose: string) =>
    database.rows(
      `INSERT INTO observation (organization_id, id, patient_id, enrollment_id, measure, value, observed_on) VALUES ($1, gen_random_uuid(), $2, $3, 'nprs', 4, $4)`,
      [clinic.organizationId, whose, care.id, clinic.clock.today],
    );
  await expect(write(await clinic.addPatient())).rejects.toThrow(/observation_organization_id_patient_id_enrollment_id_fkey/);
  await write(patientId);
});
