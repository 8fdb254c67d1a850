import 'server-only';
import type { OutcomeProgram } from '@/lib/data/outcomes/outcome-programs';
import { outcomesScope } from '@/lib/data/scope';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { CareGroup } from '@/lib/domain/outcomes/completion';
import type { Period } from '@/lib/domain/outcomes/period';
import type { ResponseGroup } from '@/lib/domain/outcomes/program-response';
import { Prisma } from '@/prisma/client/client';

/** People of one program who stand and answered alike. */
export type CohortGroup = ResponseGroup & CareGroup & { programId: string; version: number };

/** SQL condition: enrollments `e` that the viewer's outcomes count, begun in the period. */
export function cohort(viewer: Viewer, { from, to }: Period): Prisma.Sql {
  return Prisma.sql`${outcomesScope(viewer)} AND e.starts_on BETWEEN ${from}::date AND ${to}::date`;
}

/** Everyone enrolled in these programs in the period, counted by what is stored of them on each program's main measure. Never leaves the data layer. */
export async function cohortGroups(tx: Tx, viewer: Viewer, period: Period, programs: readonly OutcomeProgram[]): Promise<CohortGroup[]> {
  const ids = programs.map(({ id }) => id);
  const measures = programs.map(({ template }) => template.mainMeasure);
  return tx.$queryRaw<CohortGroup[]>(Prisma.sql`
    SELECT e.program_id AS "programId", v.number AS version, e.status, CASE WHEN e.status = 'discontinued' THEN e.end_reason END AS reason,
      o.measure IS NOT NULL AS "hasBaseline", coalesce(o.has_follow_up, false) AS "hasFollowUp", coalesce(o.reached_mcid, false) AS "reachedMcid",
      coalesce(o.reached30, false) AS reached30, coalesce(o.reached50, false) AS reached50, coalesce(o.worsened, false) AS worsened,
      count(*)::int AS n, coalesce(sum(o.improvement), 0)::float8 AS sum, coalesce(sum(o.improvement * o.improvement), 0)::float8 AS "sumSquares"
    FROM unnest(${ids}::uuid[], ${measures}::text[]) AS main(program_id, measure)
    JOIN enrollment e ON e.program_id = main.program_id
    JOIN program_version v ON v.organization_id = e.organization_id AND v.id = e.program_version_id
    LEFT JOIN enrollment_outcome o ON o.organization_id = e.organization_id AND o.enrollment_id = e.id AND o.measure = main.measure
    WHERE ${cohort(viewer, period)}
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10`);
}
