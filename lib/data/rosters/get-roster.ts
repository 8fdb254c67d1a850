import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { todayIn } from '@/lib/data/clock';
import { inTransaction } from '@/lib/data/in-transaction';
import { guardPercent } from '@/lib/data/rosters/set-end-guard';
import { requirePermission } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';
import { type ImportScope, type ImportStatus, openStatuses, type RosterCounts } from '@/lib/domain/eligibility/roster/import-status';
import { AppError } from '@/lib/errors';

export type ImportRow = {
  id: string;
  status: ImportStatus;
  format: 'csv' | 'x12-834';
  scope: ImportScope;
  fileName: string;
  createdAt: Date;
  by: string | null;
  counts: Partial<RosterCounts>;
};

export type RosterPage = {
  sponsor: { id: string; legalName: string };
  current: number;
  /** It is asked in real time, and no file is taken. */
  isAsked: boolean;
  guardPercent: number;
  imports: ImportRow[];
  /** The import under way; no other file is taken meanwhile. */
  open: ImportRow | null;
};

const MOST = 50;

/** A sponsor's roster: how many are on it, and its imports, the newest first. Throws `notFound`. */
export async function getRoster(viewer: Viewer, sponsorId: string): Promise<RosterPage> {
  requirePermission(viewer, 'roster:import');
  const { organizationId } = viewer;
  return inTransaction(viewer, async (tx) => {
    const sponsor = await tx.sponsor.findFirst({
      where: { organizationId, id: sponsorId },
      select: { id: true, legalName: true, zone: true, payerGateway: { select: { removedAt: true } } },
    });
    if (!sponsor) throw new AppError('notFound');
    const today = todayIn(sponsor.zone);
    const [members] = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM member WHERE organization_id = ${organizationId}::uuid AND sponsor_id = ${sponsorId}::uuid
        AND starts_on <= ${today}::date AND (ends_on IS NULL OR ends_on >= ${today}::date)`;
    const imports = await tx.$queryRaw<ImportRow[]>`
      SELECT i.id, i.status, i.format, i.scope, i.file_name AS "fileName", i.created_at AS "createdAt", u.name AS by, i.counts
      FROM roster_import i LEFT JOIN app_user u ON u.organization_id = i.organization_id AND u.id = i.user_id
      WHERE i.organization_id = ${organizationId}::uuid AND i.sponsor_id = ${sponsorId}::uuid ORDER BY i.created_at DESC, i.id DESC LIMIT ${MOST}`;
    const percent = await guardPercent(tx, viewer, sponsorId);
    await appendAudit(tx, viewer, 'roster.viewed', { type: 'sponsor', id: sponsorId });
    return {
      sponsor: { id: sponsor.id, legalName: sponsor.legalName },
      current: members?.count ?? 0,
      isAsked: sponsor.payerGateway?.removedAt === null,
      guardPercent: percent,
      imports,
      open: imports.find(({ status }) => openStatuses.includes(status)) ?? null,
    };
  });
}
