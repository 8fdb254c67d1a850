import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { todayIn } from '@/lib/data/clock';
import { fromDay, toDayOrNull } from '@/lib/data/day-column';
import { lockEnrollment, refuseEnded } from '@/lib/data/enrollments/lock-enrollment';
import { reassess } from '@/lib/data/enrollments/reassess';
import { raiseFlag } from '@/lib/data/flags/raise-flag';
import { inTransaction } from '@/lib/data/in-transaction';
import { once } from '@/lib/data/once';
import { programTemplates } from '@/lib/data/programs/program-template';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { addDays, type Day, isDay } from '@/lib/domain/day';
import { checkValue } from '@/lib/domain/measures/check-value';
import { type MeasureCode, measureCodes, type Scored } from '@/lib/domain/measures/measure';
import { measureOf } from '@/lib/domain/measures/registry';
import { selfHarmAnswered } from '@/lib/domain/measures/self-harm-answered';
import { painAsksForScreening } from '@/lib/domain/screening/screening-due';
import { typedNumber } from '@/lib/domain/typed-number';
import { AppError } from '@/lib/errors';

/** A form sends the answers by their place; one that is left out leaves a gap. */
function asList(sent: unknown): unknown {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return sent;
  const places = Object.keys(sent).map(Number);
  if (!places.every((place) => Number.isInteger(place) && place >= 0 && place < 30)) return undefined;
  return Array.from({ length: Math.max(-1, ...places) + 1 }, (_, place) => (sent as Record<string, unknown>)[place] ?? null);
}

const answer = z.preprocess((text) => (text === '' || text === undefined ? null : text), z.coerce.number().int().nullable());

export const RecordScore = z.object({
  key: z.uuid(),
  enrollmentId: z.uuid(),
  measure: z.enum(measureCodes, { error: 'Choose a measure.' }),
  value: typedNumber('Enter the score as a number.').optional(),
  answers: z.preprocess(asList, z.array(answer).max(30)).optional(),
  observedOn: z.string().refine(isDay, { error: 'Choose the day it was measured.' }),
});
export type RecordScore = z.infer<typeof RecordScore>;

/** Records one score of an enrollment and everything that follows from it. Throws `notFound`, `refused` in the measure's own words. */
export async function recordScore(viewer: Viewer, input: RecordScore): Promise<{ patientId: string; goalId: string | null }> {
  const today = todayIn(viewer.zone);
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, input.key, 'record-score', async () => {
      const enrollment = await lockEnrollment(tx, viewer, input.enrollmentId);
      refuseEnded(enrollment);
      refuseDay(input.observedOn, enrollment.startsOn, today);
      const value = await scoreFor(tx, viewer, enrollment.programVersionId, input);
      const previous = await latestScore(tx, viewer.organizationId, input.enrollmentId, input.measure);
      const { organizationId, userId } = viewer;
      const { patientId } = enrollment;
      const { id } = await tx.observation.create({
        data: {
          organizationId,
          patientId,
          enrollmentId: input.enrollmentId,
          measure: input.measure,
          value,
          observedOn: fromDay(input.observedOn),
          userId,
          ...(input.answers ? { answers: input.answers } : {}),
        },
        select: { id: true },
      });
      if (selfHarmAnswered(input.measure, input.answers ?? [])) await raiseSelfHarm(tx, viewer, patientId, input.enrollmentId, today);
      await scheduleNext(
        tx,
        viewer.organizationId,
        input,
        previous !== null && input.measure === 'nprs' && painAsksForScreening(previous, value) ? today : null,
      );
      await reassess(tx, organizationId, [input.enrollmentId], today);
      const goal = await tx.goal.findFirst({
        where: { organizationId, enrollmentId: input.enrollmentId, measure: input.measure },
        orderBy: { position: 'asc' },
        select: { id: true },
      });
      await appendAudit(tx, viewer, 'observation.recorded', {
        type: 'observation',
        id,
        patientId,
        details: { enrollmentId: input.enrollmentId, measure: input.measure, observedOn: input.observedOn },
      });
      return { patientId, goalId: goal?.id ?? null };
    }),
  );
}

function refuseDay(observedOn: Day, startsOn: Day, today: Day): void {
  if (observedOn > today) throw new AppError('refused', 'The day is in the future. Choose today or an earlier day.', 'observedOn');
  if (observedOn < startsOn) throw new AppError('refused', `Care started on ${startsOn}. Choose that day or a later one.`, 'observedOn');
}

async function scoreFor(tx: Tx, viewer: Viewer, versionId: string, { measure: code, value, answers }: RecordScore): Promise<number> {
  const program = (await programTemplates(tx, viewer.organizationId, [versionId])).get(versionId);
  if (!program?.definition.measures.some((scheduled) => scheduled.code === code)) {
    throw new AppError('refused', 'This measure is not part of the program.', 'measure');
  }
  const measure = measureOf(code);
  const scored: Scored =
    answers && value === undefined
      ? measure.scoreItems(measure.items.map((_, place) => answers[place] ?? null))
      : checkValue(measure, value ?? Number.NaN);
  if (!scored.ok) throw new AppError('refused', scored.message, answers && value === undefined ? 'answers' : 'value');
  return scored.value;
}

/** Corrections count: a corrected score is no longer the latest. */
async function latestScore(tx: Tx, organizationId: string, enrollmentId: string, measure: MeasureCode): Promise<number | null> {
  const latest = await tx.observation.findFirst({
    where: { organizationId, enrollmentId, measure, corrections: { none: {} } },
    orderBy: [{ observedOn: 'desc' }, { seq: 'desc' }],
    select: { value: true },
  });
  return latest ? latest.value.toNumber() : null;
}

async function raiseSelfHarm(tx: Tx, viewer: Viewer, patientId: string, enrollmentId: string, today: Day): Promise<void> {
  const words = 'Answered above "not at all" to thoughts of being better off dead or of self-harm. Speak with the patient today.';
  await raiseFlag(tx, viewer, { patientId, enrollmentId, screeningId: null, screen: 'self-harm', severity: 'urgent', words }, today);
}

/** A pain score is the weekly check-in; a rise in pain brings the next screening forward to today. */
async function scheduleNext(tx: Tx, organizationId: string, input: RecordScore, screenOn: Day | null): Promise<void> {
  if (input.measure !== 'nprs' && screenOn === null) return;
  const where = { organizationId_id: { organizationId, id: input.enrollmentId } };
  const { nextCheckInOn } = await tx.enrollment.findUniqueOrThrow({ where, select: { nextCheckInOn: true } });
  const checkInOn = addDays(input.observedOn, 7);
  const isLater = checkInOn > (toDayOrNull(nextCheckInOn) ?? '');
  await tx.enrollment.update({
    where,
    data: { ...(isLater ? { nextCheckInOn: fromDay(checkInOn) } : {}), ...(screenOn ? { nextScreeningOn: fromDay(screenOn) } : {}) },
    select: { id: true },
  });
}
