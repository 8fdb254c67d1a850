import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import type { LockedEnrollment } from '@/lib/data/enrollments/lock-enrollment';
import { addScores } from '@/lib/data/observations/add-scores';
import { checkScores, type EnteredScore } from '@/lib/data/observations/check-scores';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import type { EnrollmentFacts } from '@/lib/domain/enrollment/facts';
import { AppError } from '@/lib/errors';

/**
 * Records one score with everything that follows from it, and its entry in the audit trail. Resolves to the facts with it. Throws `refused` in the
 * measure's own words, beside `field` where it has one place, else beside the part that is wrong.
 */
export async function recordOneScore(
  tx: Tx,
  viewer: Viewer,
  enrollment: LockedEnrollment,
  { score, observedOn, field }: { score: EnteredScore; observedOn: Day; field?: string },
  today: Day,
): Promise<EnrollmentFacts> {
  const { scores, refusals } = await checkScores(tx, viewer.organizationId, enrollment, [score]);
  const [refusal] = refusals;
  if (refusal) throw new AppError('refused', refusal.message, field ?? refusal.part);
  const { ids, facts } = await addScores(tx, viewer, enrollment, { scores, observedOn, checkInId: null }, today);
  await appendAudit(tx, viewer, 'observation.recorded', {
    type: 'observation',
    ...(ids[0] ? { id: ids[0] } : {}),
    patientId: enrollment.patientId,
    details: { enrollmentId: enrollment.id, measure: score.measure, observedOn },
  });
  return facts;
}
