import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { root } from './paths';
import { runNode } from './run-node';
import { PlainProblem } from './stop-with-line';

const tableMissing = '42P01';
const databaseMissing = '3D000';
const folder = path.join(root, 'prisma/migrations');

/** Brings the database up to date through Prisma Migrate; asks the database first, since starting the tool takes seconds. */
export async function migrate(ownerUrl: string): Promise<void> {
  if (await isUpToDate(ownerUrl)) return;
  await runNode(['node_modules/prisma/build/index.js', 'migrate', 'deploy'], {
    env: { ...process.env, DATABASE_URL: ownerUrl },
    failure: 'The database could not be brought up to date.',
  });
}

/** Whether exactly the migrations of this version were applied, with the same contents and to their end. */
async function isUpToDate(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client(ownerUrl);
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string; checksum: string }>(
      'SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name',
    );
    return JSON.stringify(rows.map(({ name, checksum }) => [name, checksum])) === JSON.stringify(ownMigrations());
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code === tableMissing || code === databaseMissing) return false;
    throw new PlainProblem(`The database does not answer: ${message || code}. Is DATABASE_URL right?`);
  } finally {
    await client.end().catch(() => {});
  }
}

function ownMigrations(): [name: string, checksum: string][] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(folder, name, 'migration.sql')))
        .digest('hex'),
    ]);
}
