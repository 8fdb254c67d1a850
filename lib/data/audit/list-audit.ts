import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { requirePermission } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';
import { actionsOf } from '@/lib/domain/audit/audit-actions';
import { isDay } from '@/lib/domain/day';
import { addressText, SearchText } from '@/lib/domain/search-text';
import { Prisma } from '@/prisma/client/client';

export const AuditParams = z.object({
  /** An action, or a kind of them. A form sends "Everything" as an empty choice. */
  action: addressText(60).min(1).nullable().catch(null),
  q: SearchText,
  /** A day in the viewer's zone. */
  on: z.string().refine(isDay).nullable().catch(null),
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
  /** By the name of a person, a sponsor, a program; null where there is none, or where it is not for an administrator. */
  subjectName: string | null;
  patientId: string | null;
  details: Record<string, unknown>;
};

export type AuditPage = { rows: AuditRow[]; next: number | null; total: number };

const PAGE = 50;

/**
 * The organization's audit trail, newest first, by action, by who did it and by day. Patients stand in it by id only: what an
 * entry says of one is clinical and not for an administrator. */
export async function listAudit(viewer: Viewer, { action, q, on, before }: AuditParams): Promise<AuditPage> {
  requirePermission(viewer, 'audit:read');
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  const { organizationId, zone } = viewer;
  return inTransaction(viewer, async (tx) => {
    const rows = await tx.$queryRaw<AuditRow[]>(Prisma.sql`
      SELECT a.seq::int, a.at, u.name AS actor, a.actor_role AS role, a.action, a.subject_type AS "subjectType", a.subject_id AS "subjectId",
        a.patient_id AS "patientId", CASE WHEN a.patient_id IS NULL THEN ${subjectName} END AS "subjectName",
        CASE WHEN a.patient_id IS NULL THEN a.details ELSE '{}' END AS details
      FROM audit_entry a LEFT JOIN app_user u ON u.organization_id = a.organization_id AND u.id = a.actor_id
      WHERE a.organization_id = ${organizationId}::uuid AND (${action}::text IS NULL OR a.action = ANY (${action === null ? [] : askedActions(action)}))
        AND (${before}::bigint IS NULL OR a.seq < ${before}::bigint)
        AND (${on}::date IS NULL OR (a.at >= ${on}::date::timestamp AT TIME ZONE ${zone} AND a.at < (${on}::date + 1)::timestamp AT TIME ZONE ${zone}))
        AND (${q} = '' OR u.name ILIKE ${like} OR a.subject_id::text = ${q} OR a.patient_id::text = ${q})
      ORDER BY a.seq DESC LIMIT ${PAGE + 1}`);
    const head = await tx.auditHead.findUnique({ where: { organizationId }, select: { seq: true } });
    await appendAudit(tx, viewer, 'audit.viewed', { type: 'organization', id: organizationId });
    const shown = rows.slice(0, PAGE);
    return { rows: shown, next: rows.length > PAGE ? (shown.at(-1)?.seq ?? null) : null, total: Number(head?.seq ?? 0) };
  });
}

/** An action that Cairn no longer writes can still be asked for by its name. */
const askedActions = (asked: string): string[] => [asked, ...actionsOf(asked)];

const subjectName = Prisma.sql`CASE a.subject_type
  WHEN 'user' THEN (SELECT n.name FROM app_user n WHERE n.organization_id = a.organization_id AND n.id = a.subject_id)
  WHEN 'session' THEN (SELECT n.name FROM session s JOIN app_user n ON n.organization_id = s.organization_id AND n.id = s.user_id
    WHERE s.organization_id = a.organization_id AND s.id = a.subject_id)
  WHEN 'sponsor' THEN (SELECT s.legal_name FROM sponsor s WHERE s.organization_id = a.organization_id AND s.id = a.subject_id)
  WHEN 'roster-import' THEN (SELECT s.legal_name || ': ' || r.file_name FROM roster_import r
    JOIN sponsor s ON s.organization_id = r.organization_id AND s.id = r.sponsor_id WHERE r.organization_id = a.organization_id AND r.id = a.subject_id)
  WHEN 'program-version' THEN (SELECT p.name || ', version ' || v.number FROM program_version v
    JOIN program p ON p.organization_id = v.organization_id AND p.id = v.program_id WHERE v.organization_id = a.organization_id AND v.id = a.subject_id)
  WHEN 'demand' THEN (SELECT d.name FROM demand d WHERE d.organization_id = a.organization_id AND d.id = a.subject_id)
  WHEN 'eligibility-check' THEN (SELECT s.legal_name FROM sponsor s WHERE s.organization_id = a.organization_id AND s.id::text = a.details ->> 'sponsorId')
  END`;
