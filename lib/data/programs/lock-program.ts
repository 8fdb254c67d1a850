import 'server-only';
import { requirePermission } from '@/lib/data/scope';
import type { Tx } from '@/lib/db';
import type { Permission, Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';

/**
 * Holds a program for the rest of the transaction, so that drafting, publishing, retiring and upgrading wait for each other. Throws `notFound`
 * when it is absent or the viewer's role may not do this.
 */
export async function lockProgram(
  tx: Tx,
  viewer: Viewer,
  code: string,
  permission: Extract<Permission, 'program:edit' | 'program:upgrade'> = 'program:edit',
): Promise<{ id: string; code: string; name: string }> {
  requirePermission(viewer, permission);
  const [program] = await tx.$queryRaw<{ id: string; code: string; name: string }[]>`
    SELECT id, code, name FROM program WHERE organization_id = ${viewer.organizationId}::uuid AND code = ${code} FOR NO KEY UPDATE`;
  if (!program) throw new AppError('notFound');
  return program;
}
