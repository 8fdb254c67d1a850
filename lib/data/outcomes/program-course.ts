import 'server-only';
import { cohort, partRows } from '@/lib/data/outcomes/cohort';
import type { OutcomeProgram } from '@/lib/data/outcomes/outcome-programs';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { Sums } from '@/lib/domain/outcomes/mean-interval';
import type { Period } from '@/lib/domain/outcomes/period';
import { Prisma } from '@/prisma/client/client';

/** The scores of one week in one reporting period. */
export type CourseSums = Sums & { part: number; week: number };

/**
 * Sums of the main measure by reporting period and planned week: each person's score nearest to the week, corrected, on its own day. `courseWeek` says which week a
 * score counts for; the arithmetic below is the same.
 */
export async function programCourse(
  tx: Tx,
  viewer: Viewer,
  parts: readonly Period[],
  { id, template }: OutcomeProgram,
  weeks: { step: number; last: number },
): Promise<CourseSums[]> {
  const measure = template.mainMeasure;
  return tx.$queryRaw<CourseSums[]>(Prisma.sql`
    WITH RECURSIVE correction AS (
      SELECT c.corrects_id AS original, c.id, c.value, c.seq
      FROM observation c JOIN observation o ON o.organization_id = c.organization_id AND o.id = c.corrects_id AND o.corrects_id IS NULL
      WHERE c.organization_id = ${viewer.organizationId}::uuid AND c.corrects_id IS NOT NULL AND c.measure = ${measure}
      UNION ALL
      SELECT known.original, c.id, c.value, c.seq
      FROM correction known JOIN observation c ON c.organization_id = ${viewer.organizationId}::uuid AND c.corrects_id = known.id
    ), corrected AS (
      SELECT DISTINCT ON (original) original, value FROM correction ORDER BY original, seq DESC
    ), nearest AS (
      SELECT DISTINCT ON (e.id, planned.week) told.part, planned.week, coalesce(corrected.value, o.value) AS value
      FROM ${partRows(parts)} JOIN enrollment e ON ${cohort(viewer)} AND e.program_id = ${id}::uuid
      JOIN observation o ON o.organization_id = e.organization_id AND o.enrollment_id = e.id AND o.measure = ${measure} AND o.corrects_id IS NULL
      LEFT JOIN corrected ON corrected.original = o.id
      CROSS JOIN LATERAL (SELECT o.observed_on - e.starts_on AS day) seen
      CROSS JOIN LATERAL (SELECT (2 * seen.day + 7 * ${weeks.step}::int) / (14 * ${weeks.step}::int) * ${weeks.step}::int AS week) planned
      WHERE seen.day >= 0 AND planned.week <= ${weeks.last}::int
      ORDER BY e.id, planned.week, abs(seen.day - 7 * planned.week), seen.day DESC, o.seq DESC
    )
    SELECT part, week, count(*)::int AS n, sum(value)::float8 AS sum, sum(value * value)::float8 AS "sumSquares"
    FROM nearest GROUP BY part, week ORDER BY part, week`);
}
