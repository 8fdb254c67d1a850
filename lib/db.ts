import 'server-only';
import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapterFactory, SqlQuery } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import pino from 'pino';
import { env } from '@/lib/env';
import { Prisma, PrismaClient } from '@/prisma/client/client';

export type Tx = Prisma.TransactionClient;

const statementNames = new Map<string, string>();
const NAMES_KEPT = 2_000;

/** Prepared statements are kept by name; a hash of the text keeps it within PostgreSQL's 63 bytes. The texts are few, so each is hashed once. */
function statementName({ sql }: Pick<SqlQuery, 'sql'>): string {
  const known = statementNames.get(sql);
  if (known !== undefined) return known;
  const name = createHash('sha1').update(sql).digest('base64url');
  if (statementNames.size < NAMES_KEPT) statementNames.set(sql, name);
  return name;
}

function openPool(): pg.Pool {
  const { DATABASE_APP_URL, POOL_SIZE } = env();
  const pool = new pg.Pool({
    connectionString: DATABASE_APP_URL,
    max: POOL_SIZE,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    application_name: 'cairn',
  });
  // Trap: without its own listener an idle connection that breaks ends the process; adapter-pg's callback alone comes too late for that.
  pool.on('error', () => {});
  return pool;
}

function openAdapter() {
  const log = pino({ level: env().LOG_LEVEL, name: 'database' });
  const onPoolError = (error: Error) => log.warn({ reason: error.message }, 'a database connection was lost');
  return new PrismaPg(pool(), {
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

const kept = globalThis as { cairnDb?: PrismaClient; cairnPool?: pg.Pool };

function pool(): pg.Pool {
  kept.cairnPool ??= openPool();
  return kept.cairnPool;
}

/** The database, as the application's own role. One client per process, also across hot reloads. */
export const db = kept.cairnDb ?? new PrismaClient({ adapter: lazyAdapter });
kept.cairnDb = db;

type Asked = TemplateStringsArray | Prisma.Sql;

/** What statements written as SQL need of a transaction: Prisma's have it, and those of `sqlTransaction`. */
export type SqlTx = {
  $queryRaw<T>(query: Asked, ...values: unknown[]): Promise<T>;
  $executeRaw(query: Asked, ...values: unknown[]): Promise<number>;
};

/** Values as Prisma gives them: a day is midnight UTC, and no number loses a digit. */
const parsers: Record<number, (text: string) => unknown> = {
  [pg.types.builtins.DATE]: (text) => new Date(`${text}T00:00:00Z`),
  [pg.types.builtins.INT8]: BigInt,
  [pg.types.builtins.NUMERIC]: (text) => new Prisma.Decimal(text),
};
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => parsers[oid] ?? pg.types.getTypeParser(oid, format),
};

const LONGEST_QUERY = 15_000;

function overDriver(driver: Pick<pg.ClientBase, 'query'>): SqlTx {
  const send = (asked: Asked, values: unknown[]) => {
    const { text, values: bound } = asked instanceof Prisma.Sql ? asked : Prisma.sql(asked, ...values);
    const given = bound.map((value) => (value instanceof Date ? value.toISOString() : value)); // not in this process's own zone
    return driver.query({ name: statementName({ sql: text }), text, values: given, types, query_timeout: LONGEST_QUERY } as pg.QueryConfig);
  };
  return {
    $queryRaw: async <T>(query: Asked, ...values: unknown[]) => (await send(query, values)).rows as T,
    $executeRaw: async (query, ...values) => (await send(query, values)).rowCount ?? 0,
  };
}

/** One statement, straight to the driver. */
export const sqlDb: Pick<SqlTx, '$queryRaw'> = {
  $queryRaw: (query, ...values) => overDriver(pool() as unknown as pg.ClientBase).$queryRaw(query, ...values),
};

/**
 * A transaction of statements written as SQL, straight to the driver: of what a page's queries cost the server, most is Prisma's way of
 * opening a transaction (0.9 ms, here 0.1).
 */
export async function sqlTransaction<T>(work: (tx: SqlTx) => Promise<T>): Promise<T> {
  const connection = await pool().connect();
  // Trap: while it is in use the pool does not listen, and a connection that breaks would end the process.
  const ignore = () => {};
  connection.on('error', ignore);
  let isSound = false;
  try {
    await order(connection, 'BEGIN');
    const result = await work(overDriver(connection)).catch(async (error: unknown) => {
      // A statement that did not answer in time still runs there, and a rollback would wait for it: the connection is given up instead.
      isSound =
        !isTimeout(error) &&
        (await order(connection, 'ROLLBACK').then(
          () => true,
          () => false,
        ));
      throw error;
    });
    await order(connection, 'COMMIT');
    isSound = true;
    return result;
  } finally {
    connection.off('error', ignore);
    connection.release(!isSound);
  }
}

const order = (connection: pg.PoolClient, text: 'BEGIN' | 'COMMIT' | 'ROLLBACK') =>
  connection.query({ text, query_timeout: LONGEST_QUERY } as pg.QueryConfig);

/** What node-postgres says when `query_timeout` is over. */
const isTimeout = (error: unknown) => error instanceof Error && error.message === 'Query read timeout';
