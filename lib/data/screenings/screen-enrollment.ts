import 'server-only';
import * as z from 'zod';
import { screenAnswer } from '@/lib/data/assignments/screen-patient';
import { todayIn } from '@/lib/data/clock';
import { fromDay } from '@/lib/data/day-column';
import { lockEnrollment, refuseEnded } from '@/lib/data/enrollments/lock-enrollment';
import { reassess } from '@/lib/data/enrollments/reassess';
import { inTransaction } from '@/lib/data/in-transaction';
import { idempotencyKey, once } from '@/lib/data/once';
import { programTemplates } from '@/lib/data/programs/program-template';
import { recordScreening } from '@/lib/data/screenings/record-screening';
import type { Viewer } from '@/lib/domain/access';
import { addDays } from '@/lib/domain/day';
import type { ScreenAnswers } from '@/lib/domain/screening/screen';
import { screeningEveryDays } from '@/lib/domain/screening/screening-due';

/** Every field but those named is an answer, by its question's id. */
export const ScreenEnrollment = z
  .object({ key: idempotencyKey, enrollmentId: z.uuid(), kind: z.enum(['weekly', 'pain-rise']).default('weekly') })
  .catchall(screenAnswer)
  .transform(({ key, enrollmentId, kind, ...answers }) => ({ key, enrollmentId, kind, answers: answers as ScreenAnswers }));
export type ScreenEnrollment = z.infer<typeof ScreenEnrollment>;

/**
 * Screens care that is under way. A warning sign raises its flags and puts this care and its goals on hold, in the same transaction; it stays due
 * for the day on which care goes on. Without one the next screening is a week away. Throws `notFound`, `refused` beside the question left open.
 */
export async function screenEnrollment(
  viewer: Viewer,
  { key, enrollmentId, kind, answers }: ScreenEnrollment,
): Promise<{ patientId: string; enrollmentId: string; found: boolean }> {
  const today = todayIn(viewer.zone);
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'screen-enrollment', async () => {
      const enrollment = await lockEnrollment(tx, viewer, enrollmentId);
      refuseEnded(enrollment);
      const { organizationId } = viewer;
      const { patientId, programVersionId } = enrollment;
      const program = (await programTemplates(tx, organizationId, [programVersionId])).get(programVersionId);
      if (!program) throw new Error(`program version ${programVersionId} is missing`);
      const { screens, code: programCode } = program.definition;
      const { result } = await recordScreening(tx, viewer, { patientId, enrollmentId, programCode, kind, screens, answers }, today);
      const found = result.positives.length > 0;
      if (!found) {
        await tx.enrollment.update({
          where: { organizationId_id: { organizationId, id: enrollmentId } },
          data: { nextScreeningOn: fromDay(addDays(today, screeningEveryDays.value)) },
          select: { id: true },
        });
      }
      await reassess(tx, organizationId, [enrollmentId], today);
      return { patientId, enrollmentId, found };
    }),
  );
}
