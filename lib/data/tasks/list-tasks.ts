import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { todayIn } from '@/lib/data/clock';
import { inTransaction } from '@/lib/data/in-transaction';
import { ownPatientScope, patientScope } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import { Prisma } from '@/prisma/client/client';

export const taskLists = ['mine', 'given', 'done'] as const;
export const TaskListName = z.enum(taskLists).catch('mine');
export type TaskListName = z.infer<typeof TaskListName>;

export type ListedTask = {
  id: string;
  title: string;
  dueOn: Day | null;
  doneAt: Date | null;
  patientId: string;
  patientName: string;
  assigneeId: string;
  assigneeName: string;
  giverId: string;
  giverName: string;
  /** Whether the viewer may open it again. */
  isOwn: boolean;
};

export type TaskList = { today: Day; tasks: ListedTask[]; hasMore: boolean };

const MOST = 200;

const lists: Record<TaskListName, (userId: string) => Prisma.Sql> = {
  mine: (userId) => Prisma.sql`t.done_at IS NULL AND t.assignee_id = ${userId}::uuid`,
  given: (userId) => Prisma.sql`t.done_at IS NULL AND t.created_by_id = ${userId}::uuid AND t.assignee_id <> ${userId}::uuid`,
  done: (userId) => Prisma.sql`t.done_at IS NOT NULL AND (t.assignee_id = ${userId}::uuid OR t.created_by_id = ${userId}::uuid)`,
};

/**
 * The viewer's open tasks, the ones they gave to others, or those done: due first, then without a day; done ones newest first. Of patients
 * they may see now. At most 200; `hasMore` when there are others.
 */
export async function listTasks(viewer: Viewer, list: TaskListName): Promise<TaskList> {
  const order = list === 'done' ? Prisma.sql`t.done_at DESC, t.id DESC` : Prisma.sql`t.due_on NULLS LAST, t.created_at, t.id`;
  return inTransaction(viewer, async (tx) => {
    const tasks = await tx.$queryRaw<ListedTask[]>(Prisma.sql`
      SELECT t.id, t.title, t.due_on::text AS "dueOn", t.done_at AS "doneAt", t.patient_id AS "patientId", p.given_name || ' ' || p.family_name AS "patientName",
        t.assignee_id AS "assigneeId", a.name AS "assigneeName", t.created_by_id AS "giverId", coalesce(g.name, '') AS "giverName",
        (${ownPatientScope(viewer)}) AS "isOwn"
      FROM task t
      JOIN patient p ON p.organization_id = t.organization_id AND p.id = t.patient_id
      JOIN app_user a ON a.organization_id = t.organization_id AND a.id = t.assignee_id
      LEFT JOIN app_user g ON g.organization_id = t.organization_id AND g.id = t.created_by_id
      WHERE t.organization_id = ${viewer.organizationId}::uuid AND ${lists[list](viewer.userId)} AND ${patientScope(viewer)}
      ORDER BY ${order} LIMIT ${MOST + 1}`);
    await appendAudit(tx, viewer, 'tasks.viewed', { type: 'task', details: { list, rows: Math.min(tasks.length, MOST) } });
    return { today: todayIn(viewer.zone), tasks: tasks.slice(0, MOST), hasMore: tasks.length > MOST };
  });
}
