import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { todayIn } from '@/lib/data/clock';
import { fromDay } from '@/lib/data/day-column';
import { loadFacts } from '@/lib/data/enrollments/load-facts';
import { lockEnrollment, refuseEnded } from '@/lib/data/enrollments/lock-enrollment';
import { assessAndStore } from '@/lib/data/enrollments/reassess';
import { raiseFlag } from '@/lib/data/flags/raise-flag';
import { inTransaction } from '@/lib/data/in-transaction';
import { once } from '@/lib/data/once';
import { programTemplates } from '@/lib/data/programs/program-template';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { addDays, type Day, earliest, isDay } from '@/lib/domain/day';
import type { EnrollmentFacts } from '@/lib/domain/enrollment/facts';
import { currentObservations } from '@/lib/domain/goals/current-observations';
import { checkValue } from '@/lib/domain/measures/check-value';
import { measureCodes, type Scored } from '@/lib/domain/measures/measure';
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
      const facts = await assessWith(tx, organizationId, input, id, today);
      const goal = facts.goals.find(({ measure }) => measure === input.measure);
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
  // Answers are the score wherever there are any, so that what is stored of both always agrees. A form with nothing chosen sends none.
  const isAsked = value === undefined && measure.items.length > 0 && measure.licence !== 'score-only';
  const items = answers ?? (isAsked ? [] : null);
  const scored: Scored = items ? measure.scoreItems(items) : checkValue(measure, value ?? Number.NaN);
  if (!scored.ok) throw new AppError('refused', scored.message, items ? 'answers' : 'value');
  return scored.value;
}

async function raiseSelfHarm(tx: Tx, viewer: Viewer, patientId: string, enrollmentId: string, today: Day): Promise<void> {
  const words = 'Answered above "not at all" to thoughts of being better off dead or of self-harm. Speak with the patient today.';
  await raiseFlag(tx, viewer, { patientId, enrollmentId, screeningId: null, screen: 'self-harm', severity: 'urgent', words }, today);
}

/** Has everything derived anew from the facts, the new score among them; a pain score moves the next check-in and screening first. */
async function assessWith(tx: Tx, organizationId: string, { enrollmentId, measure }: RecordScore, id: string, today: Day) {
  const [loaded] = await loadFacts(tx, organizationId, [enrollmentId]);
  if (!loaded) throw new Error(`enrollment ${enrollmentId} has no facts`);
  const dates = measure === 'nprs' ? datesAfterPain(loaded.facts, id, today) : null;
  if (dates) {
    await tx.$executeRaw`UPDATE enrollment SET next_check_in_on = ${dates.nextCheckInOn}::date, next_screening_on = ${dates.nextScreeningOn}::date
      WHERE organization_id = ${organizationId}::uuid AND id = ${enrollmentId}::uuid`;
  }
  const facts = { ...loaded.facts, ...dates };
  await assessAndStore(tx, organizationId, [{ ...loaded, facts }], today);
  return facts;
}

/** A pain score is the weekly check-in; a rise since the score before it brings the next screening forward to today. */
function datesAfterPain(facts: EnrollmentFacts, id: string, today: Day): Pick<EnrollmentFacts, 'nextCheckInOn' | 'nextScreeningOn'> {
  const { nextCheckInOn, nextScreeningOn } = facts;
  const scores = currentObservations(facts.observations).get('nprs') ?? [];
  const seq = facts.observations.find((observation) => observation.id === id)?.seq;
  const at = scores.findIndex((score) => score.seq === seq);
  const [score, previous] = [scores[at], scores[at - 1]];
  if (!score) throw new Error(`observation ${id} is not among the facts`);
  const checkInOn = addDays(score.observedOn, 7);
  const hasRisen = previous !== undefined && painAsksForScreening(previous.value, score.value);
  return {
    nextCheckInOn: nextCheckInOn !== null && nextCheckInOn > checkInOn ? nextCheckInOn : checkInOn,
    nextScreeningOn: hasRisen ? earliest(nextScreeningOn, today) : nextScreeningOn,
  };
}
