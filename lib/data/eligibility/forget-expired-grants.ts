import 'server-only';
import { inTransaction, systemContext } from '@/lib/data/in-transaction';
import { db } from '@/lib/db';

/** Deletes every grant that has expired: it holds a name and a birth date, and serves for nothing any more. Returns how many. */
export async function forgetExpiredGrants(): Promise<number> {
  const organizations = await db.$queryRaw<{ id: string }[]>`SELECT id FROM all_organizations()`;
  let total = 0;
  for (const { id: organizationId } of organizations) {
    const { count } = await inTransaction(systemContext(organizationId, 'job'), (tx) =>
      tx.eligibilityGrant.deleteMany({ where: { organizationId, expiresAt: { lte: new Date() } } }),
    );
    total += count;
  }
  return total;
}
