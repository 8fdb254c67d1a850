import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { db, type Tx } from '@/lib/db';
import { PrismaClient } from '@/prisma/client/client';

export type OwnDatabase = {
  /** Where the application's own role signs in. */
  appUrl: string;
  /** Where the owner does: past row-level security. */
  ownerUrl: string;
  /** One statement with the owner's rights, past row-level security. */
  rows: <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>;
  /** One transaction with the owner's rights, for factories. */
  asOwner: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
};

/**
 * A migrated, empty database of the test file's own, for tests that move the clock or look at every organization. Call it at the top of the
 * file: the application's client opens this database from then on.
 */
export function ownDatabase(): OwnDatabase {
  const name = `own_${randomUUID().replaceAll('-', '')}`;
  const addressOf = (address: string) => Object.assign(new URL(address), { pathname: `/${name}` }).toString();
  const ownerUrl = addressOf(inject('ownerUrl'));
  process.env.DATABASE_URL = ownerUrl;
  const appUrl = addressOf(inject('appUrl'));
  process.env.DATABASE_APP_URL = appUrl;
  const owner = new pg.Client(ownerUrl);
  const factories = new PrismaClient({ adapter: new PrismaPg({ connectionString: ownerUrl, max: 2 }) });
  beforeAll(async () => {
    await inServer(`CREATE DATABASE ${name}`);
    await owner.connect();
    for (const file of migrationFiles()) await owner.query(readFileSync(file, 'utf8'));
  });
  afterAll(async () => {
    await Promise.all([db.$disconnect(), factories.$disconnect(), owner.end()]);
    await inServer(`DROP DATABASE ${name} WITH (FORCE)`);
  });
  return {
    appUrl,
    ownerUrl,
    rows: async (text, values = []) => (await owner.query(text, values)).rows,
    asOwner: (work) => factories.$transaction(work, { timeout: 60_000 }),
  };
}

async function inServer(statement: string): Promise<void> {
  const server = new pg.Client(inject('ownerUrl'));
  await server.connect();
  await server.query(statement);
  await server.end();
}

function migrationFiles(): string[] {
  const folder = path.resolve('prisma/migrations');
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.map(({ name }) => path.join(folder, name, 'migration.sql')).sort((a, b) => (a < b ? -1 : 1));
}
