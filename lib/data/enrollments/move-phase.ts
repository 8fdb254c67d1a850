import 'server-only';
import * as z from 'zod';
import { todayIn } from '@/lib/data/clock';
import { applyPhaseMove } from '@/lib/data/enrollments/apply-phase-move';
import { lockEnrollment, refuseEnded } from '@/lib/data/enrollments/lock-enrollment';
import { refuseStale } from '@/lib/data/enrollments/refuse-stale';
import { inTransaction } from '@/lib/data/in-transaction';
import { idempotencyKey, once } from '@/lib/data/once';
import type { Viewer } from '@/lib/domain/access';
import { isDay } from '@/lib/domain/day';

const address = {
  key: idempotencyKey,
  enrollmentId: z.uuid(),
  version: z.coerce.number().int(),
  reason: z.string({ error: 'Say why.' }).trim().min(3, 'Say why.').max(300, 'Keep the reason under 300 characters.'),
};

export const MovePhase = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['advance', 'step-back', 'resume']), ...address }),
  z.object({
    kind: z.literal('hold'),
    ...address,
    lookAgainOn: z.string().refine(isDay, { error: 'Choose the day to look at it again.' }),
  }),
  z.object({
    kind: z.literal('extend'),
    ...address,
    weeks: z.coerce.number({ error: 'Choose how many weeks.' }).int('Choose whole weeks.'),
  }),
]);
export type MovePhase = z.infer<typeof MovePhase>;

/** Moves an enrollment within its program: on, back, on hold, off hold, or further than planned. Throws `notFound`, `stale`, `refused`. */
export async function movePhase(
  viewer: Viewer,
  { key, enrollmentId, version, reason, ...move }: MovePhase,
): Promise<{ patientId: string }> {
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'move-phase', async () => {
      const enrollment = await lockEnrollment(tx, viewer, enrollmentId);
      await refuseStale(tx, viewer, enrollment, version, move.kind);
      refuseEnded(enrollment);
      await applyPhaseMove(tx, viewer, enrollment, { move, reason }, todayIn(viewer.zone));
      return { patientId: enrollment.patientId };
    }),
  );
}
