import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import type { Identity } from './find-identity';

export type Refusal = 'wrong password' | 'account disabled' | 'second step missing';

/** Writes down that a sign-in to an existing account was refused, where its organization's administrators look. */
export async function recordRefusal({ organizationId, userId, role }: Identity, reason: Refusal): Promise<void> {
  await inTransaction({ organizationId, userId: null, role: 'public' }, async (tx) => {
    await appendAudit(tx, { organizationId, userId: null, role: 'public' }, 'session.refused', {
      type: 'user',
      id: userId,
      details: { reason, role },
    });
  });
}
