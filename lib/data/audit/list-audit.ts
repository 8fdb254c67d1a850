import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { requirePermission } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';
import { addressText, SearchText } from '@/lib/domain/search-text';
import { Prisma } from '@/prisma/client/client';

export const AuditParams = z.object({
  /** A form sends "Everything" as an empty choice. */
  action: addressText(60).min(1).nullable().catch(null),
  q: SearchText,
  /** Entries before this one; the newest ones without it. */
  before: z.coerce.number().int().positive().nullable().catch(null),
});
export type AuditParams = z.infer<typeof AuditParams>;

export type AuditRow = {
  seq: number;
  at: Date;
  actor: string | null;
  role: string | null;
  action: string;
  subjectType: string | null;
  subjectId: string | null;
  details: Record<string, unknown>;
};

export type AuditPage = { rows: AuditRow[]; next: number | null; actions: string[]; total: number };

const PAGE = 50;

/**
 * The organization's audit trail, newest first, by action and by who did it. Patients stand in it by id only: what an
 * entry says of one is clinical and not for an administrator. */
export async function listAudit(viewer: Viewer, { action, q, before }: AuditParams): Promise<AuditPage> {
  requirePermission(viewer, 'audit:read');
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  const { organizationId } = viewer;
  return inTransaction(viewer, async (tx) => {
    const rows = await tx.$queryRaw<AuditRow[]>(Prisma.sql`
      SELECT a.seq::int, a.at, u.name AS actor, a.actor_role AS role, a.action, a.subject_type AS "subjectType", a.subject_id AS "subjectId",
        CASE WHEN a.patient_id IS NULL THEN a.details ELSE '{}' END AS details
      FROM audit_entry a LEFT JOIN app_user u ON u.organization_id = a.organization_id AND u.id = a.actor_id
      WHERE a.organization_id = ${organizationId}::uuid AND (${action}::text IS NULL OR a.action = ${action}) AND (${before}::bigint IS NULL OR a.seq < ${before}::bigint)
        AND (${q} = '' OR u.name ILIKE ${like} OR a.subject_id::text = ${q} OR a.patient_id::text = ${q})
      ORDER BY a.seq DESC LIMIT ${PAGE + 1}`);
    const actions = await tx.$queryRaw<{ action: string }[]>`
      SELECT DISTINCT action FROM (SELECT action FROM audit_entry WHERE organization_id = ${organizationId}::uuid ORDER BY seq DESC LIMIT 5000) recent ORDER BY action`;
    const head = await tx.auditHead.findUnique({ where: { organizationId }, select: { seq: true } });
    await appendAudit(tx, viewer, 'audit.viewed', { type: 'organization', id: organizationId });
    const shown = rows.slice(0, PAGE);
    return {
      rows: shown,
      next: rows.length > PAGE ? (shown.at(-1)?.seq ?? null) : null,
      actions: actions.map((row) => row.action),
      total: Number(head?.seq ?? 0),
    };
  });
}
