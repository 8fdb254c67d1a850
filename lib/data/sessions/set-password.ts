import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { once, receiptOf } from '@/lib/data/once';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';
import { findIdentity } from './find-identity';
import { lockAccount } from './lock-account';

type NewPassword = { key: string; verifiedHash: string; newHash: string };

/** Sets the viewer's own password and ends their other sessions. Throws `stale` when it was changed since `verifiedHash` was checked. */
export async function setPassword(viewer: Viewer, { key, verifiedHash, newHash }: NewPassword): Promise<void> {
  const { organizationId, userId, sessionId } = viewer;
  await inTransaction(viewer, (tx) =>
    once(tx, viewer, key, 'password.change', async () => {
      await lockAccount(tx, organizationId, userId);
      const now = await findIdentity(viewer.email, tx);
      if (now?.userId !== userId || now.passwordHash !== verifiedHash)
        throw new AppError('stale', 'The password was changed meanwhile. Load the page again.');
      await tx.$queryRaw`SELECT set_password(${organizationId}::uuid, ${userId}::uuid, ${newHash}, ${sessionId}::uuid)::text`;
      await appendAudit(tx, viewer, 'password.changed', { type: 'user', id: userId });
      return null;
    }),
  );
}

/** Whether this form already changed the password; then the old one would rightly be refused. */
export async function passwordIsSet(viewer: Viewer, key: string): Promise<boolean> {
  return inTransaction(viewer, async (tx) => (await receiptOf(tx, viewer, key, 'password.change')) !== null);
}
