import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { chooseProgram } from '@/lib/data/assignments/choose-program';
import { AppError } from '@/lib/errors';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';
import { testIntake } from '@/prisma/seed/factories/test-intake';

const database = ownDatabase();
let clinic: TestClinic;

beforeAll(async () => {
  clinic = await testClinic(database);
});

const countOf = async (patientId: string) => {
  const [count] = await database.rows(
    `SELECT count(*)::int AS enrollments, (SELECT count(*)::int FROM goal g JOIN enrollment e ON e.id = g.enrollment_id WHERE e.patient_id = $1) AS goals,
       (SELECT count(*)::int FROM audit_entry WHERE patient_id = $1 AND action = 'program.assigned') AS entries
     FROM enrollment WHERE patient_id = $1 AND program_id = $2`,
    [patientId, clinic.programs.overuse.programId],
  );
  return count;
};

/** What became of each: its code when it was refused on purpose, else that it went through. */
const outcomes = async (calls: Promise<unknown>[]) =>
  (await Promise.allSettled(calls)).map((call) => {
    if (call.status === 'fulfilled') return 'done';
    if (call.reason instanceof AppError) return call.reason.code;
    throw call.reason;
  });

/** A patient whom two clinicians see: the one responsible, and one who leads other care of theirs. */
async function sharedPatient(): Promise<string> {
  const patientId = await clinic.addPatient();
  await clinic.addCare({ patientId, clinicianId: clinic.otherClinician.userId, program: 'shin-pain' });
  return patientId;
}

test('a patient in the program already is refused when choosing it', async () => {
  const { patientId } = await clinic.addCare({ program: 'overuse' });
  await expect(testIntake(clinic.clinician, patientId).choose()).rejects.toMatchObject({ code: 'refused', field: 'programCode' });
});

test('and when assigning it, where a colleague was faster', async () => {
  const patientId = await sharedPatient();
  const [first, second] = [testIntake(clinic.clinician, patientId), testIntake(clinic.otherClinician, patientId)];
  await first.prepare();
  await second.prepare();
  await first.assign();
  await expect(second.assign()).rejects.toMatchObject({ code: 'refused', message: 'The patient is in this program already.' });
  expect(await countOf(patientId)).toEqual({ enrollments: 1, goals: 12, entries: 1 });
});

test('two clinicians with ten calls each assign once, and the others are told', async () => {
  const patientId = await sharedPatient();
  const intakes = [testIntake(clinic.clinician, patientId), testIntake(clinic.otherClinician, patientId)];
  for (const { prepare } of intakes) await prepare();
  const calls = await Promise.all(intakes.map(async ({ assign, version }) => ({ assign, version: await version() })));
  const became = await outcomes(calls.flatMap(({ assign, version }) => Array.from({ length: 10 }, () => assign({ version }))));
  expect(became.filter((one) => one === 'done')).toHaveLength(1);
  expect(became.filter((one) => one === 'refused')).toHaveLength(10);
  expect(became.filter((one) => one === 'conflict')).toHaveLength(9);
  expect(await countOf(patientId)).toEqual({ enrollments: 1, goals: 12, entries: 1 });
});

test('the database refuses a second open enrollment by itself', async () => {
  const { id } = await clinic.addCare({ program: 'cecs' });
  const copy = database.rows(
    `INSERT INTO enrollment (organization_id, id, patient_id, program_id, program_version_id, clinician_id, starts_on, planned_end_on, phase_code)
     SELECT organization_id, gen_random_uuid(), patient_id, program_id, program_version_id, clinician_id, starts_on, planned_end_on, phase_code
     FROM enrollment WHERE id = $1`,
    [id],
  );
  await expect(copy).rejects.toThrow(/enrollment_one_open_per_program/);
});

test('a form sent twenty times at once assigns once, and all get the same answer', async () => {
  const patientId = await clinic.addPatient();
  const { prepare, assign, version } = testIntake(clinic.clinician, patientId);
  await prepare();
  const sent = { key: randomUUID(), version: await version() };
  const answers = await Promise.all(Array.from({ length: 20 }, () => assign(sent)));
  expect(answers).toEqual(answers.map(() => answers[0]));
  expect(await assign(sent)).toEqual(answers[0]);
  expect(await countOf(patientId)).toEqual({ enrollments: 1, goals: 3, entries: 1 });
});

test('twenty choices at once leave one draft', async () => {
  const patientId = await clinic.addPatient();
  const condition = { side: 'left', site: null, mriGrade: null, runner: false, treadmill: false } as const;
  const programs = ['overuse', 'cecs', 'meralgia', 'peroneal'] as const;
  const choices = Array.from({ length: 20 }, (_, i) => programs[i % programs.length] ?? 'overuse');
  expect(await outcomes(choices.map((programCode) => chooseProgram(clinic.clinician, { patientId, programCode, ...condition })))).toEqual(
    choices.map(() => 'done'),
  );
  expect(await database.rows('SELECT 1 FROM assignment_draft WHERE patient_id = $1', [patientId])).toHaveLength(1);
});
