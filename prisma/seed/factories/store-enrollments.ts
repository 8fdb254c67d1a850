import { reassess } from '@/lib/data/enrollments/reassess';
import type { Tx } from '@/lib/db';
import type { EnrollmentDraft } from './enrollment-draft';
import {
  checkInRows,
  enrollmentRows,
  flagRows,
  gateCheckRows,
  goalEditRows,
  goalRows,
  noteRows,
  observationRows,
  phaseChangeRows,
  type Storing,
  screeningRows,
  snoozeRows,
  taskDoneRows,
  taskRows,
} from './enrollment-rows';
import { insertRows } from './insert-rows';

const BATCH = 150;

/** Stores enrollments with all that happened in them, then has everything derived by the same spine that every command uses. */
export async function storeEnrollments(tx: Tx, drafts: readonly EnrollmentDraft[], storing: Storing): Promise<void> {
  const { organizationId } = storing;
  const inAll = <T>(rowsOf: (draft: EnrollmentDraft, storing: Storing) => T[]) => drafts.flatMap((draft) => rowsOf(draft, storing));
  await insertRows(tx, 'enrollment', inAll(enrollmentRows));
  await insertRows(tx, 'phase_change', inAll(phaseChangeRows));
  await insertRows(tx, 'gate_check', inAll(gateCheckRows));
  await insertRows(tx, 'goal', inAll(goalRows));
  await insertRows(tx, 'goal_edit', inAll(goalEditRows));
  await insertRows(tx, 'check_in', inAll(checkInRows));
  await insertRows(tx, 'observation', inAll(observationRows));
  await insertRows(tx, 'screening', inAll(screeningRows));
  await insertRows(tx, 'red_flag', inAll(flagRows));
  await insertRows(tx, 'snooze', inAll(snoozeRows));
  await insertRows(tx, 'note', inAll(noteRows));
  const tasks = inAll(taskRows);
  await insertRows(tx, 'task', tasks);
  await insertRows(tx, 'task_change', taskDoneRows(tasks, storing));
  for (let at = 0; at < drafts.length; at += BATCH) {
    const ids = drafts.slice(at, at + BATCH).map(({ id }) => id);
    await reassess(tx, organizationId, ids, storing.clock.today);
  }
}
