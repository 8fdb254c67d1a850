import 'server-only';
import { inTransaction } from '@/lib/data/in-transaction';
import { requirePermission } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';

/** How fast a sponsor's checks were answered in a month of its zone; times in milliseconds. */
export type ResponseMonth = {
  /** The first of the month. */
  month: string;
  checks: number;
  /** Answered within 20 seconds, as CAQH CORE asks of 90 % a month. */
  inTime: number;
  /** Could not be checked: the payer or Cairn itself did not answer. */
  unanswered: number;
  median: number;
  p95: number;
};

const months = 6;
const inTimeMs = 20_000;

/** A sponsor's response times by month, the newest first, for the last half year; months without a check are left out. Throws `notFound`. */
export async function responseFigures(viewer: Viewer, sponsorId: string): Promise<ResponseMonth[]> {
  requirePermission(viewer, 'sponsor:read');
  const { organizationId } = viewer;
  return inTransaction(viewer, async (tx) => {
    const sponsor = await tx.sponsor.findFirst({ where: { organizationId, id: sponsorId }, select: { zone: true } });
    if (!sponsor) throw new AppError('notFound');
    return tx.$queryRaw<ResponseMonth[]>`
      SELECT to_char(month, 'YYYY-MM-DD') AS month, count(*)::int AS checks, count(*) FILTER (WHERE duration_ms <= ${inTimeMs})::int AS "inTime",
        count(*) FILTER (WHERE answer = 'cannot-check')::int AS unanswered,
        round(percentile_cont(0.5) WITHIN GROUP (ORDER BY duration_ms))::int AS median,
        round(percentile_cont(0.95) WITHIN GROUP (ORDER BY duration_ms))::int AS p95
      FROM (SELECT date_trunc('month', checked_at AT TIME ZONE ${sponsor.zone}) AS month, duration_ms, answer FROM eligibility_check
        WHERE organization_id = ${organizationId}::uuid AND sponsor_id = ${sponsorId}::uuid
          AND checked_at >= (date_trunc('month', now() AT TIME ZONE ${sponsor.zone}) - make_interval(months => ${months - 1})) AT TIME ZONE ${sponsor.zone}) checks
      GROUP BY month ORDER BY month DESC`;
  });
}
