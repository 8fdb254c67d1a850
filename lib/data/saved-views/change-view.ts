import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { nameTaken, viewName } from '@/lib/data/saved-views/save-view';
import { isUniqueViolation } from '@/lib/data/unique-violation';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';

export const RenameView = z.object({ viewId: z.uuid(), name: viewName });
export type RenameView = z.infer<typeof RenameView>;

export const ChosenView = z.object({ viewId: z.uuid() });
export type ChosenView = z.infer<typeof ChosenView>;

/** Gives a view of the viewer's another name. Throws `notFound`, `refused` when the name is taken. */
export async function renameView(viewer: Viewer, { viewId, name }: RenameView): Promise<void> {
  await inTransaction(viewer, async (tx) => {
    await changed(tx.savedView.updateMany({ where: own(viewer, viewId), data: { name } }));
    await appendAudit(tx, viewer, 'view.renamed', { type: 'saved-view', id: viewId });
  }).catch((error: unknown) => {
    throw isUniqueViolation(error) ? new AppError('refused', nameTaken, 'name') : error;
  });
}

/** Throws a view of the viewer's away. Throws `notFound`. */
export async function deleteView(viewer: Viewer, { viewId }: ChosenView): Promise<void> {
  await inTransaction(viewer, async (tx) => {
    await changed(tx.savedView.deleteMany({ where: own(viewer, viewId) }));
    await appendAudit(tx, viewer, 'view.deleted', { type: 'saved-view', id: viewId });
  });
}

/** The caseload opens with this view from now on, or with everything again when it did already. Throws `notFound`. */
export async function toggleDefaultView(viewer: Viewer, { viewId }: ChosenView): Promise<void> {
  await inTransaction(viewer, async (tx) => {
    await lockViews(tx, viewer);
    const view = await tx.savedView.findFirst({ where: own(viewer, viewId), select: { isDefault: true } });
    if (!view) throw new AppError('notFound');
    const { organizationId, userId } = viewer;
    await tx.savedView.updateMany({ where: { organizationId, userId, isDefault: true }, data: { isDefault: false } });
    await tx.savedView.updateMany({ where: own(viewer, viewId), data: { isDefault: !view.isDefault } });
    await appendAudit(tx, viewer, 'view.made-default', { type: 'saved-view', id: viewId, details: { isDefault: !view.isDefault } });
  });
}

const own = ({ organizationId, userId }: Viewer, id: string) => ({ organizationId, userId, id });

/** One at a time: two defaults chosen at once would meet in the index. */
async function lockViews(tx: Tx, { organizationId, userId }: Viewer): Promise<void> {
  await tx.$queryRaw`SELECT id FROM saved_view WHERE organization_id = ${organizationId}::uuid AND user_id = ${userId}::uuid ORDER BY id FOR UPDATE`;
}

async function changed(work: PromiseLike<{ count: number }>): Promise<void> {
  if ((await work).count === 0) throw new AppError('notFound');
}
