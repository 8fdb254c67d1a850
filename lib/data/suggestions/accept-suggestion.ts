import 'server-only';
import type * as z from 'zod';
import { todayIn } from '@/lib/data/clock';
import { applyPhaseMove } from '@/lib/data/enrollments/apply-phase-move';
import { reassess } from '@/lib/data/enrollments/reassess';
import { applyCompletion } from '@/lib/data/goals/complete-goal';
import { lockGoal } from '@/lib/data/goals/lock-goal';
import { inTransaction } from '@/lib/data/in-transaction';
import { once } from '@/lib/data/once';
import { type Standing, SuggestionAddress, standingSuggestion, storeDecision } from '@/lib/data/suggestions/standing-suggestion';
import { addTasks } from '@/lib/data/tasks/write-task';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { addDays, type Day } from '@/lib/domain/day';
import type { PhaseMove } from '@/lib/domain/enrollment/phase-move';
import type { MeasureCode } from '@/lib/domain/measures/measure';
import { measureOf } from '@/lib/domain/measures/registry';
import type { PlanStep } from '@/lib/domain/programs/program';

export const AcceptSuggestion = SuggestionAddress;
export type AcceptSuggestion = z.infer<typeof AcceptSuggestion>;

/** Days within which a referral should be written (P). */
const REFER_WITHIN_DAYS = 7;

/**
 * Does what was suggested, as if it were done by hand, and keeps that it was accepted: both or neither. A screening becomes due today; a referral
 * becomes a task of whoever accepted it. Throws `notFound`, `conflict` where the suggestion no longer stands, `refused`.
 */
export async function acceptSuggestion(
  viewer: Viewer,
  { key, ...address }: AcceptSuggestion,
): Promise<{ patientId: string; enrollmentId: string; step: PlanStep }> {
  const today = todayIn(viewer.zone);
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'accept-suggestion', async () => {
      const standing = await standingSuggestion(tx, viewer, { key, ...address }, today);
      await takeStep(tx, viewer, standing, today);
      await storeDecision(tx, viewer, standing, { decision: 'accepted', reason: null, note: null }, today);
      const { id: enrollmentId, patientId } = standing.enrollment;
      return { patientId, enrollmentId, step: standing.suggestion.prescription.step };
    }),
  );
}

async function takeStep(tx: Tx, viewer: Viewer, { enrollment, suggestion }: Standing, today: Day): Promise<void> {
  const { prescription, goalId, weeks } = suggestion;
  switch (prescription.step) {
    case 're-screen':
      return askForScreening(tx, viewer, enrollment.id, today);
    case 'refer':
      return refer(tx, viewer, { enrollmentId: enrollment.id, patientId: enrollment.patientId, goalId }, today);
    case 'close-goal':
      return applyCompletion(tx, viewer, await lockGoal(tx, viewer, goalId), today);
    default:
      await applyPhaseMove(tx, viewer, enrollment, { move: moveOf(prescription.step, weeks ?? 1, today), reason: prescription.why }, today);
  }
}

function moveOf(kind: Exclude<PlanStep, 're-screen' | 'refer' | 'close-goal'>, weeks: number, today: Day): PhaseMove {
  if (kind === 'hold') return { kind, lookAgainOn: addDays(today, 7 * weeks) };
  return kind === 'extend' ? { kind, weeks } : { kind };
}

async function askForScreening(tx: Tx, { organizationId }: Viewer, enrollmentId: string, today: Day): Promise<void> {
  await tx.$executeRaw`UPDATE enrollment SET next_screening_on = ${today}::date
    WHERE organization_id = ${organizationId}::uuid AND id = ${enrollmentId}::uuid`;
  await reassess(tx, organizationId, [enrollmentId], today);
}

async function refer(tx: Tx, viewer: Viewer, { goalId, ...care }: { enrollmentId: string; patientId: string; goalId: string }, today: Day) {
  const { organizationId, userId: assigneeId } = viewer;
  const { measure } = await tx.goal.findFirstOrThrow({ where: { organizationId, id: goalId }, select: { measure: true } });
  const title = `Refer for medical review: ${measureOf(measure as MeasureCode).name} off its expected course`;
  await addTasks(tx, viewer, [{ ...care, title, dueOn: addDays(today, REFER_WITHIN_DAYS), assigneeId }]);
}
