import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { changeTask, lockTask } from '@/lib/data/tasks/lock-task';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';

export const FinishTask = z.object({ taskId: z.uuid() });
export type FinishTask = z.infer<typeof FinishTask>;

/** Marks a task as done; what it let its assignee see ends with it. Sent twice by one person it is done once. Throws `notFound`, `conflict`. */
export async function finishTask(viewer: Viewer, { taskId }: FinishTask): Promise<{ patientId: string }> {
  return inTransaction(viewer, async (tx) => {
    const task = await lockTask(tx, viewer, taskId);
    const { patientId, isDone, isSeen, lastChangedById } = task;
    if (isDone && lastChangedById === viewer.userId) return { patientId };
    if (!isSeen) throw new AppError('notFound');
    if (isDone) throw new AppError('conflict', 'Someone has marked this task as done already.');
    await changeTask(tx, viewer, task, { kind: 'done' }, { doneAt: new Date() });
    await appendAudit(tx, viewer, 'task.done', { type: 'task', id: taskId, patientId });
    return { patientId };
  });
}
