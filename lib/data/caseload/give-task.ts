import 'server-only';
import * as z from 'zod';
import { ChosenRows } from '@/lib/data/caseload/chosen-rows';
import { todayIn } from '@/lib/data/clock';
import { inTransaction } from '@/lib/data/in-transaction';
import { idempotencyKey, once } from '@/lib/data/once';
import { visibleEnrollments } from '@/lib/data/scope';
import { taskInput } from '@/lib/data/tasks/task-input';
import { addTasks, refusePastDay } from '@/lib/data/tasks/write-task';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';

export const GiveTask = z.object({ key: idempotencyKey, enrollmentIds: ChosenRows, ...taskInput });
export type GiveTask = z.infer<typeof GiveTask>;

/** Gives one task for each of several rows of the caseload: for all of them or none. Throws `notFound`, `refused`. */
export async function giveTask(viewer: Viewer, { key, enrollmentIds, ...task }: GiveTask): Promise<{ count: number }> {
  refusePastDay(task.dueOn, todayIn(viewer.zone));
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'give-task', async () => {
      const rows = await tx.enrollment.findMany({
        where: { AND: [{ id: { in: enrollmentIds } }, visibleEnrollments(viewer)] },
        select: { id: true, patientId: true },
      });
      if (rows.length !== enrollmentIds.length) throw new AppError('notFound');
      await addTasks(
        tx,
        viewer,
        rows.map(({ id: enrollmentId, patientId }) => ({ ...task, enrollmentId, patientId })),
      );
      return { count: rows.length };
    }),
  );
}
