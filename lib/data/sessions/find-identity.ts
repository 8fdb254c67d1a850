import 'server-only';
import { db, type Tx } from '@/lib/db';
import type { Role } from '@/lib/domain/access';

/** What a sign-in needs to know of an account, and nothing more. */
export type Identity = {
  organizationId: string;
  userId: string;
  name: string;
  role: Role;
  passwordHash: string;
  disabled: boolean;
  mfaRequired: boolean;
  hasTotp: boolean;
};

/** The account of an email address, in any organization. Null when there is none or it has no password yet. */
export async function findIdentity(email: string, connection: Pick<Tx, '$queryRaw'> = db): Promise<Identity | null> {
  const rows = await connection.$queryRaw<Identity[]>`
    SELECT organization_id AS "organizationId", user_id AS "userId", name, role, password_hash AS "passwordHash", disabled,
      mfa_required AS "mfaRequired", has_totp AS "hasTotp"
    FROM identity_for_sign_in(${email}::citext)`;
  return rows[0] ?? null;
}
