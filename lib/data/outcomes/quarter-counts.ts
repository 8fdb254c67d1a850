import 'server-only';
import type { OutcomeProgram } from '@/lib/data/outcomes/outcome-programs';
import { outcomesScope } from '@/lib/data/scope';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { Period } from '@/lib/domain/outcomes/period';
import { type QuarterCount, reportingPeople } from '@/lib/domain/outcomes/reporting-periods';
import { Prisma } from '@/prisma/client/client';

/**
 * How many began each program in each quarter, from its first enrollment to a last quarter; counted no further than it takes to make a reporting period, so
 * that it costs no more among a million than among a thousand. Never leaves the data layer.
 */
export async function quarterCounts(
  tx: Tx,
  viewer: Viewer,
  programs: readonly OutcomeProgram[],
  last: Period,
): Promise<Map<string, QuarterCount[]>> {
  const ids = programs.map(({ id }) => id);
  const rows = await tx.$queryRaw<(QuarterCount & { programId: string })[]>(Prisma.sql`
    SELECT program.id AS "programId", to_char(quarter.from_on, 'YYYY-MM-DD') AS from, counted.enrolled
    FROM unnest(${ids}::uuid[]) AS program(id)
    CROSS JOIN LATERAL (SELECT min(e.starts_on) AS day FROM enrollment e WHERE ${outcomesScope(viewer)} AND e.program_id = program.id) first
    CROSS JOIN LATERAL generate_series(date_trunc('quarter', first.day::timestamp), ${last.from}::timestamp, interval '3 months') AS quarter(from_on)
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS enrolled FROM (
        SELECT FROM enrollment e
        WHERE ${outcomesScope(viewer)} AND e.program_id = program.id
          AND e.starts_on >= quarter.from_on::date AND e.starts_on < (quarter.from_on + interval '3 months')::date
        LIMIT ${reportingPeople.value}
      ) few
    ) counted
    ORDER BY program.id, quarter.from_on`);
  const counts = new Map<string, QuarterCount[]>(ids.map((id) => [id, []]));
  for (const { programId, from, enrolled } of rows) counts.get(programId)?.push({ from, enrolled });
  return counts;
}
