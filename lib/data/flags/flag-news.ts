import 'server-only';
import type { Told } from '@/lib/data/flags/tell-flag-change';
import { inTransaction, systemContext } from '@/lib/data/in-transaction';
import { patientScope } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';
import { Prisma } from '@/prisma/client/client';

/** What last happened to a red flag, or that care was put on hold or goes on, for people who are looking: what was found stands on the pages they may open. */
export type FlagNews = {
  /** The flag, or the change of phase. */
  id: string;
  patientId: string;
  /** Null for a hold. */
  severity: 'emergency' | 'urgent' | null;
  change: 'raised' | 'acknowledged' | 'cleared' | 'held' | 'resumed';
  /** Who did it; null where it is not kept, as for a score that raised a flag. */
  byId: string | null;
};

/** Where each is found, and its news in columns of the same names. */
const sources = {
  flag: {
    news: Prisma.sql`f.id, f.patient_id AS "patientId", f.severity,
      CASE WHEN f.cleared_at IS NOT NULL THEN 'cleared' WHEN f.acknowledged_at IS NOT NULL THEN 'acknowledged' ELSE 'raised' END AS change,
      coalesce(f.cleared_by_id, f.acknowledged_by_id, s.user_id) AS "byId"`,
    rows: Prisma.sql`red_flag f JOIN patient p ON p.organization_id = f.organization_id AND p.id = f.patient_id
      LEFT JOIN screening s ON s.organization_id = f.organization_id AND s.id = f.screening_id`,
  },
  hold: {
    news: Prisma.sql`f.id, p.id AS "patientId", NULL AS severity, CASE f.kind WHEN 'hold' THEN 'held' ELSE 'resumed' END AS change, f.user_id AS "byId"`,
    rows: Prisma.sql`phase_change f JOIN enrollment c ON c.organization_id = f.organization_id AND c.id = f.enrollment_id AND f.kind IN ('hold', 'resume')
      JOIN patient p ON p.organization_id = c.organization_id AND p.id = c.patient_id`,
  },
};

/** As many in one statement; a fixed number, so that it is prepared once. */
const judgedAtOnce = 20;

/** The news of a flag or a hold for those of some people of one organization whose patient it is, by their ids. Nobody else learns that there is any. */
export async function flagNewsFor(
  organizationId: string,
  { what, id }: Pick<Told, 'what' | 'id'>,
  viewers: readonly Viewer[],
): Promise<Map<string, FlagNews>> {
  const { news, rows } = sources[what];
  const told = new Map<string, FlagNews>();
  await inTransaction(systemContext(organizationId, 'job'), async (tx) => {
    for (let start = 0; start < viewers.length; start += judgedAtOnce) {
      const judged = viewers.slice(start, start + judgedAtOnce).filter((viewer) => viewer.organizationId === organizationId);
      const [last] = judged.slice(-1);
      if (!last) continue;
      const scopes = Array.from({ length: judgedAtOnce }, (_, i) => Prisma.sql`(${patientScope(judged[i] ?? last)})`);
      const [found] = await tx.$queryRaw<(FlagNews & { isSeen: boolean[] })[]>(Prisma.sql`
        SELECT ${news}, ARRAY[${Prisma.join(scopes)}] AS "isSeen" FROM ${rows}
        WHERE f.organization_id = ${organizationId}::uuid AND f.id = ${id}::uuid`);
      if (!found) return;
      const { isSeen, ...rest } = found;
      for (const [i, { userId }] of judged.entries()) if (isSeen[i]) told.set(userId, rest);
    }
  });
  return told;
}

/** What happened since then to the flags of a viewer's patients, and which of their care was put on hold or goes on; of much the latest; for someone who was not listening for a while. */
export async function missedFlagNews(viewer: Viewer, since: Date): Promise<FlagNews[]> {
  const latest = await inTransaction(viewer, (tx) =>
    tx.$queryRaw<FlagNews[]>(Prisma.sql`
      SELECT id, "patientId", severity, change, "byId" FROM (
        SELECT ${sources.flag.news}, greatest(f.raised_at, f.acknowledged_at, f.cleared_at) AS at FROM ${sources.flag.rows}
        WHERE ${patientScope(viewer)} AND (f.raised_at > ${since} OR f.acknowledged_at > ${since} OR f.cleared_at > ${since})
        UNION ALL
        SELECT ${sources.hold.news}, f.created_at AS at FROM ${sources.hold.rows}
        WHERE ${patientScope(viewer)} AND f.organization_id = ${viewer.organizationId}::uuid AND f.created_at > ${since}
      ) happened ORDER BY at DESC LIMIT 50`),
  );
  return latest.reverse();
}
