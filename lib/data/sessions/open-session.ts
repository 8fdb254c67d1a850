import 'server-only';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { findIdentity, type Identity } from './find-identity';
import { lockAccount } from './lock-account';
import { hashOfToken, newSessionToken } from './session-token';

type NewSession = { email: string; device: string; mfaAt: Date | null };

/**
 * Opens a session for an account whose password was just verified, and returns its token. Null when the password or the
 * account changed since: a session opened with an old password must not outlive it.
 */
export async function openSession(verified: Identity, { email, device, mfaAt }: NewSession): Promise<string | null> {
  const { organizationId, userId, role } = verified;
  return inTransaction({ organizationId, userId, role }, async (tx) => {
    await lockAccount(tx, organizationId, userId);
    const now = await findIdentity(email, tx);
    if (now?.userId !== userId || now.disabled || now.passwordHash !== verified.passwordHash) return null;
    const { absoluteHours } = await tx.organization.findUniqueOrThrow({ where: { id: organizationId }, select: { absoluteHours: true } });
    const token = newSessionToken();
    const expiresAt = new Date(Date.now() + absoluteHours * 3_600_000);
    const session = await tx.session.create({
      data: { organizationId, userId, tokenHash: hashOfToken(token), device, mfaAt, expiresAt },
      select: { id: true },
    });
    await appendAudit(tx, { organizationId, userId, role }, 'session.opened', { type: 'session', id: session.id, details: { device } });
    return token;
  });
}
