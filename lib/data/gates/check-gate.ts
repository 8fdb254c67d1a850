import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { todayIn } from '@/lib/data/clock';
import { fromDay } from '@/lib/data/day-column';
import { lockEnrollment, refuseEnded } from '@/lib/data/enrollments/lock-enrollment';
import { reassess } from '@/lib/data/enrollments/reassess';
import { gateChecks, gatesOf } from '@/lib/data/gates/gate-checks';
import { storeUnlocks } from '@/lib/data/gates/unlocks';
import { inTransaction } from '@/lib/data/in-transaction';
import { idempotencyKey, once } from '@/lib/data/once';
import type { Viewer } from '@/lib/domain/access';
import { type Day, isDay } from '@/lib/domain/day';
import { dayInWords } from '@/lib/domain/goals/value-in-words';
import { type GateCheck, gateStandings, runningOpenSince } from '@/lib/domain/programs/running-gates';
import { AppError } from '@/lib/errors';

export const CheckGate = z.object({
  key: idempotencyKey,
  enrollmentId: z.uuid(),
  gate: z.string().min(1),
  met: z.preprocess((sent) => sent === true || sent === 'yes', z.boolean()),
  onDay: z.string().refine(isDay, { error: 'Choose the day it was examined.' }),
  note: z.string().trim().min(3, 'Say how it was examined and what was found.').max(500, 'Keep the note under 500 characters.'),
});
export type CheckGate = z.infer<typeof CheckGate>;

/**
 * Says that a running gate is met, or no longer. With the last one met, running and hopping open and the goals that waited start to be expected
 * from that day; with one lost they are locked again. Throws `refused`, `conflict` when it stands so already.
 */
export async function checkGate(viewer: Viewer, { key, ...check }: CheckGate): Promise<{ patientId: string; openSince: Day | null }> {
  const today = todayIn(viewer.zone);
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'check-gate', async () => {
      const { organizationId, userId } = viewer;
      const { enrollmentId, gate, met, onDay, note } = check;
      const enrollment = await lockEnrollment(tx, viewer, enrollmentId);
      refuseEnded(enrollment);
      refuseDay(onDay, enrollment.startsOn, today);
      const gates = await gatesOf(tx, organizationId, enrollment);
      if (!gates.includes(gate)) throw new AppError('refused', 'This gate is not asked for in this care.', 'gate');
      const before = await gateChecks(tx, organizationId, enrollmentId);
      refuseAgain(check, gates, before);
      const { id } = await tx.gateCheck.create({
        data: { organizationId, enrollmentId, gate, met, onDay: fromDay(onDay), note, userId },
        select: { id: true },
      });
      const openSince = runningOpenSince(gates, [...before, { gate, met, onDay }]);
      await storeUnlocks(tx, organizationId, [enrollmentId]);
      await reassess(tx, organizationId, [enrollmentId], today);
      await appendAudit(tx, viewer, 'gate.checked', {
        type: 'gate-check',
        id,
        patientId: enrollment.patientId,
        details: { enrollmentId, gate, met, onDay, openSince },
      });
      return { patientId: enrollment.patientId, openSince };
    }),
  );
}

function refuseDay(onDay: Day, startsOn: Day, today: Day): void {
  if (onDay > today) throw new AppError('refused', 'The day is in the future. Choose today or an earlier day.', 'onDay');
  if (onDay < startsOn) throw new AppError('refused', `Care started on ${dayInWords(startsOn)}. Choose that day or a later one.`, 'onDay');
}

function refuseAgain({ gate, met, onDay }: GateCheck, gates: readonly string[], checks: readonly GateCheck[]): void {
  const last = gateStandings(gates, checks).find((standing) => standing.gate === gate)?.last;
  if ((last?.met ?? false) === met)
    throw new AppError(
      'conflict',
      met ? 'This gate is marked as met already.' : 'This gate is not marked as met, so nothing is to be taken back.',
    );
  if (!met && last && onDay < last.onDay)
    throw new AppError('refused', `It was met on ${dayInWords(last.onDay)}. Choose that day or a later one.`, 'onDay');
}
