import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { todayIn } from '@/lib/data/clock';
import { fromDay, toDayOrNull } from '@/lib/data/day-column';
import { careOf } from '@/lib/data/enrollments/care-of';
import { lockEnrollment, refuseEnded } from '@/lib/data/enrollments/lock-enrollment';
import { reassess } from '@/lib/data/enrollments/reassess';
import { refuseStale } from '@/lib/data/enrollments/refuse-stale';
import { storeGoalsAtEnd } from '@/lib/data/enrollments/store-goals-at-end';
import { inTransaction } from '@/lib/data/in-transaction';
import { idempotencyKey, once } from '@/lib/data/once';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import { finalCounts, goalsAtEnd } from '@/lib/domain/enrollment/end-of-care';
import { completedReason, leavingReasons, otherReason } from '@/lib/domain/enrollment/end-reasons';
import type { MovingFacts } from '@/lib/domain/enrollment/phase-move';
import { AppError } from '@/lib/errors';

export const EndCare = z.object({
  key: idempotencyKey,
  enrollmentId: z.uuid(),
  version: z.coerce.number().int(),
  how: z.enum(['completed', 'discontinued'], { error: 'Choose how care ends.' }),
  /** Only for care that ends early. */
  reason: z.enum(leavingReasons, { error: 'Choose one of the reasons.' }).optional(),
  note: z.string().trim().max(1000, 'Keep the note under 1,000 characters.').default(''),
  /** Why there are no final measures. */
  withoutFinal: z.string().trim().max(300, 'Keep it under 300 characters.').default(''),
});
export type EndCare = z.infer<typeof EndCare>;

/**
 * Ends care today. Red flags come first, then the final measures or the reason why there are none. Every goal is closed by rule: reached by its
 * newest score, or not. Of completed care the goal for after care starts with the value that care ended with. Throws `notFound`, `stale`, `refused`.
 */
export async function endCare(viewer: Viewer, { key, enrollmentId, version, ...end }: EndCare): Promise<{ patientId: string }> {
  const today = todayIn(viewer.zone);
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'end-care', async () => {
      const { organizationId, userId } = viewer;
      const enrollment = await lockEnrollment(tx, viewer, enrollmentId);
      await refuseStale(tx, viewer, enrollment, version);
      refuseEnded(enrollment);
      const reason = reasonOf(end);
      const { facts, program } = await careOf(tx, organizationId, enrollment);
      refuseOpenFlags(facts);
      const hasFinal = finalCounts(await lastFinalOn(tx, organizationId, enrollmentId), today);
      if (!hasFinal && end.withoutFinal.length < 3)
        throw new AppError('refused', 'Record the final measures first, or say why there are none.', 'withoutFinal');
      const goals = goalsAtEnd(facts, program.template.curveRate, end.how, today);
      await storeGoalsAtEnd(tx, viewer, facts, goals, today);
      const note = [end.note, hasFinal ? '' : `No final measures: ${end.withoutFinal}`].filter(Boolean).join('\n') || null;
      const at = fromDay(today);
      await tx.enrollment.update({
        where: { organizationId_id: { organizationId, id: enrollmentId } },
        data: {
          status: end.how,
          endedOn: at,
          endReason: reason,
          endNote: note,
          nextCheckInOn: null,
          nextScreeningOn: null,
          version: { increment: 1 },
        },
        select: { id: true },
      });
      const kind = end.how === 'completed' ? 'complete' : 'discontinue';
      await tx.phaseChange.create({
        data: { organizationId, enrollmentId, kind, phaseCode: enrollment.phaseCode, onDay: at, reason, note, userId },
        select: { id: true },
      });
      await reassess(tx, organizationId, [enrollmentId], today);
      await appendAudit(tx, viewer, `enrollment.${end.how}`, {
        type: 'enrollment',
        id: enrollmentId,
        patientId: enrollment.patientId,
        details: { reason, hasFinal, goals: goals.map(({ id, closes }) => ({ id, closes })) },
      });
      return { patientId: enrollment.patientId };
    }),
  );
}

function reasonOf({ how, reason, note }: Pick<EndCare, 'how' | 'reason' | 'note'>): string {
  if (how === 'completed') return completedReason;
  if (reason === undefined) throw new AppError('refused', 'Choose why care ends early.', 'reason');
  if (reason === otherReason && note === '') throw new AppError('refused', 'Say which reason it is.', 'note');
  return reason;
}

function refuseOpenFlags({ flags }: MovingFacts): void {
  if (flags.some(({ clearedAt }) => clearedAt === null)) throw new AppError('refused', 'A red flag is open. Clear it before care ends.');
}

async function lastFinalOn(tx: Tx, organizationId: string, enrollmentId: string): Promise<Day | null> {
  const last = await tx.checkIn.aggregate({ where: { organizationId, enrollmentId, kind: 'final' }, _max: { onDay: true } });
  return toDayOrNull(last._max.onDay);
}
