import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { todayIn } from '@/lib/data/clock';
import { fromDayOrNull } from '@/lib/data/day-column';
import { inTransaction } from '@/lib/data/in-transaction';
import { idempotencyKey, once } from '@/lib/data/once';
import { ownPatients } from '@/lib/data/scope';
import { refuseStranger } from '@/lib/data/tasks/colleagues';
import { taskInput } from '@/lib/data/tasks/task-input';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import { AppError } from '@/lib/errors';

export const WriteTask = z.object({ key: idempotencyKey, patientId: z.uuid(), enrollmentId: z.uuid().optional(), ...taskInput });
export type WriteTask = z.infer<typeof WriteTask>;

/** Gives a task about a patient to a clinician of the patient's clinic, who sees the patient while it is open. Throws `notFound`, `refused`. */
export async function writeTask(viewer: Viewer, { key, ...task }: WriteTask): Promise<{ patientId: string; taskId: string }> {
  refusePastDay(task.dueOn, todayIn(viewer.zone));
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'write-task', async () => {
      const [taskId = ''] = await addTasks(tx, viewer, [task]);
      return { patientId: task.patientId, taskId };
    }),
  );
}

/** The same for several at once, in a transaction that has begun: all or none. Returns their ids. */
export async function addTasks(tx: Tx, viewer: Viewer, tasks: readonly Omit<WriteTask, 'key'>[]): Promise<string[]> {
  const { organizationId, userId } = viewer;
  for (const { patientId, enrollmentId, assigneeId } of tasks) {
    const care = enrollmentId ? { enrollments: { some: { id: enrollmentId } } } : {};
    const patient = await tx.patient.findFirst({ where: { AND: [{ id: patientId }, ownPatients(viewer), care] }, select: { id: true } });
    if (!patient) throw new AppError('notFound');
    await refuseStranger(tx, viewer, patientId, assigneeId, 'assigneeId');
  }
  const given = await tx.task.createManyAndReturn({
    data: tasks.map(({ patientId, enrollmentId, title, dueOn, assigneeId }) => ({
      organizationId,
      patientId,
      title,
      assigneeId,
      enrollmentId: enrollmentId ?? null,
      dueOn: fromDayOrNull(dueOn),
      createdById: userId,
    })),
    select: { id: true, patientId: true, assigneeId: true },
  });
  for (const { id, patientId, assigneeId } of given)
    await appendAudit(tx, viewer, 'task.created', { type: 'task', id, patientId, details: { assigneeId } });
  return given.map(({ id }) => id);
}

export function refusePastDay(dueOn: Day | null, today: Day): void {
  if (dueOn !== null && dueOn < today) throw new AppError('refused', 'Choose today or a later day.', 'dueOn');
}
