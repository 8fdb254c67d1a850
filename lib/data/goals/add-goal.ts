import 'server-only';
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { DraftGoal } from '@/lib/data/assignments/assignment-draft';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { todayIn } from '@/lib/data/clock';
import { toDay } from '@/lib/data/day-column';
import { type Care, careOf } from '@/lib/data/enrollments/care-of';
import { type LockedEnrollment, lockEnrollment, refuseEnded } from '@/lib/data/enrollments/lock-enrollment';
import { reassess } from '@/lib/data/enrollments/reassess';
import { storeUnlocks } from '@/lib/data/gates/unlocks';
import { checkGoalValue, checkWay } from '@/lib/data/goals/check-goal';
import { newGoal } from '@/lib/data/goals/new-goal';
import { inTransaction } from '@/lib/data/in-transaction';
import { recordOneScore } from '@/lib/data/observations/record-one-score';
import { idempotencyKey, once } from '@/lib/data/once';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { type Day, isDay } from '@/lib/domain/day';
import { afterCareOf, type GoalToAdd, goalsToAdd } from '@/lib/domain/enrollment/goals-to-add';
import { planGoal } from '@/lib/domain/enrollment/plan-goals';
import { currentObservations } from '@/lib/domain/goals/current-observations';
import { dayInWords } from '@/lib/domain/goals/value-in-words';
import { measureCodes } from '@/lib/domain/measures/measure';
import { measureOf } from '@/lib/domain/measures/registry';
import { AppError } from '@/lib/errors';

export const AddGoal = z.object({
  key: idempotencyKey,
  enrollmentId: z.uuid(),
  measure: z.enum(measureCodes),
  /** The day of the score that the goal starts from; without one the baseline is a score of today. */
  scoredOn: z.string().refine(isDay).optional(),
  goal: DraftGoal.extend({ target: DraftGoal.shape.target.optional() }),
});
export type AddGoal = z.infer<typeof AddGoal>;

/**
 * Adds a goal of the program version that a patient has not yet. It starts on the day of its baseline: the newest score, or one of today, which is
 * recorded with it. A goal for after care comes with the first one of its measure. Throws `notFound`; `refused` after the end of care, past its
 * planned end, and beside its field; `conflict` where the goal is there already.
 */
export async function addGoal(viewer: Viewer, input: AddGoal): Promise<{ patientId: string; goalId: string }> {
  const today = todayIn(viewer.zone);
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, input.key, 'add-goal', async () => {
      const enrollment = await lockEnrollment(tx, viewer, input.enrollmentId);
      refuseEnded(enrollment);
      if (today >= enrollment.plannedEndOn)
        throw new AppError('refused', `Care was planned until ${dayInWords(enrollment.plannedEndOn)}. Extend it first, then add the goal.`);
      const care = await careOf(tx, viewer.organizationId, enrollment);
      const { template, baseline: newest } = chosen(care, input, today);
      const goal = checkedGoal(template, input, newest, today);
      const startsOn = input.scoredOn ?? today;
      const goalId = await storeGoal(tx, viewer, enrollment, care, { template, goal, startsOn });
      await storeUnlocks(tx, viewer.organizationId, [enrollment.id]);
      const score = { measure: input.measure, value: goal.baseline };
      if (input.scoredOn === undefined)
        await recordOneScore(tx, viewer, enrollment, { score, observedOn: today, field: 'goal.baseline' }, today);
      else await reassess(tx, viewer.organizationId, [enrollment.id], today);
      const { code, ...terms } = goal;
      await appendAudit(tx, viewer, 'goal.added', {
        type: 'goal',
        id: goalId,
        patientId: enrollment.patientId,
        details: { enrollmentId: enrollment.id, code, measure: template.measure, startsOn, ...terms },
      });
      return { patientId: enrollment.patientId, goalId };
    }),
  );
}

/** What the viewer asks for, as it can be added now. */
function chosen({ facts, program }: Care, { goal: { code }, measure }: AddGoal, today: Day): GoalToAdd {
  if (facts.goals.some((known) => known.code === code))
    throw new AppError('conflict', 'The patient has this goal already. Nothing was changed.');
  const choices = goalsToAdd(program.definition, facts.goals, currentObservations(facts.observations), today);
  const choice = choices.find(({ template }) => template.code === code && template.measure === measure);
  if (!choice) throw new AppError('refused', 'This goal is not part of the program.');
  return choice;
}

/** What is wrong with the baseline, from which the target would follow, is told first. */
function checkedGoal(
  template: GoalToAdd['template'],
  { goal: { target, ...rest }, scoredOn }: AddGoal,
  newest: GoalToAdd['baseline'],
  today: Day,
): DraftGoal {
  if (scoredOn !== undefined && (newest?.observedOn !== scoredOn || newest.value !== rest.baseline))
    throw new AppError('refused', 'This is not the newest score any more. Go back and choose the goal again.', 'goal.baseline');
  checkGoalValue(template, 'goal.baseline', rest.baseline);
  if (target === undefined) throw new AppError('refused', 'Enter the target as a number.', 'goal.target');
  checkGoalValue(template, 'goal.target', target);
  const goal = { ...rest, target };
  checkWay(template, goal, scoredOn ?? today, today, 'goal');
  return goal;
}

async function storeGoal(
  tx: Tx,
  { organizationId, userId }: Viewer,
  { id: enrollmentId, startsOn: careStartsOn, plannedEndOn }: LockedEnrollment,
  { facts, program }: Care,
  { template, goal, startsOn }: { template: GoalToAdd['template']; goal: DraftGoal; startsOn: Day },
): Promise<string> {
  const following = afterCareOf(program.definition.goals, facts.goals, template.measure).map((one) => {
    const planned = planGoal(one, measureOf(one.measure), goal.baseline, careStartsOn, plannedEndOn);
    return newGoal(one, planned, planned.startsOn);
  });
  const rows = [newGoal(template, goal, startsOn), ...following].map((row, at) => ({
    ...row,
    id: randomUUID(),
    organizationId,
    enrollmentId,
    position: facts.goals.length + at,
  }));
  await tx.goal.createMany({ data: rows });
  await tx.goalEdit.createMany({
    data: rows.map(({ id: goalId, baseline, target, ...row }, at) => ({
      organizationId,
      goalId,
      before: {},
      // Under a name of its own: a move to another version asks which of a goal's terms were changed since the start.
      after: { added: { baseline, target, startsOn: toDay(row.startsOn), dueOn: toDay(row.dueOn) } },
      reason: at === 0 ? 'Added during care.' : 'Follows care, with the goal that was added.',
      userId,
    })),
  });
  return rows[0]?.id ?? '';
}
