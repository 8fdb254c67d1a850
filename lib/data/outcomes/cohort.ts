import 'server-only';
import type { OutcomeProgram } from '@/lib/data/outcomes/outcome-programs';
import { outcomesScope } from '@/lib/data/scope';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { CareGroup } from '@/lib/domain/outcomes/completion';
import type { Period } from '@/lib/domain/outcomes/period';
import type { ResponseGroup } from '@/lib/domain/outcomes/program-response';
import { Prisma } from '@/prisma/client/client';

/** People of one program and reporting period who stand and answered alike. */
export type CohortGroup = ResponseGroup & CareGroup & { programId: string; version: number; part: number };

/** A program with the reporting periods that are told of it. */
export type ToldProgram = { program: OutcomeProgram; parts: readonly Period[] };

/** SQL: reporting periods as rows `told (from_on, to_on, part)`, numbered from 0. */
export function partRows(parts: readonly Period[]): Prisma.Sql {
  return Prisma.sql`(SELECT from_on, to_on, nr::int - 1 AS part
    FROM unnest(${parts.map(({ from }) => from)}::date[], ${parts.map(({ to }) => to)}::date[]) WITH ORDINALITY AS given(from_on, to_on, nr)) AS told`;
}

/** SQL condition: enrollments `e` that the viewer's outcomes count, begun in the reporting period `told`. */
export function cohort(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`${outcomesScope(viewer)} AND e.starts_on BETWEEN told.from_on AND told.to_on`;
}

/** Everyone enrolled in these programs in their reporting periods, counted by what is stored of them on each program's main measure. Never leaves the data layer. */
export async function cohortGroups(tx: Tx, viewer: Viewer, programs: readonly ToldProgram[]): Promise<CohortGroup[]> {
  const rows = programs.flatMap(({ program: { id, template }, parts }) =>
    parts.map(({ from, to }, part) => ({ id, measure: template.mainMeasure, from, to, part })),
  );
  if (rows.length === 0) return [];
  const column = <Key extends keyof (typeof rows)[number]>(key: Key) => rows.map((row) => row[key]);
  return tx.$queryRaw<CohortGroup[]>(Prisma.sql`
    SELECT e.program_id AS "programId", told.part, v.number AS version, e.status, CASE WHEN e.status = 'discontinued' THEN e.end_reason END AS reason,
      o.measure IS NOT NULL AS "hasBaseline", coalesce(o.has_follow_up, false) AS "hasFollowUp", coalesce(o.reached_mcid, false) AS "reachedMcid",
      coalesce(o.reached30, false) AS reached30, coalesce(o.reached50, false) AS reached50, coalesce(o.worsened, false) AS worsened,
      count(*)::int AS n, coalesce(sum(o.improvement), 0)::float8 AS sum, coalesce(sum(o.improvement * o.improvement), 0)::float8 AS "sumSquares"
    FROM unnest(${column('id')}::uuid[], ${column('measure')}::text[], ${column('from')}::date[], ${column('to')}::date[], ${column('part')}::int[])
      AS told(program_id, measure, from_on, to_on, part)
    JOIN enrollment e ON e.program_id = told.program_id
    JOIN program_version v ON v.organization_id = e.organization_id AND v.id = e.program_version_id
    LEFT JOIN enrollment_outcome o ON o.organization_id = e.organization_id AND o.enrollment_id = e.id AND o.measure = told.measure
    WHERE ${cohort(viewer)}
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11`);
}
