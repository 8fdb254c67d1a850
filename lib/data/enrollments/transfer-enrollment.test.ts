import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { CaseloadParams } from '@/lib/data/caseload/caseload-params';
import { listCaseload } from '@/lib/data/caseload/list-caseload';
import { TransferEnrollment, transferEnrollment } from '@/lib/data/enrollments/transfer-enrollment';
import { recordScore } from '@/lib/data/observations/record-score';
import { getPatient } from '@/lib/data/patients/get-patient';
import { WriteTask, writeTask } from '@/lib/data/tasks/write-task';
import type { Viewer } from '@/lib/domain/access';
import { ownDatabase } from '@/prisma/run/own-test-database';
import type { EnrollmentDraft } from '@/prisma/seed/factories/enrollment-draft';
import { makeUser } from '@/prisma/seed/factories/make-user';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';

const database = ownDatabase();
let clinic: TestClinic;
let doctor: Viewer;
let colleague: Viewer;
let third: Viewer;

beforeAll(async () => {
  clinic = await testClinic(database);
  doctor = clinic.clinician;
  colleague = clinic.otherClinician;
  const userId = await database.asOwner((tx) =>
    makeUser(tx, clinic.organizationId, clinic.random, {
      role: 'clinician',
      licence: null,
      name: 'Robin Third',
      email: `${randomUUID()}@cairn.test`,
      clinicId: clinic.clinicId,
    }),
  );
  third = { ...colleague, userId, name: 'Robin Third' };
});

const transfer = (care: Pick<EnrollmentDraft, 'id'>, given: Record<string, unknown> = {}, as = doctor) =>
  transferEnrollment(
    as,
    TransferEnrollment.parse({
      key: randomUUID(),
      enrollmentId: care.id,
      fromId: doctor.userId,
      toId: colleague.userId,
      reason: 'Moves to evenings',
      ...given,
    }),
  );
const idsOf = async (viewer: Viewer) =>
  (await listCaseload(viewer, CaseloadParams.parse({ size: 200 }))).rows.map((row) => row.enrollmentId);
const notFound = { code: 'notFound', message: 'notFound' };

describe('a transfer', () => {
  test('moves sight at once, in the caseload, on the page and for every command', async () => {
    const care = await clinic.addCare();
    expect(await idsOf(doctor)).toContain(care.id);
    await transfer(care);
    expect(await idsOf(doctor)).not.toContain(care.id);
    expect(await idsOf(colleague)).toContain(care.id);
    await expect(getPatient(doctor, care.patientId)).rejects.toMatchObject(notFound);
    const score = { key: randomUUID(), enrollmentId: care.id, measure: 'nprs', value: 4, observedOn: clinic.clock.today } as const;
    await expect(recordScore(doctor, score)).rejects.toMatchObject(notFound);
    const { patient, timeline } = await getPatient(colleague, care.patientId);
    expect(patient).toMatchObject({ clinicianName: colleague.name, isOwn: true });
    expect(timeline.map(({ title, detail, by }) => [title, detail, by])).toContainEqual([
      'Care handed over: Overuse and muscle-related leg pain',
      `From ${doctor.name} to ${colleague.name}. Moves to evenings`,
      doctor.name,
    ]);
    const [entry] = await database.rows<{ details: unknown }>(
      `SELECT details FROM audit_entry WHERE action = 'enrollment.transferred' AND subject_id = $1`,
      [care.id],
    );
    expect(entry?.details).toMatchObject({ fromId: doctor.userId, toId: colleague.userId, patientToo: true });
  });

  test('of one program of two leaves the patient with their clinician', async () => {
    const care = await clinic.addCare();
    await clinic.addCare({ patientId: care.patientId, program: 'cecs' });
    await transfer(care);
    const page = await getPatient(doctor, care.patientId);
    expect(page.patient).toMatchObject({ clinicianName: doctor.name, isOwn: true });
    expect((await getPatient(colleague, care.patientId)).patient.isOwn).toBe(true);
    expect(await idsOf(doctor)).not.toContain(care.id);
  });

  test('by the one responsible, of care that another leads, leaves the responsibility where it is', async () => {
    const patientId = await clinic.addPatient();
    const care = await clinic.addCare({ patientId, clinicianId: colleague.userId });
    await transfer(care, { fromId: colleague.userId, toId: third.userId });
    expect((await getPatient(doctor, patientId)).patient).toMatchObject({ clinicianName: doctor.name });
    await expect(getPatient(colleague, patientId)).rejects.toMatchObject(notFound);
  });

  test('takes the open tasks along, and leaves those of others', async () => {
    const care = await clinic.addCare();
    const { patientId } = care;
    const give = (assigneeId: string, title: string) =>
      writeTask(doctor, WriteTask.parse({ key: randomUUID(), patientId, title, assigneeId }));
    await give(doctor.userId, 'Mine');
    await give(third.userId, 'Of a third');
    await transfer(care);
    const { tasks } = (await getPatient(colleague, patientId)).patient;
    expect(tasks.map(({ title, assigneeId }) => [title, assigneeId])).toEqual([
      ['Mine', colleague.userId],
      ['Of a third', third.userId],
    ]);
    await expect(getPatient(doctor, patientId)).rejects.toMatchObject(notFound);
    expect((await getPatient(third, patientId)).patient.isOwn).toBe(false);
  });

  test('is not for someone who only has a task there', async () => {
    const care = await clinic.addCare();
    const { patientId } = care;
    await writeTask(doctor, WriteTask.parse({ key: randomUUID(), patientId, title: 'Call them', assigneeId: colleague.userId }));
    await expect(transfer(care, {}, colleague)).rejects.toMatchObject(notFound);
  });
});

describe('refused', () => {
  test.each([
    ['to the one who leads it', () => doctor.userId, 'They lead this care already. Choose someone else.'],
    ['to a manager', () => clinic.manager.userId, 'Choose a clinician of the patient’s clinic.'],
    ['to nobody', () => randomUUID(), 'Choose a clinician of the patient’s clinic.'],
  ])('%s', async (_, toId, message) => {
    const care = await clinic.addCare();
    await expect(transfer(care, { toId: toId() })).rejects.toMatchObject({ code: 'refused', field: 'toId', message });
  });

  test('of care that has ended', async () => {
    const change = (draft: EnrollmentDraft) => Object.assign(draft, { status: 'completed', endedOn: clinic.clock.today });
    await expect(transfer(await clinic.addCare({ change }))).rejects.toMatchObject({ code: 'refused' });
  });

  test('when another handed it over meanwhile, with who leads it now', async () => {
    const patientId = await clinic.addPatient();
    const care = await clinic.addCare({ patientId, clinicianId: colleague.userId });
    await transfer(care, { fromId: colleague.userId, toId: third.userId }, colleague);
    await expect(transfer(care, { fromId: colleague.userId, toId: doctor.userId })).rejects.toMatchObject({
      code: 'stale',
      current: { clinicianId: third.userId, clinicianName: third.name },
    });
  });
});

describe('at once', () => {
  test.each([
    ['by one clinician in two windows', () => [doctor, doctor], ['conflict']],
    ['by two who may', () => [doctor, colleague], ['stale', 'notFound']],
  ])('%s: one effect, the other is told', async (_, who, codes) => {
    const [first = doctor, second = doctor] = who();
    const patientId = await clinic.addPatient();
    const care = await clinic.addCare({ patientId, ...(second === first ? {} : { clinicianId: second.userId }) });
    const fromId = second.userId;
    const answers = await Promise.allSettled([
      transfer(care, { fromId, toId: third.userId }, first),
      transfer(care, { fromId, toId: second === first ? colleague.userId : doctor.userId }, second),
    ]);
    const told = answers.filter((answer) => answer.status === 'rejected').map(({ reason }) => reason.code);
    expect(told).toHaveLength(1);
    expect(codes).toContain(told[0]);
    expect(await database.rows('SELECT 1 FROM transfer WHERE enrollment_id = $1', [care.id])).toHaveLength(1);
  });

  test('sent twice is done once', async () => {
    const care = await clinic.addCare();
    const key = randomUUID();
    const answers = await Promise.all([transfer(care, { key }), transfer(care, { key })]);
    expect(answers[0]).toEqual(answers[1]);
    expect(await database.rows('SELECT 1 FROM transfer WHERE enrollment_id = $1', [care.id])).toHaveLength(1);
  });
});
