import { reassess } from '@/lib/data/enrollments/reassess';
import type { Tx } from '@/lib/db';
import type { EnrollmentDraft } from './enrollment-draft';
import {
  checkInRows,
  enrollmentRows,
  flagRows,
  goalEditRows,
  goalRows,
  noteRows,
  observationRows,
  phaseChangeRows,
  type Storing,
  screeningRows,
  snoozeRows,
  taskRows,
} from './enrollment-rows';

const BATCH = 150;

/** Stores enrollments with all that happened in them, then has everything derived by the same spine that every command uses. */
export async function storeEnrollments(tx: Tx, drafts: readonly EnrollmentDraft[], storing: Storing): Promise<void> {
  const { organizationId } = storing;
  const inAll = <T>(rowsOf: (draft: EnrollmentDraft, storing: Storing) => T[]) => drafts.flatMap((draft) => rowsOf(draft, storing));
  await tx.enrollment.createMany({ data: inAll(enrollmentRows) });
  await tx.phaseChange.createMany({ data: inAll(phaseChangeRows) });
  await tx.goal.createMany({ data: inAll(goalRows) });
  await tx.goalEdit.createMany({ data: inAll(goalEditRows) });
  await tx.checkIn.createMany({ data: inAll(checkInRows) });
  await tx.observation.createMany({ data: inAll(observationRows) });
  await tx.screening.createMany({ data: inAll(screeningRows) });
  await tx.redFlag.createMany({ data: inAll(flagRows) });
  await tx.snooze.createMany({ data: inAll(snoozeRows) });
  await tx.note.createMany({ data: inAll(noteRows) });
  await tx.task.createMany({ data: inAll(taskRows) });
  for (let at = 0; at < drafts.length; at += BATCH) {
    const ids = drafts.slice(at, at + BATCH).map(({ id }) => id);
    await reassess(tx, organizationId, ids, storing.clock.today);
  }
}
