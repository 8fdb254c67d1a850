import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { todayIn } from '@/lib/data/clock';
import { fromDay } from '@/lib/data/day-column';
import { lockEnrollment, refuseEnded } from '@/lib/data/enrollments/lock-enrollment';
import { inTransaction } from '@/lib/data/in-transaction';
import { addScores } from '@/lib/data/observations/add-scores';
import { checkScores, dayRefusal } from '@/lib/data/observations/check-scores';
import { typedAnswers } from '@/lib/data/observations/score-input';
import { idempotencyKey, once } from '@/lib/data/once';
import type { Viewer } from '@/lib/domain/access';
import { isDay } from '@/lib/domain/day';
import type { EnrollmentFacts } from '@/lib/domain/enrollment/facts';
import { currentObservations } from '@/lib/domain/goals/current-observations';
import { phq9AskedSince } from '@/lib/domain/measures/asks-for-phq-9';
import { measureCodes } from '@/lib/domain/measures/measure';
import { numberOf } from '@/lib/domain/typed-number';
import { AppError } from '@/lib/errors';

/** What is no number passes as none, so that its measure refuses it in its own words, together with all others. */
const typedScore = z.preprocess(
  (typed) => (typeof typed === 'string' ? (numberOf(typed) ?? Number.NaN) : typed),
  z.union([z.number(), z.nan()]),
);

/** A measure of which nothing was entered is absent, or left out here. */
const withoutEmpty = (sent: unknown) =>
  typeof sent === 'object' && sent !== null
    ? Object.fromEntries(Object.entries(sent).filter(([, entered]) => entered !== null && Object.keys(entered ?? {}).length > 0))
    : sent;

export const RecordCheckIn = z.object({
  key: idempotencyKey,
  enrollmentId: z.uuid(),
  /** The final one is asked for before care ends. */
  kind: z.enum(['visit', 'final']).default('visit'),
  /** Checked with everything else, so that all that is wrong is told at once. */
  observedOn: z.string().default(''),
  scores: z
    .preprocess(
      withoutEmpty,
      z.partialRecord(z.enum(measureCodes), z.object({ value: typedScore.optional(), answers: typedAnswers.optional() })),
    )
    .default({}),
});
export type RecordCheckIn = z.infer<typeof RecordCheckIn>;

const unfit = 'Some entries do not fit yet. They are marked below; nothing was stored.';

/** Where a check-in leads: to the flag it raised, to the screening or to the questions it asks for, else back. */
export type AfterCheckIn = { patientId: string; enrollmentId: string; next: 'flag' | 'screening' | 'phq-9' | 'patient' };

/**
 * Records several scores of one day together, all or none, and everything that follows from them once. Throws `notFound`; `refused` with the words
 * of every field that is wrong, named `scores.<measure>.value` or `scores.<measure>.answers`.
 */
export async function recordCheckIn(
  viewer: Viewer,
  { key, enrollmentId, kind, observedOn, scores: sent }: RecordCheckIn,
): Promise<AfterCheckIn> {
  const today = todayIn(viewer.zone);
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'record-check-in', async (): Promise<AfterCheckIn> => {
      const { organizationId, userId } = viewer;
      const enrollment = await lockEnrollment(tx, viewer, enrollmentId);
      refuseEnded(enrollment);
      const entered = measureCodes.flatMap((measure) => {
        const score = sent[measure];
        return score ? [{ measure, ...score }] : [];
      });
      const { scores, refusals } = await checkScores(tx, organizationId, enrollment, entered);
      const wrongDay = isDay(observedOn) ? dayRefusal(observedOn, enrollment.startsOn, today) : 'Choose the day it was measured.';
      const wrong: Record<string, string> = Object.fromEntries(
        refusals.map(({ measure, part, message }) => [`scores.${measure}.${part === 'answers' ? 'answers' : 'value'}`, message]),
      );
      if (wrongDay) wrong.observedOn = wrongDay;
      if (entered.length === 0) wrong.scores = 'Enter at least one score.';
      if (Object.keys(wrong).length > 0) throw new AppError('refused', unfit, undefined, undefined, wrong);
      const { id: checkInId } = await tx.checkIn.create({
        data: { organizationId, enrollmentId, kind, onDay: fromDay(observedOn), userId },
        select: { id: true },
      });
      const { facts, selfHarm, painRise } = await addScores(tx, viewer, enrollment, { scores, observedOn, checkInId }, today);
      await appendAudit(tx, viewer, 'check-in.recorded', {
        type: 'check-in',
        id: checkInId,
        patientId: enrollment.patientId,
        details: { enrollmentId, kind, observedOn, measures: scores.map(({ measure }) => measure) },
      });
      const isPhq2 = scores.some(({ measure }) => measure === 'phq-2');
      const asked = isPhq2 && phq9Asked(facts);
      return { patientId: enrollment.patientId, enrollmentId, next: nextAfter({ selfHarm, painRise, asked }) };
    }),
  );
}

function phq9Asked({ observations }: EnrollmentFacts): boolean {
  const current = currentObservations(observations);
  return phq9AskedSince((code) => current.get(code)?.at(-1) ?? null) !== null;
}

/** What cannot wait comes first; the rest stays due and is asked next time the patient is opened. */
function nextAfter({ selfHarm, painRise, asked }: { selfHarm: boolean; painRise: boolean; asked: boolean }): AfterCheckIn['next'] {
  if (selfHarm) return 'flag';
  if (painRise) return 'screening';
  return asked ? 'phq-9' : 'patient';
}
