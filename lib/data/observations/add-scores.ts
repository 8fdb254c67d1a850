import 'server-only';
import { fromDay } from '@/lib/data/day-column';
import { loadFacts } from '@/lib/data/enrollments/load-facts';
import type { LockedEnrollment } from '@/lib/data/enrollments/lock-enrollment';
import { assessAndStore } from '@/lib/data/enrollments/reassess';
import { raiseFlag } from '@/lib/data/flags/raise-flag';
import type { CheckedScore } from '@/lib/data/observations/check-scores';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { addDays, type Day, earliest } from '@/lib/domain/day';
import { hasEnded } from '@/lib/domain/enrollment/attention';
import type { EnrollmentFacts } from '@/lib/domain/enrollment/facts';
import { currentObservations } from '@/lib/domain/goals/current-observations';
import { selfHarmAnswered } from '@/lib/domain/measures/self-harm-answered';
import { painAsksForScreening } from '@/lib/domain/screening/screening-due';

type Added = {
  ids: string[];
  facts: EnrollmentFacts;
  /** What the scores ask for at once. */
  selfHarm: boolean;
  painRise: boolean;
};

/**
 * Adds scores of one day to a locked enrollment and has everything derived anew, once. While care runs, pain and any check-in move the next check-in; a rise
 * of pain brings the next screening forward to today; the ninth answer of a PHQ-9 raises its flag.
 */
export async function addScores(
  tx: Tx,
  viewer: Viewer,
  enrollment: LockedEnrollment,
  { scores, observedOn, checkInId }: { scores: readonly CheckedScore[]; observedOn: Day; checkInId: string | null },
  today: Day,
): Promise<Added> {
  const { organizationId, userId } = viewer;
  const { id: enrollmentId, patientId } = enrollment;
  const stored = await tx.observation.createManyAndReturn({
    data: scores.map(({ measure, value, answers }) => ({
      organizationId,
      patientId,
      enrollmentId,
      checkInId,
      measure,
      value,
      observedOn: fromDay(observedOn),
      userId,
      ...(answers ? { answers } : {}),
    })),
    select: { id: true, measure: true },
  });
  const selfHarm = scores.some(({ measure, answers }) => selfHarmAnswered(measure, answers ?? []));
  if (selfHarm) await raiseSelfHarm(tx, viewer, patientId, enrollmentId, today);
  const [loaded] = await loadFacts(tx, organizationId, [enrollmentId]);
  if (!loaded) throw new Error(`enrollment ${enrollmentId} has no facts`);
  const painId = stored.find(({ measure }) => measure === 'nprs')?.id;
  const painRise = painId !== undefined && painHasRisen(loaded.facts, painId);
  const isCheckIn = !hasEnded(loaded.facts) && (checkInId !== null || painId !== undefined);
  const dates = isCheckIn ? datesAfter(loaded.facts, { observedOn, painRise, today }) : null;
  if (dates) await storeDates(tx, organizationId, enrollmentId, dates);
  const facts = { ...loaded.facts, ...dates };
  await assessAndStore(tx, organizationId, [{ ...loaded, facts }], today);
  return { ids: stored.map(({ id }) => id), facts, selfHarm, painRise };
}

async function raiseSelfHarm(tx: Tx, viewer: Viewer, patientId: string, enrollmentId: string, today: Day): Promise<void> {
  const words = 'Answered above "not at all" to thoughts of being better off dead or of self-harm. Speak with the patient today.';
  await raiseFlag(tx, viewer, { patientId, enrollmentId, screeningId: null, screen: 'self-harm', severity: 'urgent', words }, today);
}

/** Whether this pain score, as it counts, is so far above the one before it that a screening is asked for. */
export function painHasRisen(facts: Pick<EnrollmentFacts, 'observations'>, observationId: string): boolean {
  const scores = currentObservations(facts.observations).get('nprs') ?? [];
  const seq = facts.observations.find(({ id }) => id === observationId)?.seq;
  const at = scores.findIndex((score) => score.seq === seq);
  const [score, previous] = [scores[at], scores[at - 1]];
  if (!score) throw new Error(`observation ${observationId} is not among the facts`);
  return previous !== undefined && painAsksForScreening(previous.value, score.value);
}

type Dates = Pick<EnrollmentFacts, 'nextCheckInOn' | 'nextScreeningOn'>;

function datesAfter(
  { nextCheckInOn, nextScreeningOn }: Dates,
  { observedOn, painRise, today }: { observedOn: Day; painRise: boolean; today: Day },
): Dates {
  const checkInOn = addDays(observedOn, 7);
  return {
    nextCheckInOn: nextCheckInOn !== null && nextCheckInOn > checkInOn ? nextCheckInOn : checkInOn,
    nextScreeningOn: painRise ? earliest(nextScreeningOn, today) : nextScreeningOn,
  };
}

/** Sets the next check-in and the next screening of an enrollment. */
export async function storeDates(tx: Tx, organizationId: string, enrollmentId: string, dates: Dates): Promise<void> {
  await tx.$executeRaw`UPDATE enrollment SET next_check_in_on = ${dates.nextCheckInOn}::date, next_screening_on = ${dates.nextScreeningOn}::date
    WHERE organization_id = ${organizationId}::uuid AND id = ${enrollmentId}::uuid`;
}
