import 'server-only';
import type { Tx } from '@/lib/db';
import type { Day } from '@/lib/domain/day';
import type { MeasureCode } from '@/lib/domain/measures/measure';

/** One entry of a score: as it was first recorded, or as it was corrected later. */
export type ChainEntry = { id: string; value: number; at: Date; by: string | null; reason: string | null };

export type ObservationChain = { measure: MeasureCode; observedOn: Day; enrollmentId: string; entries: ChainEntry[] };

type Row = ChainEntry & Omit<ObservationChain, 'entries'>;

/** A score with everything that corrected it, the oldest first: the last entry is what stands. Null when there is none of that id. */
export async function observationChain(tx: Tx, organizationId: string, observationId: string): Promise<ObservationChain | null> {
  const rows = await tx.$queryRaw<Row[]>`
    WITH RECURSIVE back AS (
      SELECT o.* FROM observation o WHERE o.organization_id = ${organizationId}::uuid AND o.id = ${observationId}::uuid
      UNION ALL
      SELECT o.* FROM observation o JOIN back b ON o.organization_id = b.organization_id AND o.id = b.corrects_id
    ), chain AS (
      SELECT * FROM back WHERE corrects_id IS NULL
      UNION ALL
      SELECT o.* FROM observation o JOIN chain c ON o.organization_id = c.organization_id AND o.corrects_id = c.id
    )
    SELECT c.id, c.value::float8 AS value, c.created_at AS at, u.name AS by, c.correction_reason AS reason, c.measure, c.observed_on::text AS "observedOn",
      c.enrollment_id AS "enrollmentId"
    FROM chain c LEFT JOIN app_user u ON u.organization_id = c.organization_id AND u.id = c.user_id ORDER BY c.seq`;
  const [first] = rows;
  if (!first) return null;
  const { measure, observedOn, enrollmentId } = first;
  return { measure, observedOn, enrollmentId, entries: rows.map(({ id, value, at, by, reason }) => ({ id, value, at, by, reason })) };
}
