import 'server-only';
import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapterFactory, SqlQuery } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import pino from 'pino';
import { env } from '@/lib/env';
import { type Prisma, PrismaClient } from '@/prisma/client/client';

export type Tx = Prisma.TransactionClient;

const statementNames = new Map<string, string>();
const NAMES_KEPT = 2_000;

/** Prepared statements are kept by name; a hash of the text keeps it within PostgreSQL's 63 bytes. The texts are few, so each is hashed once. */
function statementName({ sql }: SqlQuery): string {
  const known = statementNames.get(sql);
  if (known !== undefined) return known;
  const name = createHash('sha1').update(sql).digest('base64url');
  if (statementNames.size < NAMES_KEPT) statementNames.set(sql, name);
  return name;
}

function openAdapter() {
  const { DATABASE_APP_URL, POOL_SIZE, LOG_LEVEL } = env();
  const log = pino({ level: LOG_LEVEL, name: 'database' });
  const onPoolError = (error: Error) => log.warn({ reason: error.message }, 'a database connection was lost');
  const pool = new pg.Pool({
    connectionString: DATABASE_APP_URL,
    max: POOL_SIZE,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    application_name: 'cairn',
  });
  // Trap: without its own listener an idle connection that breaks ends the process; adapter-pg's callback alone comes too late for that.
  pool.on('error', () => {});
  return new PrismaPg(pool, {
    onPoolError,
    onConnectionError: onPoolError,
    disposeExternalPool: true,
    statementNameGenerator: statementName,
  });
}

/** Opens nothing and reads no setting before the first query, so that a build can import it. */
const lazyAdapter: SqlDriverAdapterFactory = {
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  connect: () => openAdapter().connect(),
};

const kept = globalThis as { cairnDb?: PrismaClient };

/** The database, as the application's own role. One client per process, also across hot reloads. */
export const db = kept.cairnDb ?? new PrismaClient({ adapter: lazyAdapter });
kept.cairnDb = db;
