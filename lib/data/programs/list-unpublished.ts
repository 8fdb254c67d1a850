import 'server-only';
import { inTransaction } from '@/lib/data/in-transaction';
import { requirePermission } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';

export type UnpublishedProgram = { code: string; name: string; hasDraft: boolean };

/** Programs that nobody can be assigned to at the moment, by name, for those who may change that. Throws `notFound` for everyone else. */
export async function listUnpublished(viewer: Viewer): Promise<UnpublishedProgram[]> {
  requirePermission(viewer, 'program:edit');
  return inTransaction(
    viewer,
    (tx) => tx.$queryRaw<UnpublishedProgram[]>`
      SELECT p.code, p.name, EXISTS (SELECT 1 FROM program_version d WHERE d.organization_id = p.organization_id AND d.program_id = p.id
        AND d.status = 'draft') AS "hasDraft"
      FROM program p WHERE p.organization_id = ${viewer.organizationId}::uuid AND NOT EXISTS (
        SELECT 1 FROM program_version v WHERE v.organization_id = p.organization_id AND v.program_id = p.id AND v.status = 'published')
      ORDER BY p.name`,
  );
}
