import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { CaseloadParams } from '@/lib/data/caseload/caseload-params';
import { exportRows } from '@/lib/data/caseload/export-rows';
import { GiveTask, giveTask } from '@/lib/data/caseload/give-task';
import { listCaseload } from '@/lib/data/caseload/list-caseload';
import { TransferRows, transferRows } from '@/lib/data/caseload/transfer-rows';
import { recordScore } from '@/lib/data/observations/record-score';
import { finishTask } from '@/lib/data/tasks/finish-task';
import { listTasks } from '@/lib/data/tasks/list-tasks';
import type { Viewer } from '@/lib/domain/access';
import { addDays } from '@/lib/domain/day';
import { ownDatabase } from '@/prisma/run/own-test-database';
import type { EnrollmentDraft } from '@/prisma/seed/factories/enrollment-draft';
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

const rowOf = async ({ id }: EnrollmentDraft, viewer = doctor) =>
  (await listCaseload(viewer, CaseloadParams.parse({ size: 200 }))).rows.find((row) => row.enrollmentId === id);
const ids = (...cares: EnrollmentDraft[]) => cares.map(({ id }) => id);

test('the main measure is that of the goal meant for it: treadmill time for who walks on one', async () => {
  const onTreadmill = (draft: EnrollmentDraft) => {
    const goal = draft.goals.find(({ code }) => code === 'lt2-walking');
    if (goal) Object.assign(goal, { measure: 'tread-max', baseline: 300, target: 395 });
  };
  const care = await clinic.addCare({ program: 'pad-claudication', change: onTreadmill });
  const plain = await clinic.addCare({ program: 'pad-claudication' });
  const score = { enrollmentId: care.id, measure: 'tread-max', value: 350, observedOn: clinic.clock.today } as const;
  await recordScore(doctor, { key: randomUUID(), ...score });
  expect((await rowOf(care))?.course).toMatchObject({ measure: 'Longest walking time', unit: 's' });
  expect((await rowOf(care))?.course?.observations.at(-1)?.value).toBe(350);
  expect((await rowOf(plain))?.course?.measure).toBe('6-minute walk');
});

test('a row counts the tasks that are due, and names the first', async () => {
  const care = await clinic.addCare();
  const { today } = clinic.clock;
  const give = (title: string, dueOn: string | null) =>
    giveTask(doctor, GiveTask.parse({ key: randomUUID(), enrollmentIds: ids(care), title, dueOn, assigneeId: doctor.userId }));
  await give('Tomorrow', addDays(today, 1));
  await give('Some day', null);
  expect((await rowOf(care))?.tasksDue).toBeNull();
  await give('Today', today);
  expect((await rowOf(care))?.tasksDue).toEqual({ count: 1, title: 'Today' });
  const [task] = (await listTasks(doctor, 'mine')).tasks;
  await finishTask(doctor, { taskId: task?.id ?? '' });
  expect((await rowOf(care))?.tasksDue).toBeNull();
});

describe('several rows at once', () => {
  const handOver = (enrollmentIds: string[], given: Record<string, unknown> = {}) =>
    transferRows(doctor, TransferRows.parse({ key: randomUUID(), enrollmentIds, toId: colleague.userId, reason: 'On leave', ...given }));

  test('are handed over together, two programs of one patient too', async () => {
    const first = await clinic.addCare();
    const second = await clinic.addCare({ patientId: first.patientId, program: 'cecs' });
    const third = await clinic.addCare();
    expect(await handOver(ids(first, second, third))).toEqual({ count: 3 });
    for (const care of [first, second, third]) {
      expect(await rowOf(care)).toBeUndefined();
      expect(await rowOf(care, colleague)).toBeDefined();
    }
    const [patient] = await database.rows('SELECT clinician_id FROM patient WHERE id = $1', [first.patientId]);
    expect(patient).toEqual({ clinician_id: colleague.userId });
  });

  test('are handed over all or not at all', async () => {
    const [mine, theirs] = [await clinic.addCare(), await clinic.addCare({ clinicianId: colleague.userId })];
    await expect(handOver(ids(mine, theirs))).rejects.toMatchObject({ code: 'notFound' });
    expect(await rowOf(mine)).toBeDefined();
    expect(await database.rows('SELECT 1 FROM transfer WHERE enrollment_id = ANY ($1)', [ids(mine, theirs)])).toEqual([]);
  });

  test('handed over by overlapping requests at once: each row once, nobody waits for ever', async () => {
    const cares = await Promise.all([1, 2, 3, 4].map(() => clinic.addCare()));
    const all = ids(...cares);
    const answers = await Promise.allSettled([handOver(all.slice(0, 3)), handOver(all.slice(1).reverse())]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(answers.find((answer) => answer.status === 'rejected')?.reason).toMatchObject({ code: 'conflict' });
    expect(await database.rows('SELECT 1 FROM transfer WHERE enrollment_id = ANY ($1)', [all])).toHaveLength(3);
  });

  test('get one task each, all or none', async () => {
    const [first, second, theirs] = [
      await clinic.addCare(),
      await clinic.addCare(),
      await clinic.addCare({ clinicianId: colleague.userId }),
    ];
    const give = (cares: EnrollmentDraft[]) =>
      giveTask(
        doctor,
        GiveTask.parse({ key: randomUUID(), enrollmentIds: ids(...cares), title: 'Send letter', assigneeId: colleague.userId }),
      );
    expect(await give([first, second])).toEqual({ count: 2 });
    await expect(give([first, theirs])).rejects.toMatchObject({ code: 'notFound' });
    expect(await database.rows('SELECT 1 FROM task WHERE patient_id = $1', [first.patientId])).toHaveLength(1);
  });
});

describe('an export', () => {
  test('holds exactly the chosen rows, with an entry in the audit trail', async () => {
    const [first, second] = [await clinic.addCare(), await clinic.addCare()];
    await clinic.addCare();
    const { rows } = await exportRows(doctor, ids(first, second));
    expect(rows.map(({ enrollmentId }) => enrollmentId).sort()).toEqual(ids(first, second).sort());
    const [entry] = await database.rows<{ details: unknown }>(
      `SELECT details FROM audit_entry WHERE action = 'caseload.exported' AND actor_id = $1 ORDER BY seq DESC LIMIT 1`,
      [doctor.userId],
    );
    expect(entry?.details).toMatchObject({ rows: 2, enrollmentIds: expect.arrayContaining(ids(first, second)) });
  });

  test('leaves out what is not the viewer’s, and is nothing without anything of theirs', async () => {
    const [mine, theirs] = [await clinic.addCare(), await clinic.addCare({ clinicianId: colleague.userId })];
    expect((await exportRows(doctor, ids(mine, theirs))).rows).toHaveLength(1);
    await expect(exportRows(doctor, ids(theirs))).rejects.toMatchObject({ code: 'notFound' });
  });
});
