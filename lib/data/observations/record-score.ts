import 'server-only';
import * as z from 'zod';
import { todayIn } from '@/lib/data/clock';
import { loadFacts } from '@/lib/data/enrollments/load-facts';
import { type LockedEnrollment, lockEnrollment, refuseEnded } from '@/lib/data/enrollments/lock-enrollment';
import { inTransaction } from '@/lib/data/in-transaction';
import { dayRefusal } from '@/lib/data/observations/check-scores';
import { recordOneScore } from '@/lib/data/observations/record-one-score';
import { typedAnswers } from '@/lib/data/observations/score-input';
import { once } from '@/lib/data/once';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { type Day, isDay } from '@/lib/domain/day';
import { scoredAfterCare } from '@/lib/domain/enrollment/end-of-care';
import { dayInWords } from '@/lib/domain/goals/value-in-words';
import { type MeasureCode, measureCodes } from '@/lib/domain/measures/measure';
import { typedNumber } from '@/lib/domain/typed-number';
import { AppError } from '@/lib/errors';

export const RecordScore = z.object({
  key: z.uuid(),
  enrollmentId: z.uuid(),
  measure: z.enum(measureCodes, { error: 'Choose a measure.' }),
  value: typedNumber('Enter the score as a number.').optional(),
  answers: typedAnswers.optional(),
  observedOn: z.string().refine(isDay, { error: 'Choose the day it was measured.' }),
});
export type RecordScore = z.infer<typeof RecordScore>;

/** Records one score of an enrollment and everything that follows from it. Throws `notFound`, `refused` in the measure's own words. */
export async function recordScore(viewer: Viewer, input: RecordScore): Promise<{ patientId: string; goalId: string | null }> {
  const today = todayIn(viewer.zone);
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, input.key, 'record-score', async () => {
      const { measure, observedOn, enrollmentId } = input;
      const enrollment = await lockEnrollment(tx, viewer, enrollmentId);
      const endedOn = await refuseUnlessScored(tx, viewer.organizationId, enrollment, measure, today);
      const wrongDay = dayRefusal(observedOn, enrollment.startsOn, today) ?? afterCareRefusal(observedOn, endedOn);
      if (wrongDay) throw new AppError('refused', wrongDay, 'observedOn');
      const facts = await recordOneScore(tx, viewer, enrollment, { score: input, observedOn }, today);
      const goal = facts.goals.find((one) => one.measure === measure);
      return { patientId: enrollment.patientId, goalId: goal?.id ?? null };
    }),
  );
}

/** Once care is completed only the measures of goals for after care are scored, until those are due; once it ended early, none. Resolves to its end. */
async function refuseUnlessScored(
  tx: Tx,
  organizationId: string,
  enrollment: LockedEnrollment,
  measure: MeasureCode,
  today: Day,
): Promise<Day | null> {
  if (enrollment.status !== 'completed') {
    refuseEnded(enrollment);
    return null;
  }
  const [loaded] = await loadFacts(tx, organizationId, [enrollment.id]);
  const scored = loaded ? scoredAfterCare(loaded.facts, loaded.facts.goals, today) : [];
  if (!scored.some((one) => one.measure === measure)) refuseEnded(enrollment);
  return loaded?.facts.endedOn ?? null;
}

/** What care came to stands: nothing is added to its days once it has ended. */
function afterCareRefusal(observedOn: Day, endedOn: Day | null): string | null {
  return endedOn !== null && observedOn <= endedOn ? `Care ended on ${dayInWords(endedOn)}. Choose a later day.` : null;
}
