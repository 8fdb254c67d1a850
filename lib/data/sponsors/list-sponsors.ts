import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { requirePermission } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';
import type { Day } from '@/lib/domain/day';
import { addressText } from '@/lib/domain/search-text';

export type SponsorRow = {
  id: string;
  kind: 'employer' | 'health-plan';
  legalName: string;
  locality: string;
  otherNames: number;
  members: number;
  /** Coverage on this day; the next one to come where there is none. */
  coverage: { startsOn: Day; endsOn: Day | null; programs: number } | null;
  /** The day it is in the sponsor's zone. */
  today: Day;
};

export type SponsorList = { rows: SponsorRow[]; next: string | null };

const PAGE = 50;

/** Employers and plans by name, paged by key, each as of the day it is there. Members are counted, never listed. */
export async function listSponsors(
  viewer: Viewer,
  { q, kind, after }: { q: string; kind: string | null; after: string | null },
): Promise<SponsorList> {
  requirePermission(viewer, 'sponsor:read');
  const now = new Date();
  const key = keyOf(after);
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  return inTransaction(viewer, async (tx) => {
    const rows = await tx.$queryRaw<SponsorRow[]>`
      SELECT s.id, s.kind, s.legal_name AS "legalName", s.locality, s.today::text AS today,
        (SELECT count(*)::int FROM sponsor_name n WHERE n.organization_id = s.organization_id AND n.sponsor_id = s.id AND n.kind <> 'legal') AS "otherNames",
        (SELECT count(*)::int FROM member m WHERE m.organization_id = s.organization_id AND m.sponsor_id = s.id
          AND m.starts_on <= s.today AND (m.ends_on IS NULL OR m.ends_on >= s.today)) AS members,
        (SELECT json_build_object('startsOn', c.starts_on, 'endsOn', c.ends_on, 'programs', cardinality(c.program_codes)) FROM coverage c
          WHERE c.organization_id = s.organization_id AND c.sponsor_id = s.id
          ORDER BY (c.starts_on <= s.today AND (c.ends_on IS NULL OR c.ends_on >= s.today)) DESC, c.starts_on DESC LIMIT 1) AS coverage
      FROM (SELECT *, (${now}::timestamptz AT TIME ZONE zone)::date AS today FROM sponsor) s
      WHERE s.organization_id = ${viewer.organizationId}::uuid AND (${kind}::text IS NULL OR s.kind = ${kind})
        AND (${q} = '' OR EXISTS (SELECT 1 FROM sponsor_name n WHERE n.organization_id = s.organization_id AND n.sponsor_id = s.id AND n.name ILIKE ${like}))
        AND (${key === null} OR (s.legal_name, s.id) > (${key?.name ?? ''}, ${key?.id ?? null}::uuid))
      ORDER BY s.legal_name, s.id LIMIT ${PAGE + 1}`;
    await appendAudit(tx, viewer, 'sponsors.viewed', { type: 'organization', id: viewer.organizationId });
    const shown = rows.slice(0, PAGE);
    const last = shown.at(-1);
    return { rows: shown, next: rows.length > PAGE && last ? `${last.legalName}~${last.id}` : null };
  });
}

/** Names are not unique, so the key of a page's last row is its name and id. Anything else means the first page. */
function keyOf(after: string | null): { name: string; id: string } | null {
  const at = after?.lastIndexOf('~') ?? -1;
  const key = z.object({ name: addressText(200), id: z.uuid() }).safeParse({ name: after?.slice(0, at), id: after?.slice(at + 1) });
  return at >= 0 && key.success ? key.data : null;
}
