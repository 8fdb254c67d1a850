import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { todayIn } from '@/lib/data/clock';
import { fromDay, toDay } from '@/lib/data/day-column';
import { reassess } from '@/lib/data/enrollments/reassess';
import { checkGoalValue } from '@/lib/data/goals/check-goal';
import { type LockedGoal, lockGoal } from '@/lib/data/goals/lock-goal';
import { refuseLateDue } from '@/lib/data/goals/refuse-late-due';
import { inTransaction } from '@/lib/data/in-transaction';
import type { Viewer } from '@/lib/domain/access';
import { isDay } from '@/lib/domain/day';
import { dayInWords } from '@/lib/domain/goals/value-in-words';
import type { MeasureCode } from '@/lib/domain/measures/measure';
import { typedNumber } from '@/lib/domain/typed-number';
import { AppError } from '@/lib/errors';

const weight = z.coerce.number().int().min(1, 'Choose 1, 2 or 3.').max(3, 'Choose 1, 2 or 3.');

export const EditGoal = z.object({
  goalId: z.uuid(),
  version: z.coerce.number().int(),
  target: typedNumber('Enter the target as a number.'),
  dueOn: z.string().refine(isDay, { error: 'Choose the due date.' }),
  importance: weight,
  difficulty: weight,
  reason: z.string().trim().min(3, 'Say why it changes.').max(300, 'Keep the reason under 300 characters.'),
});
export type EditGoal = z.infer<typeof EditGoal>;

/** Changes a goal's target, due date or weight; what it was stays in its history. Throws `notFound`, `stale` with what stands now, `refused`. */
export async function editGoal(
  viewer: Viewer,
  { goalId, version, reason, ...after }: EditGoal,
): Promise<{ patientId: string; goalId: string }> {
  return inTransaction(viewer, async (tx) => {
    const { organizationId, userId } = viewer;
    const goal = await lockGoal(tx, viewer, goalId);
    const before = { target: goal.target.toNumber(), dueOn: toDay(goal.dueOn), importance: goal.importance, difficulty: goal.difficulty };
    if (goal.version !== version)
      throw new AppError('stale', 'Someone changed this goal while you were editing it.', undefined, { ...before, version: goal.version });
    checkEdit(goal, after);
    await tx.goal.update({
      where: { organizationId_id: { organizationId, id: goalId } },
      data: { ...after, dueOn: fromDay(after.dueOn), version: { increment: 1 } },
      select: { id: true },
    });
    await tx.goalEdit.create({ data: { organizationId, goalId, before, after, reason, userId }, select: { id: true } });
    await reassess(tx, organizationId, [goal.enrollment.id], todayIn(viewer.zone));
    await appendAudit(tx, viewer, 'goal.edited', {
      type: 'goal',
      id: goalId,
      patientId: goal.enrollment.patientId,
      details: { before, after },
    });
    return { patientId: goal.enrollment.patientId, goalId };
  });
}

function checkEdit(goal: LockedGoal, { target, dueOn }: Pick<EditGoal, 'target' | 'dueOn'>): void {
  checkGoalValue({ measure: goal.measure as MeasureCode }, 'target', target);
  if (target === goal.baseline.toNumber() && goal.curve !== 'flat')
    throw new AppError('refused', 'The target must differ from the baseline.', 'target');
  if (dueOn <= toDay(goal.startsOn))
    throw new AppError('refused', `Choose a day after the goal's start on ${dayInWords(toDay(goal.startsOn))}.`, 'dueOn');
  refuseLateDue(toDay(goal.startsOn), dueOn, 'dueOn');
}
