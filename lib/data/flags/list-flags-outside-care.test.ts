import { beforeAll, expect, test } from 'vitest';
import { listFlagsOutsideCare } from '@/lib/data/flags/list-flags-outside-care';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';
import { testIntake } from '@/prisma/seed/factories/test-intake';

const database = ownDatabase();
let clinic: TestClinic;

beforeAll(async () => {
  clinic = await testClinic(database);
});

/** A warning sign found while a program is being assigned. */
async function flagAtIntake(patientId: string, sign = 'ischemia-cold') {
  const { choose, screen } = testIntake(clinic.clinician, patientId);
  await choose();
  expect(await screen({ [sign]: 'yes' })).toMatchObject({ stops: true });
}
const listed = async (viewer = clinic.clinician) => (await listFlagsOutsideCare(viewer)).map(({ patientId }) => patientId);

test('a flag raised at intake is listed for the clinician whose patient it is, and for nobody else', async () => {
  const patientId = await clinic.addPatient({ givenName: 'Noor', familyName: 'Alder' });
  await flagAtIntake(patientId);
  const found = (await listFlagsOutsideCare(clinic.clinician)).filter((flag) => flag.patientId === patientId);
  expect(found).toMatchObject([{ patientName: 'Noor Alder', severity: 'emergency', acknowledgedAt: null }]);
  for (const viewer of [clinic.otherClinician, clinic.manager, clinic.administrator]) expect(await listed(viewer)).toEqual([]);
});

test('not where the caseload shows it already', async () => {
  const { patientId } = await clinic.addCare({ program: 'cecs' });
  await flagAtIntake(patientId);
  expect(await listed()).not.toContain(patientId);
});

test('but where the only care is led by a colleague, or has ended', async () => {
  const ofColleague = await clinic.addPatient();
  await clinic.addCare({ patientId: ofColleague, clinicianId: clinic.otherClinician.userId, program: 'cecs' });
  await flagAtIntake(ofColleague);
  const change = (draft: object) => Object.assign(draft, { status: 'completed', endedOn: clinic.clock.today });
  const { patientId: ended } = await clinic.addCare({ program: 'cecs', change });
  await flagAtIntake(ended);
  expect(await listed()).toEqual(expect.arrayContaining([ofColleague, ended]));
});

test('a cleared flag is not listed', async () => {
  const patientId = await clinic.addPatient();
  await flagAtIntake(patientId);
  await database.rows(
    `UPDATE red_flag SET acknowledged_at = now(), acknowledged_by_id = $2, acknowledged_action = 'Called.', cleared_at = now(), cleared_by_id = $2,
       clearance = 'Ruled out.' WHERE patient_id = $1`,
    [patientId, clinic.clinician.userId],
  );
  expect(await listed()).not.toContain(patientId);
});
