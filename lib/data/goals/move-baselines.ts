import 'server-only';
import { toDay } from '@/lib/data/day-column';
import type { LockedEnrollment } from '@/lib/data/enrollments/lock-enrollment';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { type Day, earliest } from '@/lib/domain/day';
import { dayInWords } from '@/lib/domain/goals/value-in-words';
import type { MeasureCode } from '@/lib/domain/measures/measure';
import { measureOf } from '@/lib/domain/measures/registry';
import { targetFor } from '@/lib/domain/programs/target-from-template';
import { AppError } from '@/lib/errors';

type Correction = { measure: MeasureCode; observedOn: Day; from: number; to: number; reason: string };

const held = (measure: MeasureCode, baseline: number) => targetFor({ kind: 'maintain' }, measureOf(measure), baseline).target;

/**
 * A score of the day on which a goal starts is what it starts from: corrected, it moves the baseline, and of a goal to keep the value also what
 * counts as kept; what follows care moves with the first goal of the measure. The target of every other goal stays. Throws `refused` where that leaves a
 * goal no way to go. A score of another day moves nothing.
 */
export async function moveBaselines(
  tx: Tx,
  { organizationId, userId }: Viewer,
  { id: enrollmentId, startsOn: careStartsOn }: LockedEnrollment,
  { measure, observedOn, from, to, reason }: Correction,
): Promise<void> {
  const known = await tx.goal.findMany({
    where: { organizationId, enrollmentId, measure },
    select: { id: true, wording: true, baseline: true, target: true, curve: true, startsOn: true, completedOn: true, followsCare: true },
  });
  const firstOn = earliest(...known.flatMap(({ followsCare, startsOn }) => (followsCare ? [] : [toDay(startsOn)]))) ?? careStartsOn;
  const goals = known.filter(
    ({ completedOn, baseline, startsOn, followsCare }) =>
      completedOn === null && baseline.toNumber() === from && (toDay(startsOn) === observedOn || (followsCare && observedOn === firstOn)),
  );
  for (const goal of goals) {
    const target = goal.target.toNumber();
    const keeps = goal.curve === 'flat' && target === held(measure, from);
    if (target === to && goal.curve !== 'flat') {
      throw new AppError(
        'refused',
        `The goal "${goal.wording}" starts from this score of ${dayInWords(observedOn)}; its target is ${to} as well. Change the target first.`,
        'value',
      );
    }
    const before = { baseline: from, ...(keeps ? { target } : {}) };
    const after = { baseline: to, ...(keeps ? { target: held(measure, to) } : {}) };
    await tx.goal.update({
      where: { organizationId_id: { organizationId, id: goal.id } },
      data: { ...after, version: { increment: 1 } },
      select: { id: true },
    });
    await tx.goalEdit.create({ data: { organizationId, goalId: goal.id, before, after, reason, userId }, select: { id: true } });
  }
}
