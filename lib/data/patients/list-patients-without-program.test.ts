import { beforeAll, expect, test } from 'vitest';
import { listPatientsWithoutProgram } from '@/lib/data/patients/list-patients-without-program';
import { addDays } from '@/lib/domain/day';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';
import { testIntake } from '@/prisma/seed/factories/test-intake';

const database = ownDatabase();
let clinic: TestClinic;

beforeAll(async () => {
  clinic = await testClinic(database);
});

const listed = async (q = '', viewer = clinic.clinician) => (await listPatientsWithoutProgram(viewer, { q })).rows;

async function endedCare(daysAgo: number, patientId?: string) {
  const endedOn = addDays(clinic.clock.today, -daysAgo);
  const change = (draft: object) => Object.assign(draft, { status: 'completed', endedOn });
  return { ...(await clinic.addCare({ patientId, program: 'cecs', change })), endedOn };
}

test('never had a program first, then whose care ended last; nobody in a program', async () => {
  const long = await endedCare(3);
  const short = await endedCare(1);
  const fresh = await clinic.addPatient();
  const { patientId: inCare } = await clinic.addCare({ program: 'sciatica' });
  await endedCare(2, inCare);
  const rows = await listed();
  expect(rows.map(({ id }) => id)).toEqual([fresh, short.patientId, long.patientId]);
  expect(rows.map(({ last }) => last?.endedOn ?? null)).toEqual([null, short.endedOn, long.endedOn]);
});

test('a colleague and everyone else sees none of them', async () => {
  await clinic.addPatient();
  for (const viewer of [clinic.otherClinician, clinic.manager, clinic.administrator]) expect(await listed('', viewer)).toEqual([]);
});

test('says that an assignment was left half done', async () => {
  const id = await clinic.addPatient();
  await testIntake(clinic.clinician, id).choose();
  expect((await listed()).find((row) => row.id === id)).toMatchObject({ hasDraft: true, last: null });
});

test.each(['zoë van', 'zoe van', 'ZOE VANDER'])('%s is found with or without accents', async (q) => {
  const id = await clinic.addPatient({ givenName: 'Zoë', familyName: 'Vandermeer' });
  expect((await listed(q)).map((row) => row.id)).toContain(id);
  expect(await listed('%')).toEqual([]);
});
