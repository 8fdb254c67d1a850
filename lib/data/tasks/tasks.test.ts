import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { chooseProgram } from '@/lib/data/assignments/choose-program';
import { recordScore } from '@/lib/data/observations/record-score';
import { getPatient } from '@/lib/data/patients/get-patient';
import { searchPatients } from '@/lib/data/patients/search-patients';
import { writeNote } from '@/lib/data/patients/write-note';
import { EditTask, editTask } from '@/lib/data/tasks/edit-task';
import { finishTask } from '@/lib/data/tasks/finish-task';
import { listTasks } from '@/lib/data/tasks/list-tasks';
import { reopenTask } from '@/lib/data/tasks/reopen-task';
import { WriteTask, writeTask } from '@/lib/data/tasks/write-task';
import type { Viewer } from '@/lib/domain/access';
import { addDays } from '@/lib/domain/day';
import { dayInWords } from '@/lib/domain/goals/value-in-words';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';

const database = ownDatabase();
let clinic: TestClinic;
let doctor: Viewer;
let colleague: Viewer;

beforeAll(async () => {
  clinic = await testClinic(database);
  doctor = clinic.clinician;
  colleague = clinic.otherClinician;
});

const give = (patientId: string, given: Record<string, unknown> = {}, as = doctor) =>
  writeTask(as, WriteTask.parse({ key: randomUUID(), patientId, title: 'Call about the diary', assigneeId: colleague.userId, ...given }));
const edit = (taskId: string, given: Record<string, unknown> = {}, as = doctor) =>
  editTask(as, EditTask.parse({ taskId, version: 1, title: 'Call about the diary', assigneeId: colleague.userId, ...given }));
const notFound = { code: 'notFound', message: 'notFound' };

describe('an open task', () => {
  test('lets its assignee see the patient and work with them, until it is done', async () => {
    const care = await clinic.addCare();
    const { patientId } = care;
    const score = { enrollmentId: care.id, measure: 'nprs', value: 4, observedOn: clinic.clock.today } as const;
    await expect(getPatient(colleague, patientId)).rejects.toMatchObject(notFound);
    await expect(recordScore(colleague, { key: randomUUID(), ...score })).rejects.toMatchObject(notFound);
    const { taskId } = await give(patientId);
    expect((await getPatient(colleague, patientId)).patient).toMatchObject({ id: patientId, isOwn: false });
    await writeNote(colleague, { key: randomUUID(), patientId, body: 'Called.' });
    await recordScore(colleague, { key: randomUUID(), ...score });
    await finishTask(colleague, { taskId });
    await expect(getPatient(colleague, patientId)).rejects.toMatchObject(notFound);
    await expect(recordScore(colleague, { key: randomUUID(), ...score })).rejects.toMatchObject(notFound);
    await expect(writeNote(colleague, { key: randomUUID(), patientId, body: 'Called.' })).rejects.toMatchObject(notFound);
    expect((await getPatient(doctor, patientId)).patient).toMatchObject({ isOwn: true, tasks: [] });
  });

  test('shows its patient in a search, and only that one', async () => {
    const [familyName, other] = [`Entrusted${randomUUID().slice(0, 6)}`, await clinic.addPatient({ familyName: 'Elsewhere' })];
    const patientId = await clinic.addPatient({ familyName });
    await give(patientId);
    expect((await searchPatients(colleague, familyName)).map(({ id }) => id)).toEqual([patientId]);
    await expect(getPatient(colleague, other)).rejects.toMatchObject(notFound);
  });

  test('does not let its assignee prolong their sight: no tasks, no change of tasks, no program, no opening again', async () => {
    const patientId = await clinic.addPatient();
    const { taskId } = await give(patientId);
    await expect(give(patientId, {}, colleague)).rejects.toMatchObject(notFound);
    await expect(edit(taskId, { title: 'Call for ever' }, colleague)).rejects.toMatchObject(notFound);
    const care = { patientId, programCode: 'cecs', side: 'left', site: null, mriGrade: null, runner: false, treadmill: false } as const;
    await expect(chooseProgram(colleague, care)).rejects.toMatchObject(notFound);
    await finishTask(colleague, { taskId });
    await expect(reopenTask(colleague, { taskId })).rejects.toMatchObject(notFound);
  });

  test('given to someone else is no longer seen by the first', async () => {
    const patientId = await clinic.addPatient();
    const { taskId } = await give(patientId);
    await edit(taskId, { assigneeId: doctor.userId });
    await expect(getPatient(colleague, patientId)).rejects.toMatchObject(notFound);
    await expect(finishTask(colleague, { taskId })).rejects.toMatchObject(notFound);
  });
});

describe('who can be given one', () => {
  const refused = { code: 'refused', field: 'assigneeId', message: 'Choose a clinician of the patient’s clinic.' };

  test('not a manager, an administrator, a stranger, nobody at all', async () => {
    const patientId = await clinic.addPatient();
    const elsewhere = await testClinic(database);
    for (const id of [clinic.manager.userId, clinic.administrator.userId, elsewhere.clinician.userId, randomUUID()])
      await expect(give(patientId, { assigneeId: id })).rejects.toMatchObject(refused);
  });

  test('not a clinician of another clinic, nor one who left; oneself always', async () => {
    const patientId = await clinic.addPatient();
    const world = await testClinic(database);
    const patient = await world.addPatient();
    const of = (assigneeId: string) =>
      writeTask(world.clinician, WriteTask.parse({ key: randomUUID(), patientId: patient, title: 'Call them', assigneeId }));
    await database.rows(`UPDATE app_user SET disabled_at = now() WHERE id = $1`, [world.otherClinician.userId]);
    await expect(of(world.otherClinician.userId)).rejects.toMatchObject(refused);
    await database.rows(`UPDATE app_user SET disabled_at = NULL, clinic_id = NULL WHERE id = $1`, [world.otherClinician.userId]);
    await expect(of(world.otherClinician.userId)).rejects.toMatchObject(refused);
    await expect(of(world.clinician.userId)).resolves.toMatchObject({ patientId: patient });
    await expect(give(patientId, { assigneeId: doctor.userId })).resolves.toMatchObject({ patientId });
  });
});

describe('giving, changing, doing', () => {
  test('sent twice is given once', async () => {
    const patientId = await clinic.addPatient();
    const key = randomUUID();
    expect(await give(patientId, { key })).toEqual(await give(patientId, { key }));
    expect((await getPatient(doctor, patientId)).patient.tasks).toHaveLength(1);
  });

  test.each([
    ['yesterday', -1, false],
    ['today', 0, true],
    ['next year', 365, true],
  ])('due %s', async (_, days, isFine) => {
    const given = give(await clinic.addPatient(), { dueOn: addDays(clinic.clock.today, days) });
    if (isFine) await given;
    else await expect(given).rejects.toMatchObject({ code: 'refused', field: 'dueOn', message: 'Choose today or a later day.' });
  });

  test('a task that is overdue can be changed without moving its day', async () => {
    const patientId = await clinic.addPatient();
    const { taskId } = await give(patientId, { dueOn: clinic.clock.today });
    const dueOn = addDays(clinic.clock.today, -3);
    await database.rows('UPDATE task SET due_on = $2 WHERE id = $1', [taskId, dueOn]);
    await edit(taskId, { title: 'Call twice', dueOn });
    expect((await getPatient(doctor, patientId)).patient.tasks).toMatchObject([{ title: 'Call twice', dueOn, version: 2 }]);
  });

  test('a change on top of another is shown both', async () => {
    const { taskId } = await give(await clinic.addPatient());
    await edit(taskId, { title: 'Call before noon' });
    await expect(edit(taskId, { title: 'Call after noon' })).rejects.toMatchObject({
      code: 'stale',
      current: { title: 'Call before noon', version: 2 },
    });
  });

  test('done by two at once is done once, and the other is told', async () => {
    const patientId = await clinic.addPatient();
    const { taskId } = await give(patientId);
    const answers = await Promise.allSettled([finishTask(doctor, { taskId }), finishTask(colleague, { taskId })]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await finishTask(answers[0]?.status === 'fulfilled' ? doctor : colleague, { taskId })).toEqual({ patientId });
    expect(await database.rows(`SELECT 1 FROM task_change WHERE task_id = $1`, [taskId])).toHaveLength(1);
  });

  test('what was done cannot be changed until it is opened again', async () => {
    const { taskId } = await give(await clinic.addPatient());
    await finishTask(doctor, { taskId });
    await expect(edit(taskId, { version: 2, title: 'Call later' })).rejects.toMatchObject({ code: 'refused' });
    await reopenTask(doctor, { taskId });
    await edit(taskId, { version: 3, title: 'Call later' });
  });

  test('everything of it stands in the timeline and in the audit trail', async () => {
    const patientId = await clinic.addPatient();
    const { taskId } = await give(patientId, { dueOn: clinic.clock.today });
    const dueOn = addDays(clinic.clock.today, 2);
    await edit(taskId, { title: 'Call her', dueOn, assigneeId: doctor.userId });
    await finishTask(doctor, { taskId });
    await reopenTask(doctor, { taskId });
    const { timeline } = await getPatient(doctor, patientId);
    const [today, then] = [dayInWords(clinic.clock.today), dayInWords(dueOn)];
    expect(timeline.map(({ title, detail, by }) => [title, detail, by])).toEqual([
      ['Task opened again: Call her', null, doctor.name],
      ['Task done: Call her', null, doctor.name],
      ['Task changed: Call her', `Was “Call about the diary”. Due ${today} → ${then}. Given to ${doctor.name}`, doctor.name],
      ['Task: Call about the diary', `Due ${today}, for ${colleague.name}`, doctor.name],
    ]);
    const entries = await database.rows<{ action: string }>('SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY seq', [taskId]);
    expect(entries.map(({ action }) => action)).toEqual(['task.created', 'task.edited', 'task.done', 'task.reopened']);
  });
});

test('lists: mine by day, given to others, done; nothing of a patient no longer seen', async () => {
  const world = await testClinic(database);
  const [me, them] = [world.clinician, world.otherClinician];
  const { today } = world.clock;
  const [own, theirs] = [await world.addPatient(), await world.addPatient({ clinicianId: them.userId })];
  const task = async (as: Viewer, patientId: string, title: string, assigneeId: string, dueOn: string | null = null) =>
    (await writeTask(as, WriteTask.parse({ key: randomUUID(), patientId, title, assigneeId, dueOn }))).taskId;
  await task(me, own, 'Some day', me.userId);
  await task(me, own, 'Tomorrow', me.userId, addDays(today, 1));
  const entrusted = await task(them, theirs, 'Entrusted', me.userId, today);
  const given = await task(me, own, 'Given', them.userId);
  const titles = async (list: 'mine' | 'given' | 'done', as = me) => (await listTasks(as, list)).tasks.map(({ title }) => title);
  expect(await titles('mine')).toEqual(['Entrusted', 'Tomorrow', 'Some day']);
  expect(await titles('given')).toEqual(['Given']);
  expect(await titles('mine', them)).toEqual(['Given']);
  await finishTask(me, { taskId: entrusted });
  await finishTask(them, { taskId: given });
  expect(await titles('mine')).toEqual(['Tomorrow', 'Some day']);
  expect(await titles('done')).toEqual(['Given']);
  expect(await titles('done', them)).toEqual(['Entrusted']);
  expect((await listTasks(me, 'done')).tasks[0]).toMatchObject({ isOwn: true, assigneeName: them.name });
});
