import 'server-only';
import { cohort, partRows } from '@/lib/data/outcomes/cohort';
import type { OutcomeProgram } from '@/lib/data/outcomes/outcome-programs';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import type { GoalCounts } from '@/lib/domain/outcomes/goal-timeliness';
import type { Period } from '@/lib/domain/outcomes/period';
import type { GoalSums } from '@/lib/domain/outcomes/shown-course';
import { Prisma } from '@/prisma/client/client';

/** How one goal of a program went in one reporting period, and the sums of those that are on its main measure with an exponential curve. */
export type ProgramGoal = { code: string; part: number; counts: GoalCounts; sums: GoalSums };

/**
 * The goals of everyone enrolled in a program in some reporting periods, counted against their own due dates as of today. A goal that had not begun when
 * care ended (keeping well afterwards) is nobody's miss: nobody measures it then.
 */
export async function programGoals(
  tx: Tx,
  viewer: Viewer,
  parts: readonly Period[],
  { id, template }: OutcomeProgram,
  today: Day,
): Promise<ProgramGoal[]> {
  const isMain = Prisma.sql`g.measure = ${template.mainMeasure} AND g.curve = 'exponential'`;
  const rows = await tx.$queryRaw<(GoalCounts & GoalSums & { code: string; part: number })[]>(Prisma.sql`
    SELECT g.code, told.part,
      count(*) FILTER (WHERE g.achieved_on IS NOT NULL AND NOT g.achieved_late)::int AS "onTime",
      count(*) FILTER (WHERE g.achieved_on IS NOT NULL AND g.achieved_late)::int AS late,
      count(*) FILTER (WHERE g.achieved_on IS NULL AND g.due_on < ${today}::date)::int AS missed,
      count(*) FILTER (WHERE g.achieved_on IS NULL AND g.due_on >= ${today}::date)::int AS open,
      count(*) FILTER (WHERE ${isMain})::int AS n,
      coalesce(sum(g.baseline) FILTER (WHERE ${isMain}), 0)::float8 AS baseline,
      coalesce(sum(g.target) FILTER (WHERE ${isMain}), 0)::float8 AS target,
      coalesce(sum(g.due_on - g.starts_on) FILTER (WHERE ${isMain}), 0)::float8 AS days
    FROM ${partRows(parts)} JOIN enrollment e ON ${cohort(viewer)} AND e.program_id = ${id}::uuid
    JOIN goal g ON g.organization_id = e.organization_id AND g.enrollment_id = e.id
    WHERE NOT (g.status = 'not-started' AND e.ended_on IS NOT NULL)
    GROUP BY g.code, told.part ORDER BY g.code, told.part`);
  return rows.map(({ code, part, onTime, late, missed, open, ...sums }) => ({ code, part, counts: { onTime, late, missed, open }, sums }));
}
