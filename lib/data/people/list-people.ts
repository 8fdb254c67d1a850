import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { requirePermission } from '@/lib/data/scope';
import type { Role, Viewer } from '@/lib/domain/access';

export type Person = {
  id: string;
  name: string;
  email: string;
  role: Role;
  licence: string | null;
  clinicName: string | null;
  disabledAt: Date | null;
  /** Last use of any session; null when never signed in. */
  lastSeenAt: Date | null;
  openSessions: number;
};

/** Everyone who can sign in to the viewer's organization, by role and name; with `q`, those whose name or address holds it. */
export async function listPeople(viewer: Viewer, { q }: { q: string }): Promise<Person[]> {
  requirePermission(viewer, 'people:read');
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  return inTransaction(viewer, async (tx) => {
    const people = await tx.$queryRaw<Person[]>`
      SELECT u.id, u.name, u.email::text, u.role, u.licence, k.name AS "clinicName", u.disabled_at AS "disabledAt", s.last AS "lastSeenAt", s.open AS "openSessions"
      FROM app_user u
      LEFT JOIN clinic k ON k.organization_id = u.organization_id AND k.id = u.clinic_id
      LEFT JOIN LATERAL (
        SELECT max(last_seen_at) AS last, count(*) FILTER (WHERE revoked_at IS NULL AND expires_at > now())::int AS open
        FROM session WHERE organization_id = u.organization_id AND user_id = u.id
      ) s ON true
      WHERE u.organization_id = ${viewer.organizationId}::uuid AND (${q} = '' OR u.name ILIKE ${like} OR u.email::text ILIKE ${like})
      ORDER BY u.role, u.name, u.id LIMIT 500`;
    await appendAudit(tx, viewer, 'people.viewed', { type: 'organization', id: viewer.organizationId, details: { people: people.length } });
    return people;
  });
}
