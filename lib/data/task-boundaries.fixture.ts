import { exportRows } from '@/lib/data/caseload/export-rows';
import { GiveTask, giveTask } from '@/lib/data/caseload/give-task';
import { TransferRows, transferRows } from '@/lib/data/caseload/transfer-rows';
import type { Boundary } from '@/lib/data/isolation-table.fixture';
import { deleteView, renameView, toggleDefaultView } from '@/lib/data/saved-views/change-view';
import { EditTask, editTask } from '@/lib/data/tasks/edit-task';
import { FinishTask, finishTask } from '@/lib/data/tasks/finish-task';
import { listColleagues } from '@/lib/data/tasks/list-colleagues';
import { listTasks, type TaskList } from '@/lib/data/tasks/list-tasks';
import { ReopenTask, reopenTask } from '@/lib/data/tasks/reopen-task';
import { WriteTask, writeTask } from '@/lib/data/tasks/write-task';

/** Tasks, rows of the caseload and views of it, called with ids that are someone else's. */
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
  giveTask: {
    call: (viewer, { key, enrollmentId, colleagueId }) =>
      giveTask(viewer, GiveTask.parse({ key, enrollmentIds: [enrollmentId], title: 'Call them', assigneeId: colleagueId })),
  },
  transferRows: {
    call: (viewer, { key, enrollmentId, colleagueId: toId }) =>
      transferRows(viewer, TransferRows.parse({ key, enrollmentIds: [enrollmentId], toId, reason: 'On leave' })),
  },
  exportRows: { call: (viewer, { enrollmentId }) => exportRows(viewer, [enrollmentId]) },
  renameView: { call: (viewer, { viewId }) => renameView(viewer, { viewId, name: 'Renamed' }) },
  deleteView: { call: (viewer, { viewId }) => deleteView(viewer, { viewId }) },
  toggleDefaultView: { call: (viewer, { viewId }) => toggleDefaultView(viewer, { viewId }) },
  listColleagues: { call: (viewer) => listColleagues(viewer), mayBe: ['clinician'] },
  listTasks: {
    call: (viewer) => listTasks(viewer, 'mine'),
    empty: (list) => (list as TaskList).tasks.length === 0,
  },
};
