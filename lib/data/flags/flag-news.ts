import 'server-only';
import { inTransaction, systemContext } from '@/lib/data/in-transaction';
import { patientScope } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';
import { Prisma } from '@/prisma/client/client';

/** What last happened to a red flag, for people who are looking: what was found stands on the pages they may open. */
export type FlagNews = {
  flagId: string;
  patientId: string;
  severity: 'emergency' | 'urgent';
  change: 'raised' | 'acknowledged' | 'cleared';
  /** Who did it; null where it is not kept, as for a score that raised a flag. */
  byId: string | null;
};

const news = Prisma.sql`f.id AS "flagId", f.patient_id AS "patientId", f.severity,
  CASE WHEN f.cleared_at IS NOT NULL THEN 'cleared' WHEN f.acknowledged_at IS NOT NULL THEN 'acknowledged' ELSE 'raised' END AS change,
  coalesce(f.cleared_by_id, f.acknowledged_by_id, s.user_id) AS "byId"`;
const flags = Prisma.sql`red_flag f JOIN patient p ON p.organization_id = f.organization_id AND p.id = f.patient_id
  LEFT JOIN screening s ON s.organization_id = f.organization_id AND s.id = f.screening_id`;

/** As many in one statement; a fixed number, so that it is prepared once. */
const judgedAtOnce = 20;

/** The news of a flag for those of some people of one organization whose patient it is, by their ids. Nobody else learns that there is any. */
export async function flagNewsFor(organizationId: string, flagId: string, viewers: readonly Viewer[]): Promise<Map<string, FlagNews>> {
  const told = new Map<string, FlagNews>();
  await inTransaction(systemContext(organizationId, 'job'), async (tx) => {
    for (let start = 0; start < viewers.length; start += judgedAtOnce) {
      const judged = viewers.slice(start, start + judgedAtOnce).filter((viewer) => viewer.organizationId === organizationId);
      const [last] = judged.slice(-1);
      if (!last) continue;
      const scopes = Array.from({ length: judgedAtOnce }, (_, i) => Prisma.sql`(${patientScope(judged[i] ?? last)})`);
      const [found] = await tx.$queryRaw<(FlagNews & { isSeen: boolean[] })[]>(Prisma.sql`
        SELECT ${news}, ARRAY[${Prisma.join(scopes)}] AS "isSeen" FROM ${flags}
        WHERE f.organization_id = ${organizationId}::uuid AND f.id = ${flagId}::uuid`);
      if (!found) return;
      const { isSeen, ...rest } = found;
      for (const [i, { userId }] of judged.entries()) if (isSeen[i]) told.set(userId, rest);
    }
  });
  return told;
}

/** What happened since then to the flags of a viewer's patients, of much the latest; for someone who was not listening for a while. */
export async function missedFlagNews(viewer: Viewer, since: Date): Promise<FlagNews[]> {
  const latest = await inTransaction(viewer, (tx) =>
    tx.$queryRaw<FlagNews[]>(Prisma.sql`
      SELECT ${news} FROM ${flags}
      WHERE ${patientScope(viewer)} AND (f.raised_at > ${since} OR f.acknowledged_at > ${since} OR f.cleared_at > ${since})
      ORDER BY greatest(f.raised_at, f.acknowledged_at, f.cleared_at) DESC LIMIT 50`),
  );
  return latest.reverse();
}
