import 'server-only';
import * as z from 'zod';
import { lockDraft } from '@/lib/data/assignments/lock-draft';
import { todayIn } from '@/lib/data/clock';
import { lockOpenEnrollments } from '@/lib/data/enrollments/lock-enrollment';
import { reassess } from '@/lib/data/enrollments/reassess';
import { inTransaction } from '@/lib/data/in-transaction';
import { once } from '@/lib/data/once';
import { recordScreening } from '@/lib/data/screenings/record-screening';
import type { Viewer } from '@/lib/domain/access';
import type { ScreenAnswers } from '@/lib/domain/screening/screen';
import { numberOf } from '@/lib/domain/typed-number';

/** A form sends "yes", "no" or a number as text; anything else counts as unanswered. */
export const screenAnswer = z.preprocess(
  (text) => {
    if (text === 'yes' || text === true) return true;
    if (text === 'no' || text === false) return false;
    return typeof text === 'string' ? numberOf(text) : null;
  },
  z.union([z.boolean(), z.number(), z.null()]),
);

/** Every field but the two named ones is an answer, by its question's id. */
export const ScreenPatient = z
  .object({ key: z.uuid(), patientId: z.uuid() })
  .catchall(screenAnswer)
  .transform(({ key, patientId, ...answers }) => ({ key, patientId, answers: answers as ScreenAnswers }));
export type ScreenPatient = z.infer<typeof ScreenPatient>;

/**
 * The red-flag screening of an assignment. A warning sign raises its flags and stops the assignment, and what care is under way,
 * until each is cleared. */
export async function screenPatient(
  viewer: Viewer,
  { key, patientId, answers }: ScreenPatient,
): Promise<{ patientId: string; stops: boolean }> {
  const today = todayIn(viewer.zone);
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'screen-patient', async () => {
      const draft = await lockDraft(tx, viewer, patientId);
      const underWay = await lockOpenEnrollments(tx, viewer.organizationId, patientId);
      const screens = draft.program.definition.screens;
      const { id, result } = await recordScreening(
        tx,
        viewer,
        { patientId, enrollmentId: null, programCode: draft.programCode, kind: 'intake', screens, answers },
        today,
      );
      if (result.positives.length > 0) await reassess(tx, viewer.organizationId, underWay, today);
      await tx.assignmentDraft.update({
        where: { organizationId_id: { organizationId: viewer.organizationId, id: draft.id } },
        data: { screeningId: id, version: { increment: 1 } },
        select: { id: true },
      });
      return { patientId, stops: result.stops };
    }),
  );
}
