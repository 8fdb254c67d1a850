import type { Boundary } from '@/lib/data/isolation-table.fixture';
import { EditTask, editTask } from '@/lib/data/tasks/edit-task';
import { FinishTask, finishTask } from '@/lib/data/tasks/finish-task';
import { listTasks, type TaskList } from '@/lib/data/tasks/list-tasks';
import { ReopenTask, reopenTask } from '@/lib/data/tasks/reopen-task';
import { WriteTask, writeTask } from '@/lib/data/tasks/write-task';

/** Tasks, called with ids that are someone else's. */
export const taskBoundaries: Record<string, Boundary> = {
  writeTask: {
    call: (viewer, { key, patientId, colleagueId, today }) =>
      writeTask(viewer, WriteTask.parse({ key, patientId, title: 'Call them', dueOn: today, assigneeId: colleagueId })),
  },
  editTask: {
    call: (viewer, { taskId, colleagueId }) =>
      editTask(viewer, EditTask.parse({ taskId, version: '1', title: 'Call them again', assigneeId: colleagueId })),
  },
  finishTask: { call: (viewer, { taskId }) => finishTask(viewer, FinishTask.parse({ taskId })) },
  reopenTask: { call: (viewer, { doneTaskId }) => reopenTask(viewer, ReopenTask.parse({ taskId: doneTaskId })) },
  listTasks: {
    call: (viewer) => listTasks(viewer, 'mine'),
    empty: (list) => (list as TaskList).tasks.length === 0,
  },
};
