'use server';

import { action } from '@/lib/action';
import { viewerOrNull } from '@/lib/auth/require-viewer';
import { GiveTask, giveTask } from '@/lib/data/caseload/give-task';
import { TransferRows, transferRows } from '@/lib/data/caseload/transfer-rows';
import { SnoozeEnrollment, snoozeEnrollment } from '@/lib/data/enrollments/snooze-enrollment';
import { WriteNote, writeNote } from '@/lib/data/patients/write-note';
import { ChosenView, deleteView, RenameView, renameView, toggleDefaultView } from '@/lib/data/saved-views/change-view';
import { SaveView, saveView } from '@/lib/data/saved-views/save-view';
import type { Colleague } from '@/lib/data/tasks/colleagues';
import { listColleagues } from '@/lib/data/tasks/list-colleagues';
import { can } from '@/lib/domain/access';
import { viewHref } from './view-href';

/** Whom the viewer can give tasks and care to, themselves first. Answers nothing to anyone else. */
export async function colleaguesAction(): Promise<{ viewerId: string; colleagues: Colleague[] }> {
  const viewer = await viewerOrNull();
  if (!viewer || !can(viewer, 'task:write')) return { viewerId: '', colleagues: [] };
  return { viewerId: viewer.userId, colleagues: await listColleagues(viewer) };
}

export const giveTaskAction = action(GiveTask, 'task:write', giveTask, { says: 'Task added' });
export const transferRowsAction = action(TransferRows, 'enrollment:transfer', transferRows, { says: 'Care handed over' });
export const snoozeRowAction = action(SnoozeEnrollment, 'enrollment:snooze', snoozeEnrollment, {
  says: 'Snoozed. It comes back by itself',
});
export const noteRowAction = action(WriteNote, 'note:write', writeNote, { says: 'Note saved' });

export const saveViewAction = action(SaveView, 'caseload:read', saveView, {
  redirectTo: ({ viewId, query }) => viewHref({ id: viewId, query }),
  says: 'View saved',
});
export const renameViewAction = action(RenameView, 'caseload:read', renameView, { says: 'View renamed' });
export const deleteViewAction = action(ChosenView, 'caseload:read', deleteView, { says: 'View deleted' });
export const toggleDefaultViewAction = action(ChosenView, 'caseload:read', toggleDefaultView, { says: 'Default view changed' });
