import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { requirePermission } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';
import type { SponsorKind } from '@/lib/domain/eligibility/sponsor-kinds';

/** One employer or plan that members looked for in vain. Who asked is not in it. */
export type DemandRow = {
  /** Of the first who asked; names the group. */
  id: string;
  kind: SponsorKind;
  /** As most wrote it. */
  name: string;
  spellings: number;
  /** Where it is, by those who said so, the most frequent first. */
  places: string[];
  asked: number;
  toTell: number;
  firstAt: Date;
  lastAt: Date;
  /** A sponsor that goes by one of these spellings by now. */
  listed: { id: string; name: string } | null;
};

/** Names on the page, and in a file. */
const MOST = { page: 100, csv: 10_000 };

/** What members looked for in vain, the most wanted first; spellings of one name stand together. `hasMore` where not all fit. */
export async function listDemand(
  viewer: Viewer,
  { q, kind }: { q: string; kind: SponsorKind | null },
  into: keyof typeof MOST = 'page',
): Promise<{ rows: DemandRow[]; hasMore: boolean }> {
  requirePermission(viewer, 'demand:read');
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  return inTransaction(viewer, async (tx) => {
    const rows = await tx.$queryRaw<DemandRow[]>`
      SELECT g.id, g.kind, g.name, g.spellings, g.asked, g."toTell", g."firstAt", g."lastAt", (
          SELECT json_build_object('id', s.id, 'name', s.legal_name) FROM sponsor_name n
          JOIN sponsor s ON s.organization_id = n.organization_id AND s.id = n.sponsor_id
          WHERE n.organization_id = ${viewer.organizationId}::uuid AND n.search_key = ANY (g.keys) AND s.kind = g.kind ORDER BY s.legal_name LIMIT 1
        ) AS listed,
        ARRAY(SELECT p.place FROM demand p WHERE p.organization_id = ${viewer.organizationId}::uuid AND p.kind = g.kind
          AND p.search_key = ANY (g.keys) AND p.place IS NOT NULL GROUP BY p.place ORDER BY count(*) DESC, p.place LIMIT 3) AS places
      FROM (
        SELECT (array_agg(d.id ORDER BY d.asked_at, d.id))[1] AS id, d.kind, mode() WITHIN GROUP (ORDER BY d.name) AS name,
          count(DISTINCT d.name)::int AS spellings, count(*)::int AS asked, count(d.contact)::int AS "toTell",
          min(d.asked_at) AS "firstAt", max(d.asked_at) AS "lastAt", array_agg(DISTINCT d.search_key) AS keys
        FROM demand d
        WHERE d.organization_id = ${viewer.organizationId}::uuid AND (${kind}::text IS NULL OR d.kind = ${kind})
        GROUP BY d.kind, replace(d.search_key, ' ', '')
        HAVING ${q} = '' OR bool_or(unaccent(d.name) ILIKE unaccent(${like}))
      ) g
      ORDER BY g.asked DESC, g."lastAt" DESC, g.id LIMIT ${MOST[into] + 1}`;
    await appendAudit(tx, viewer, 'demand.viewed', { type: 'organization', id: viewer.organizationId, details: { as: into } });
    return { rows: rows.slice(0, MOST[into]), hasMore: rows.length > MOST[into] };
  });
}
