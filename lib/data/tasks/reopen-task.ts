import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { refuseStranger } from '@/lib/data/tasks/colleagues';
import { changeTask, lockTask } from '@/lib/data/tasks/lock-task';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';

export const ReopenTask = z.object({ taskId: z.uuid() });
export type ReopenTask = z.infer<typeof ReopenTask>;

/** Opens a task that was done again, for the one who had it. Only for whose patient it is: a task may not let its assignee back in by itself. */
export async function reopenTask(viewer: Viewer, { taskId }: ReopenTask): Promise<{ patientId: string }> {
  return inTransaction(viewer, async (tx) => {
    const task = await lockTask(tx, viewer, taskId);
    const { patientId, isDone, isOwn, assigneeId, lastChangedById } = task;
    if (!isOwn) throw new AppError('notFound');
    if (!isDone && lastChangedById === viewer.userId) return { patientId };
    if (!isDone) throw new AppError('conflict', 'This task is open already.');
    await refuseStranger(tx, viewer, patientId, assigneeId, 'taskId');
    await changeTask(tx, viewer, task, { kind: 'reopened' }, { doneAt: null });
    await appendAudit(tx, viewer, 'task.reopened', { type: 'task', id: taskId, patientId });
    return { patientId };
  });
}
