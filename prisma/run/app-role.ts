import { createHmac } from 'node:crypto';
import pg from 'pg';

/** The role the application signs in as: neither owner nor superuser, so that row-level security holds for it. */
export const appRole = 'cairn_app';

/** The role's password: derived, so that nothing more than the secret has to be kept. Hexadecimal. */
export function appRolePassword(secret: string): string {
  return createHmac('sha256', secret).update(appRole).digest('hex');
}

/** The owner's address with the application role's login in place of the owner's. */
export function appUrl(ownerUrl: string, secret: string): string {
  const url = new URL(ownerUrl);
  url.username = appRole;
  url.password = appRolePassword(secret);
  return url.toString();
}

/** Lets the application's role (made by a migration, without a login) sign in with its derived password. */
export async function allowAppLogin(ownerUrl: string, secret: string): Promise<void> {
  if (await canSignIn(appUrl(ownerUrl, secret))) return;
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  try {
    await owner.query(`ALTER ROLE ${appRole} LOGIN PASSWORD '${appRolePassword(secret)}'`);
  } finally {
    await owner.end();
  }
}

async function canSignIn(url: string): Promise<boolean> {
  const client = new pg.Client(url);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
