import 'server-only';
import { inTransaction } from '@/lib/data/in-transaction';
import { requirePermission } from '@/lib/data/scope';
import { can, type Viewer } from '@/lib/domain/access';
import { type Day, dayIn } from '@/lib/domain/day';
import { AppError } from '@/lib/errors';

export type ListedVersion = {
  number: number;
  status: 'draft' | 'published' | 'retired';
  publishedOn: Day | null;
  publishedBy: string | null;
  retiredOn: Day | null;
  /** Patients whose care in it is open; null for those who only read programs. */
  patients: number | null;
};

type Row = Omit<ListedVersion, 'publishedOn' | 'retiredOn' | 'patients'> & {
  publishedAt: Date | null;
  retiredAt: Date | null;
  patients: number;
};

/** Every version of a program, the newest first; drafts only for those who edit programs. Throws `notFound`. */
export async function listVersions(viewer: Viewer, code: string): Promise<{ name: string; versions: ListedVersion[] }> {
  requirePermission(viewer, 'program:read');
  const { organizationId, zone } = viewer;
  const edits = can(viewer, 'program:edit');
  return inTransaction(viewer, async (tx) => {
    const program = await tx.program.findUnique({
      where: { organizationId_code: { organizationId, code } },
      select: { id: true, name: true },
    });
    if (!program) throw new AppError('notFound');
    const rows = await tx.$queryRaw<Row[]>`
      SELECT v.number, v.status, v.published_at AS "publishedAt", v.retired_at AS "retiredAt", u.name AS "publishedBy",
        (SELECT count(*)::int FROM enrollment e WHERE e.organization_id = v.organization_id AND e.program_id = v.program_id
          AND e.program_version_id = v.id AND e.ended_on IS NULL) AS patients
      FROM program_version v LEFT JOIN app_user u ON u.organization_id = v.organization_id AND u.id = v.published_by_id
      WHERE v.organization_id = ${organizationId}::uuid AND v.program_id = ${program.id}::uuid AND (${edits} OR v.status <> 'draft')
      ORDER BY v.number DESC`;
    const dayOrNull = (at: Date | null) => (at ? dayIn(zone, at) : null);
    const versions = rows.map(({ publishedAt, retiredAt, patients, ...version }) => ({
      ...version,
      publishedOn: dayOrNull(publishedAt),
      retiredOn: dayOrNull(retiredAt),
      patients: edits ? patients : null,
    }));
    return { name: program.name, versions };
  });
}
