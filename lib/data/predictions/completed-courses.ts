import 'server-only';
import type { Tx } from '@/lib/db';
import { type Day, yearsBetween } from '@/lib/domain/day';
import type { ObservationFact } from '@/lib/domain/enrollment/facts';
import { currentObservations } from '@/lib/domain/goals/current-observations';
import type { MeasureCode } from '@/lib/domain/measures/measure';
import type { CompletedCourse } from '@/lib/domain/prediction/fit-prediction';
import {
  finalScore,
  type PredictedCourse,
  type PredictionStage,
  predictionFactors,
  type Score,
} from '@/lib/domain/prediction/prediction-factors';
import { Prisma } from '@/prisma/client/client';

type CourseRow = { measure: MeasureCode; startsOn: Day; dueOn: Day; birthDate: Day; observations: ObservationFact[] };

export type KnownCourse = { course: PredictedCourse; final: number };

/** The completed courses of a program's main measure that have a score around their due date, oldest first. */
export async function completedCourses(tx: Tx, organizationId: string, programId: string): Promise<KnownCourse[]> {
  const rows = await tx.$queryRaw<CourseRow[]>(Prisma.sql`
    SELECT q.measure, e.starts_on::text AS "startsOn", q.due_on::text AS "dueOn", p.birth_date::text AS "birthDate",
      (SELECT coalesce(json_agg(json_build_object('id', o.id, 'measure', o.measure, 'value', o.value, 'observedOn', o.observed_on, 'seq', o.seq,
          'correctsId', o.corrects_id) ORDER BY o.seq), '[]')
        FROM observation o WHERE o.organization_id = e.organization_id AND o.enrollment_id = e.id AND o.measure = q.measure) AS observations
    FROM enrollment e
    JOIN patient p ON p.organization_id = e.organization_id AND p.id = e.patient_id
    JOIN program_version v ON v.organization_id = e.organization_id AND v.id = e.program_version_id
    JOIN LATERAL (
      SELECT g.measure, g.due_on FROM goal g WHERE g.organization_id = e.organization_id AND g.enrollment_id = e.id
        AND g.measure = v.definition->>'mainMeasure' AND g.curve <> 'flat' ORDER BY g.position LIMIT 1
    ) q ON true
    WHERE e.organization_id = ${organizationId}::uuid AND e.program_id = ${programId}::uuid AND e.status = 'completed'
    ORDER BY e.starts_on, e.id`);
  return rows.flatMap(({ measure, startsOn, dueOn, birthDate, observations }) => {
    const scores: readonly Score[] = currentObservations(observations).get(measure) ?? [];
    const final = finalScore(dueOn, scores);
    return final === null ? [] : [{ course: { startsOn, age: yearsBetween(birthDate, startsOn), scores }, final }];
  });
}

/** The courses whose factors of this stage are all known. */
export function coursesAt(stage: PredictionStage, known: readonly KnownCourse[]): CompletedCourse[] {
  return known.flatMap(({ course, final }) => {
    const factors = predictionFactors(course, stage);
    return factors === null ? [] : [{ factors, final }];
  });
}
