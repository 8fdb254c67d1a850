import 'server-only';
import type { Tx } from '@/lib/db';
import type { Day } from '@/lib/domain/day';
import type { EnrollmentAssessment } from '@/lib/domain/enrollment/assessment';

export type AssessedEnrollment = { enrollmentId: string; assessment: EnrollmentAssessment };

/** The enrollment's derived columns, as they are stored. */
export function enrollmentColumns({ enrollmentId, assessment }: AssessedEnrollment) {
  return {
    id: enrollmentId,
    attention_rank: assessment.rank,
    waiting_since: assessment.waitingSince,
    snoozed_until: assessment.snoozedUntil,
    reasons: assessment.reasons,
    goals_by_status: assessment.goalsByStatus,
    gas_score: roundTo(assessment.gasScore, 2),
    last_activity_on: assessment.lastActivityOn,
    next_due_on: assessment.nextDueOn,
    review_on: assessment.reviewOn,
  };
}

/** The goals' derived columns, as they are stored. */
export function goalColumns({ assessment }: AssessedEnrollment) {
  return assessment.goals.map((goal) => ({
    id: goal.goalId,
    status: goal.status,
    rule: goal.rule,
    assessment: goal,
    latest_value: goal.latest.value,
    latest_on: goal.latest.observedOn,
    progress: roundTo(goal.progress, 2),
    achieved_on: goal.achievedOn,
    achieved_late: goal.achievedLate,
  }));
}

/** The outcome rows, as they are stored. */
export function outcomeColumns({ enrollmentId, assessment }: AssessedEnrollment) {
  return assessment.outcomes.map((outcome) => ({
    enrollment_id: enrollmentId,
    measure: outcome.measure,
    baseline: outcome.baseline,
    latest: outcome.latest,
    latest_on: outcome.latestOn,
    improvement: roundTo(outcome.improvement, 3),
    has_follow_up: outcome.hasFollowUp,
    reached_mcid: outcome.reachedMcid,
    reached30: outcome.reached30,
    reached50: outcome.reached50,
    worsened: outcome.worsened,
    weeks: roundTo(outcome.weeks, 3),
  }));
}

function roundTo(value: number | null, digits: number): number | null {
  return value === null ? null : Number(value.toFixed(digits));
}

/**
 * Writes what was derived, in one statement however many enrollments there are. An outcome row of a measure that no goal has any longer
 * goes away with it.
 */
export async function storeAssessments(
  tx: Tx,
  organizationId: string,
  assessedOn: Day,
  assessed: readonly AssessedEnrollment[],
): Promise<void> {
  const ids = assessed.map(({ enrollmentId }) => enrollmentId);
  await tx.$executeRaw`
    WITH enrollments AS (
      UPDATE enrollment e SET attention_rank = d.attention_rank, waiting_since = d.waiting_since, snoozed_until = d.snoozed_until, reasons = d.reasons,
        goals_by_status = d.goals_by_status, gas_score = d.gas_score, last_activity_on = d.last_activity_on, next_due_on = d.next_due_on,
        review_on = d.review_on, assessed_on = ${assessedOn}::date
      FROM jsonb_to_recordset(${JSON.stringify(assessed.map(enrollmentColumns))}::jsonb) AS d(id uuid, attention_rank smallint, waiting_since date, snoozed_until date,
        reasons jsonb, goals_by_status jsonb, gas_score numeric, last_activity_on date, next_due_on date, review_on date)
      WHERE e.organization_id = ${organizationId}::uuid AND e.id = d.id
    ), goals AS (
      UPDATE goal g SET status = d.status, rule = d.rule, assessment = d.assessment, latest_value = d.latest_value, latest_on = d.latest_on,
        progress = d.progress, achieved_on = d.achieved_on, achieved_late = d.achieved_late
      FROM jsonb_to_recordset(${JSON.stringify(assessed.flatMap(goalColumns))}::jsonb) AS d(id uuid, status text, rule text, assessment jsonb, latest_value numeric,
        latest_on date, progress numeric, achieved_on date, achieved_late boolean)
      WHERE g.organization_id = ${organizationId}::uuid AND g.id = d.id
    ), outcomes AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(assessed.flatMap(outcomeColumns))}::jsonb) AS d(enrollment_id uuid, measure text, baseline numeric, latest numeric,
        latest_on date, improvement numeric, has_follow_up boolean, reached_mcid boolean, reached30 boolean, reached50 boolean, worsened boolean, weeks numeric)
    ), gone AS (
      DELETE FROM enrollment_outcome o WHERE o.organization_id = ${organizationId}::uuid AND o.enrollment_id = ANY(${ids}::uuid[])
        AND NOT EXISTS (SELECT 1 FROM outcomes d WHERE d.enrollment_id = o.enrollment_id AND d.measure = o.measure)
    )
    INSERT INTO enrollment_outcome (organization_id, enrollment_id, measure, baseline, latest, latest_on, improvement, has_follow_up, reached_mcid,
      reached30, reached50, worsened, weeks)
    SELECT ${organizationId}::uuid, d.* FROM outcomes d
    ON CONFLICT (organization_id, enrollment_id, measure) DO UPDATE SET baseline = excluded.baseline, latest = excluded.latest,
      latest_on = excluded.latest_on, improvement = excluded.improvement, has_follow_up = excluded.has_follow_up, reached_mcid = excluded.reached_mcid,
      reached30 = excluded.reached30, reached50 = excluded.reached50, worsened = excluded.worsened, weeks = excluded.weeks`;
}
