import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { CaseloadParams } from '@/lib/data/caseload/caseload-params';
import { listCaseload } from '@/lib/data/caseload/list-caseload';
import { recordScore } from '@/lib/data/observations/record-score';
import { getPatient } from '@/lib/data/patients/get-patient';
import type { MeasureCode } from '@/lib/domain/measures/measure';
import { ownDatabase } from '@/prisma/run/own-test-database';
import type { EnrollmentDraft } from '@/prisma/seed/factories/enrollment-draft';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';
import { testIntake } from '@/prisma/seed/factories/test-intake';

const database = ownDatabase();
let clinic: TestClinic;

beforeAll(async () => {
  clinic = await testClinic(database);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** What every transaction costs anyway: begin, scope (`set_config`), commit. A session is looked up before any of this. */
const isFrame = (sql: string) => /^(BEGIN|COMMIT|SELECT set_config)/.test(sql);

/** The statements sent to PostgreSQL while `work` runs, without the frame. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent = vi.spyOn(pg.Client.prototype, 'query');
  await work();
  const texts = sent.mock.calls.map(([query]) => (typeof query === 'string' ? query : (query as { text: string }).text).trim());
  sent.mockRestore();
  expect(texts.filter((sql) => sql === 'COMMIT')).toHaveLength(1);
  return texts.filter((sql) => !isFrame(sql));
}

const record = (care: EnrollmentDraft, measure: MeasureCode, given: { value?: number; answers?: number[] }) => () =>
  recordScore(clinic.clinician, { key: randomUUID(), enrollmentId: care.id, measure, observedOn: clinic.clock.today, ...given });

test('a caseload takes 3 statements, however long', async () => {
  const list = () => listCaseload(clinic.clinician, CaseloadParams.parse({}));
  await clinic.addCare();
  await list(); // Program definitions are read once per process.
  expect(await statementsOf(list)).toHaveLength(3);
  for (let i = 0; i < 12; i += 1) await clinic.addCare();
  expect(await statementsOf(list)).toHaveLength(3);
});

test('a patient takes 5 statements, however much happened', async () => {
  const { patientId } = await clinic.addCare({ course: { nprs: [[7, 5]] } });
  await clinic.addCare({ patientId, program: 'cecs' });
  await getPatient(clinic.clinician, patientId);
  expect(await statementsOf(() => getPatient(clinic.clinician, patientId))).toHaveLength(5);
});

test('a score takes at most 10 statements, everything derived included', async () => {
  const care = await clinic.addCare({ baselines: { nprs: 3 } });
  expect(await statementsOf(record(care, 'lefs', { value: 50 }))).toHaveLength(9);
  expect(await statementsOf(record(care, 'nprs', { value: 4 }))).toHaveLength(10);
  expect(await statementsOf(record(care, 'nprs', { value: 9 }))).toHaveLength(10);
  expect(await statementsOf(record(care, 'phq-9', { answers: [1, 0, 0, 0, 0, 0, 0, 0, 0] }))).toHaveLength(9);
});

test('a score that raises a flag takes 4 more: look, raise, audit, tell', async () => {
  const care = await clinic.addCare();
  expect(await statementsOf(record(care, 'phq-9', { answers: [1, 0, 0, 0, 0, 0, 0, 0, 1] }))).toHaveLength(13);
});

test('an assignment takes 20 statements, however many goals', async () => {
  const patientId = await clinic.addPatient();
  const { prepare, assign, version } = testIntake(clinic.clinician, patientId);
  await prepare();
  const sent = { version: await version() };
  expect(await statementsOf(() => assign(sent))).toHaveLength(20);
});
