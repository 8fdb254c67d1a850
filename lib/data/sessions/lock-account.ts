import 'server-only';
import type { Tx } from '@/lib/db';

/** Opening a session and changing the password of one person happen one after the other, never across each other. */
export async function lockAccount(tx: Tx, organizationId: string, userId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM app_user WHERE organization_id = ${organizationId}::uuid AND id = ${userId}::uuid FOR NO KEY UPDATE`;
}
