import 'server-only';
import { inTransaction } from '@/lib/data/in-transaction';
import { requirePermission } from '@/lib/data/scope';
import type { Viewer } from '@/lib/domain/access';
import { Prisma } from '@/prisma/client/client';

/** `query` is the address without its page: filters, order, columns. */
export type SavedView = { id: string; name: string; query: string; isDefault: boolean };

/** SQL for the viewer's own views as JSON, by name. */
export function viewsOf({ organizationId, userId }: Viewer): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'query', s.query, 'isDefault', s.is_default)
    ORDER BY lower(s.name), s.id), '[]') FROM saved_view s WHERE s.organization_id = ${organizationId}::uuid AND s.user_id = ${userId}::uuid)`;
}

/** The viewer's own views of the caseload, by name. */
export async function listViews(viewer: Viewer): Promise<SavedView[]> {
  requirePermission(viewer, 'caseload:read');
  return inTransaction(viewer, async (tx) => {
    const [found] = await tx.$queryRaw<{ views: SavedView[] }[]>(Prisma.sql`SELECT ${viewsOf(viewer)} AS views`);
    return found?.views ?? [];
  });
}
