import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { todayIn } from '@/lib/data/clock';
import { fromDay } from '@/lib/data/day-column';
import { loadFacts } from '@/lib/data/enrollments/load-facts';
import { type LockedEnrollment, lockEnrollment } from '@/lib/data/enrollments/lock-enrollment';
import { reassess } from '@/lib/data/enrollments/reassess';
import { moveBaselines } from '@/lib/data/goals/move-baselines';
import { inTransaction } from '@/lib/data/in-transaction';
import { painHasRisen, storeDates } from '@/lib/data/observations/add-scores';
import { type ObservationChain, observationChain } from '@/lib/data/observations/observation-chain';
import { idempotencyKey, once } from '@/lib/data/once';
import { visibleEnrollments } from '@/lib/data/scope';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { type Day, earliest } from '@/lib/domain/day';
import { isCorrectable } from '@/lib/domain/enrollment/end-of-care';
import { dayInWords } from '@/lib/domain/goals/value-in-words';
import { checkValue } from '@/lib/domain/measures/check-value';
import { measureOf } from '@/lib/domain/measures/registry';
import { typedNumber } from '@/lib/domain/typed-number';
import { AppError } from '@/lib/errors';

export const CorrectObservation = z.object({
  key: idempotencyKey,
  /** The entry that stood when the form was shown. */
  observationId: z.uuid(),
  value: typedNumber('Enter the score as a number.'),
  reason: z.string().trim().min(3, 'Say why it is corrected.').max(300, 'Keep the reason under 300 characters.'),
});
export type CorrectObservation = z.infer<typeof CorrectObservation>;

/**
 * Appends the right value of a score; the wrong one stays in the record. A corrected baseline moves the goals that start from it. Throws
 * `notFound`; `stale` with what stands now when someone corrected it in between; `refused` in the measure's own words.
 */
export async function correctObservation(
  viewer: Viewer,
  { key, observationId, value, reason }: CorrectObservation,
): Promise<{ patientId: string }> {
  const today = todayIn(viewer.zone);
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'correct-observation', async () => {
      const { organizationId, userId } = viewer;
      const { enrollment, chain } = await lockChain(tx, viewer, observationId);
      const { measure, observedOn } = chain;
      const { patientId } = enrollment;
      const stands = refuseCorrection(chain, observationId, value);
      const { id } = await tx.observation.create({
        data: {
          organizationId,
          patientId,
          enrollmentId: enrollment.id,
          measure,
          value,
          observedOn: fromDay(observedOn),
          userId,
          correctsId: stands.id,
          correctionReason: reason,
        },
        select: { id: true },
      });
      await moveBaselines(tx, viewer, enrollment, { measure, observedOn, from: stands.value, to: value, reason });
      if (measure === 'nprs' && enrollment.endedOn === null) await screenAfterRise(tx, organizationId, enrollment, chain, today);
      await reassess(tx, organizationId, [enrollment.id], today);
      await appendAudit(tx, viewer, 'observation.corrected', {
        type: 'observation',
        id,
        patientId,
        details: { enrollmentId: enrollment.id, measure, observedOn, corrects: stands.id },
      });
      return { patientId };
    }),
  );
}

async function lockChain(
  tx: Tx,
  viewer: Viewer,
  observationId: string,
): Promise<{ enrollment: LockedEnrollment; chain: ObservationChain }> {
  const found = await tx.observation.findFirst({
    where: { organizationId: viewer.organizationId, id: observationId, enrollment: visibleEnrollments(viewer) },
    select: { enrollmentId: true },
  });
  if (!found) throw new AppError('notFound');
  const enrollment = await lockEnrollment(tx, viewer, found.enrollmentId);
  const chain = await observationChain(tx, viewer.organizationId, observationId);
  if (!chain) throw new AppError('notFound');
  const { endedOn } = enrollment;
  if (endedOn !== null && !isCorrectable(enrollment, chain.observedOn))
    throw new AppError('refused', `Care ended on ${dayInWords(endedOn)}, and what it came to stands. Only later scores can be corrected.`);
  return { enrollment, chain };
}

/** What stands now and may be corrected so. */
function refuseCorrection(
  { measure: code, entries }: ObservationChain,
  observationId: string,
  value: number,
): ObservationChain['entries'][number] {
  const stands = entries.at(-1);
  if (!stands) throw new AppError('notFound');
  const measure = measureOf(code);
  if (stands.id !== observationId) {
    throw new AppError('stale', 'Someone corrected this score while you were.', undefined, { ...stands, at: stands.at.toISOString() });
  }
  const checked = checkValue(measure, value);
  if (!checked.ok) throw new AppError('refused', checked.message, 'value');
  if (value === stands.value) throw new AppError('refused', 'This is the value that stands already.', 'value');
  return stands;
}

/** A pain score that was higher in truth may have risen enough to ask for a screening, as if it had been entered so. */
async function screenAfterRise(
  tx: Tx,
  organizationId: string,
  { id }: LockedEnrollment,
  { entries }: ObservationChain,
  today: Day,
): Promise<void> {
  const [loaded] = await loadFacts(tx, organizationId, [id]);
  const first = entries[0]?.id;
  if (!loaded || first === undefined || !painHasRisen(loaded.facts, first)) return;
  const { nextCheckInOn, nextScreeningOn } = loaded.facts;
  await storeDates(tx, organizationId, id, { nextCheckInOn, nextScreeningOn: earliest(nextScreeningOn, today) });
}
