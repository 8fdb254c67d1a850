import 'server-only';
import pg from 'pg';
import type { Context } from '@/lib/data/in-transaction';
import { env } from '@/lib/env';

/** Memory for one sort or hash of the database while it compares a million rows. */
const workMemory = '96MB';

export type Bulk = { client: pg.Client; context: Context; processId: number };

/**
 * One transaction on a connection of its own, as the application's role, for what Prisma cannot do: COPY, temporary tables, minutes of work.
 * It sees the context's organization only.
 */
export async function inBulk<T>(context: Context, work: (bulk: Bulk) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: env().DATABASE_APP_URL, application_name: 'cairn rosters', keepAlive: true });
  // A lost connection also rejects the statement under way; without a listener it would end the process first.
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(
      `SELECT set_config('app.organization_id', $1, true), set_config('app.user_id', $2, true), set_config('work_mem', $3, true)`,
      [context.organizationId, context.userId ?? '', workMemory],
    );
    const { rows } = await client.query<{ id: number }>('SELECT pg_backend_pid() AS id');
    const result = await work({ client, context, processId: rows[0]?.id ?? 0 });
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

/** How many rows a statement touched. */
export async function changed(client: pg.Client, text: string, values: readonly unknown[] = []): Promise<number> {
  return (await client.query(text, [...values])).rowCount ?? 0;
}

/**
 * Tables are joined as wholes by what `work` asks. The database knows nothing yet of what was stored a moment ago: left to itself it may take a
 * million rows for one, and look through a million others for each.
 */
export async function inSets<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('SET LOCAL enable_nestloop = off');
  const result = await work();
  await client.query('SET LOCAL enable_nestloop TO DEFAULT');
  return result;
}
