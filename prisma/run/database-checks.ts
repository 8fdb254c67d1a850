import pg from 'pg';
import { PlainProblem } from './stop-with-line';

/** Refuses a server that could lose acknowledged writes, and a role that row-level security would not hold for. */
export async function assertSafeDatabase(appUrl: string): Promise<void> {
  const client = new pg.Client(appUrl);
  await client.connect();
  try {
    for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
      const { rows } = await client.query<{ value: string }>('SELECT current_setting($1) AS value', [setting]);
      if (rows[0]?.value === 'off')
        throw new PlainProblem(`PostgreSQL runs with ${setting} = off, which can lose confirmed entries. Switch it on.`);
    }
    const { rows } = await client.query<{ unsafe: boolean; owner: boolean; name: string }>(`
      SELECT rolname AS name, rolsuper OR rolbypassrls AS unsafe,
        EXISTS (SELECT 1 FROM pg_tables WHERE schemaname = 'public' AND tableowner = rolname) AS owner
      FROM pg_roles WHERE rolname = current_user`);
    const role = rows[0];
    if (!role || role.unsafe || role.owner) {
      throw new PlainProblem(
        `DATABASE_APP_URL signs in as "${role?.name}", whom row-level security would not hold for. Use a role that is no superuser, owns no table and has no BYPASSRLS.`,
      );
    }
  } finally {
    await client.end();
  }
}
