import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { todayIn } from '@/lib/data/clock';
import { fromDayOrNull } from '@/lib/data/day-column';
import { inTransaction } from '@/lib/data/in-transaction';
import { refuseStranger } from '@/lib/data/tasks/colleagues';
import { changeTask, lockTask } from '@/lib/data/tasks/lock-task';
import { taskInput } from '@/lib/data/tasks/task-input';
import { refusePastDay } from '@/lib/data/tasks/write-task';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';

export const EditTask = z.object({ taskId: z.uuid(), version: z.coerce.number().int(), ...taskInput });
export type EditTask = z.infer<typeof EditTask>;

/** Changes what an open task says, when it is due or who does it; what it was stays. Throws `notFound`, `stale` with what stands now, `refused`. */
export async function editTask(viewer: Viewer, { taskId, version, ...after }: EditTask): Promise<{ patientId: string }> {
  return inTransaction(viewer, async (tx) => {
    const task = await lockTask(tx, viewer, taskId);
    const { patientId, title, dueOn, assigneeId } = task;
    const before = { title, dueOn, assigneeId };
    if (!task.isOwn) throw new AppError('notFound');
    if (task.version !== version)
      throw new AppError('stale', 'Someone changed this task while you were editing it.', undefined, { ...before, version: task.version });
    if (task.isDone) throw new AppError('refused', 'This task is done. Open it again to change it.');
    if (after.dueOn !== dueOn) refusePastDay(after.dueOn, todayIn(viewer.zone));
    if (after.assigneeId !== assigneeId) await refuseStranger(tx, viewer, patientId, after.assigneeId, 'assigneeId');
    if (after.title === title && after.dueOn === dueOn && after.assigneeId === assigneeId) return { patientId };
    await changeTask(tx, viewer, task, { kind: 'edited', before, after }, { ...after, dueOn: fromDayOrNull(after.dueOn) });
    await appendAudit(tx, viewer, 'task.edited', {
      type: 'task',
      id: taskId,
      patientId,
      details: { dueOn: after.dueOn, assigneeId: after.assigneeId },
    });
    return { patientId };
  });
}
