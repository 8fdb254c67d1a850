import 'server-only';
import { ownPatientScope, patientScope } from '@/lib/data/scope';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import { AppError } from '@/lib/errors';
import { Prisma } from '@/prisma/client/client';

export type LockedTask = {
  id: string;
  patientId: string;
  title: string;
  dueOn: Day | null;
  assigneeId: string;
  version: number;
  isDone: boolean;
  /** Who did it, or opened it again, last. */
  lastChangedById: string | null;
  isSeen: boolean;
  isOwn: boolean;
};

/**
 * Holds a task for the rest of the transaction. Who may see it is asked by a later statement, as sight can end while this one waits.
 * Throws `notFound` when it does not exist at all: the caller looks at `isSeen` and `isOwn`.
 */
export async function lockTask(tx: Tx, viewer: Viewer, taskId: string): Promise<LockedTask> {
  const { organizationId } = viewer;
  await tx.$queryRaw`SELECT id FROM task WHERE organization_id = ${organizationId}::uuid AND id = ${taskId}::uuid FOR UPDATE`;
  const [task] = await tx.$queryRaw<LockedTask[]>(Prisma.sql`
    SELECT t.id, t.patient_id AS "patientId", t.title, t.due_on::text AS "dueOn", t.assignee_id AS "assigneeId", t.version, t.done_at IS NOT NULL AS "isDone",
      (SELECT c.user_id FROM task_change c WHERE c.organization_id = t.organization_id AND c.task_id = t.id
        ORDER BY c.created_at DESC, c.id DESC LIMIT 1) AS "lastChangedById",
      (${patientScope(viewer)}) AS "isSeen", (${ownPatientScope(viewer)}) AS "isOwn"
    FROM task t JOIN patient p ON p.organization_id = t.organization_id AND p.id = t.patient_id
    WHERE t.organization_id = ${organizationId}::uuid AND t.id = ${taskId}::uuid`);
  if (!task) throw new AppError('notFound');
  return task;
}

/** Counts one more version of a task that the caller holds. */
export async function changeTask(
  tx: Tx,
  viewer: Viewer,
  { id }: Pick<LockedTask, 'id'>,
  change: { kind: 'done' | 'reopened' } | { kind: 'edited'; before: Prisma.InputJsonObject; after: Prisma.InputJsonObject },
  data: Prisma.TaskUncheckedUpdateInput,
): Promise<void> {
  const { organizationId, userId } = viewer;
  await tx.task.update({
    where: { organizationId_id: { organizationId, id } },
    data: { ...data, version: { increment: 1 } },
    select: { id: true },
  });
  await tx.taskChange.create({ data: { organizationId, taskId: id, userId, ...change }, select: { id: true } });
}
