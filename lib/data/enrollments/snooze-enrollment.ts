import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { todayIn } from '@/lib/data/clock';
import { fromDay } from '@/lib/data/day-column';
import { lockEnrollment, refuseEnded } from '@/lib/data/enrollments/lock-enrollment';
import { reassess } from '@/lib/data/enrollments/reassess';
import { inTransaction } from '@/lib/data/in-transaction';
import { once } from '@/lib/data/once';
import type { Viewer } from '@/lib/domain/access';
import { addDays, isDay } from '@/lib/domain/day';
import { AppError } from '@/lib/errors';

export const SnoozeEnrollment = z.object({
  key: z.uuid(),
  enrollmentId: z.uuid(),
  until: z.string().refine(isDay, { error: 'Choose the day it comes back.' }),
  reason: z.string().trim().min(3, 'Say why it can wait.').max(300, 'Keep the reason under 300 characters.'),
});
export type SnoozeEnrollment = z.infer<typeof SnoozeEnrollment>;

const LONGEST_DAYS = 28;

/** Hides what can wait until a day; red flags and a self-harm answer never hide. The newest snooze counts. */
export async function snoozeEnrollment(viewer: Viewer, { key, enrollmentId, until, reason }: SnoozeEnrollment): Promise<{ until: string }> {
  const today = todayIn(viewer.zone);
  if (until <= today) throw new AppError('refused', 'Choose a day after today.', 'until');
  if (until > addDays(today, LONGEST_DAYS)) throw new AppError('refused', `Choose a day within ${LONGEST_DAYS} days.`, 'until');
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'snooze-enrollment', async () => {
      const enrollment = await lockEnrollment(tx, viewer, enrollmentId);
      refuseEnded(enrollment);
      const { organizationId, userId } = viewer;
      await tx.snooze.create({ data: { organizationId, enrollmentId, until: fromDay(until), reason, userId }, select: { id: true } });
      await reassess(tx, organizationId, [enrollmentId], today);
      await appendAudit(tx, viewer, 'enrollment.snoozed', {
        type: 'enrollment',
        id: enrollmentId,
        patientId: enrollment.patientId,
        details: { until },
      });
      return { until };
    }),
  );
}
