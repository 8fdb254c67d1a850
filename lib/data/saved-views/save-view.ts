import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { idempotencyKey, once } from '@/lib/data/once';
import { requirePermission } from '@/lib/data/scope';
import { isUniqueViolation } from '@/lib/data/unique-violation';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';

export const viewName = z.string({ error: 'Name the view.' }).trim().min(1, 'Name the view.').max(60, 'Keep the name under 60 characters.');

/** What a view keeps of an address; anything else in it, its page above all, is not part of a view. */
const kept = ['program', 'need', 'sort', 'columns'];

export const SaveView = z.object({
  key: idempotencyKey,
  name: viewName,
  query: z
    .string()
    .max(1000, 'This view is too long to keep.')
    .default('')
    .refine((query) => !new URLSearchParams(query).get('q')?.trim(), {
      error: 'A view keeps no search, since names stand in it. Clear the search, then save.',
    })
    .transform((query) => new URLSearchParams([...new URLSearchParams(query)].filter(([name]) => kept.includes(name))).toString()),
});
export type SaveView = z.infer<typeof SaveView>;

const MOST_VIEWS = 20;
export const nameTaken = 'You have a view of this name. Choose another, or delete that one first.';

/** Keeps a view of the caseload under a name, for the viewer alone. Throws `refused` when the name is taken or there are too many. */
export async function saveView(viewer: Viewer, { key, name, query }: SaveView): Promise<{ viewId: string; query: string }> {
  requirePermission(viewer, 'caseload:read');
  const { organizationId, userId } = viewer;
  return inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'save-view', async () => {
      await lockViews(tx, viewer);
      const count = await tx.savedView.count({ where: { organizationId, userId } });
      if (count >= MOST_VIEWS) throw new AppError('refused', `You have ${MOST_VIEWS} views. Delete one first.`, 'name');
      const { id } = await tx.savedView.create({ data: { organizationId, userId, name, query }, select: { id: true } });
      await appendAudit(tx, viewer, 'view.saved', { type: 'saved-view', id });
      return { viewId: id, query };
    }),
  ).catch((error: unknown) => {
    throw isUniqueViolation(error) ? new AppError('refused', nameTaken, 'name') : error;
  });
}

/** One at a time: of two that are saved at once, the second counts the first. */
async function lockViews(tx: Tx, { organizationId, userId }: Viewer): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`views ${organizationId} ${userId}`}, 0))::text`;
}
