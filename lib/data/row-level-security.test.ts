import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { inTransaction, systemContext } from '@/lib/data/in-transaction';
import { db } from '@/lib/db';
import { asOwner, makeAccount } from './sessions/test-account';

// A database of its own: every tenant's table gets one row, and for that its constraints go.
const name = `rows_${randomUUID().replaceAll('-', '')}`;
const mine = randomUUID();
let tables: { name: string; readable: boolean }[];
let owner: pg.Client;
let app: pg.Client;

const addressIn = (address: string) => Object.assign(new URL(address), { pathname: `/${name}` }).toString();

beforeAll(async () => {
  await asOwner(`CREATE DATABASE ${name}`);
  owner = new pg.Client(addressIn(inject('ownerUrl')));
  app = new pg.Client(addressIn(inject('appUrl')));
  await Promise.all([owner.connect(), app.connect()]);
  const folder = path.resolve('prisma/migrations');
  for (const entry of readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .sort((a, b) => (a.name < b.name ? -1 : 1)))
    await owner.query(readFileSync(path.join(folder, entry.name, 'migration.sql'), 'utf8'));
  tables = await rowsOf(
    `SELECT c.relname AS name, has_table_privilege('cairn_app', c.oid, 'SELECT') AS readable FROM pg_class c
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id'
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`,
  );
  for (const table of tables) await enterOneRow(table.name);
});

afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await asOwner(`DROP DATABASE ${name}`);
});

async function rowsOf<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  return (await owner.query<Row>(text, values)).rows;
}

async function enterOneRow(table: string): Promise<void> {
  const checks = await rowsOf<{ name: string }>(
    `SELECT conname AS name FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'c'`,
    [table],
  );
  const columns = await rowsOf<{ name: string; type: string }>(
    `SELECT attname AS name, format_type(atttypid, NULL) AS type FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attnotnull AND attgenerated = ''`,
    [table],
  );
  const values = columns.map((column) => (column.name === 'organization_id' ? `'${mine}'` : anyOf(column.type)));
  for (const check of checks) await owner.query(`ALTER TABLE "${table}" DROP CONSTRAINT "${check.name}"`);
  await owner.query('SET session_replication_role = replica');
  await owner.query(`INSERT INTO "${table}" (${columns.map((column) => `"${column.name}"`).join(', ')}) VALUES (${values.join(', ')})`);
  await owner.query('SET session_replication_role = origin');
}

function anyOf(type: string): string {
  if (type === 'uuid') return 'gen_random_uuid()';
  if (/^(text|citext|character)/.test(type)) return "'x'";
  if (/^(smallint|integer|bigint|numeric)/.test(type)) return '1';
  if (type === 'boolean') return 'false';
  if (/^(date|timestamp)/.test(type)) return 'now()';
  if (type === 'jsonb') return `'{}'`;
  if (type === 'bytea') return `'\\x00'`;
  if (type.endsWith('[]')) return `'{}'`;
  throw new Error(`no value for ${type}`);
}

/** How many rows the application's role sees of each table it may read. */
async function seenIn(organizationId: string): Promise<Record<string, number>> {
  const seen: Record<string, number> = {};
  await app.query('BEGIN');
  await app.query(`SELECT set_config('app.organization_id', $1, true)`, [organizationId]);
  for (const table of tables.filter(({ readable }) => readable)) {
    const { rows } = await app.query<{ count: number }>(`SELECT count(*)::int AS count FROM "${table.name}"`);
    seen[table.name] = rows[0]?.count ?? -1;
  }
  await app.query('ROLLBACK');
  return seen;
}

const all = (count: number) => Object.fromEntries(tables.filter(({ readable }) => readable).map((table) => [table.name, count]));

describe('every table of a tenant', () => {
  test('is known, has a row, and only secrets are out of reach', async () => {
    expect(tables.length).toBeGreaterThan(25);
    expect(tables.filter(({ readable }) => !readable).map((table) => table.name)).toEqual(['credential']);
  });

  test('shows its row in its own organization', async () => expect(await seenIn(mine)).toEqual(all(1)));
  test('shows nothing without a context', async () => expect(await seenIn('')).toEqual(all(0)));
  test('shows nothing in another organization', async () => expect(await seenIn(randomUUID())).toEqual(all(0)));

  test('has the policy on, for reading and writing', async () => {
    const open = await rowsOf(
      `SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id'
       WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND NOT (c.relrowsecurity AND
         (SELECT array_agg(p.qual || ' / ' || p.with_check) FROM pg_policies p WHERE p.tablename = c.relname)
         IN (ARRAY[$1 || ' / ' || $1], ARRAY[$1 || ' / ' || $2]))`,
      // The second asks once for a statement, for tables that take a million rows in one.
      ['(organization_id = current_organization())', '(organization_id = ( SELECT current_organization() AS current_organization))'],
    );
    expect(open).toEqual([]);
  });
});

test('a query outside of a transaction sees nobody', async () => {
  const account = await makeAccount();
  expect(await db.user.findMany({ select: { id: true } })).toEqual([]);
  const seen = await inTransaction(systemContext(account.organizationId, 'public'), (tx) => tx.user.findMany({ select: { id: true } }));
  expect(seen).toEqual([{ id: account.userId }]);
});

test('a row of another organization cannot be written', async () => {
  const [own, other] = [await makeAccount(), await makeAccount()];
  const write = inTransaction(systemContext(own.organizationId, 'public'), (tx) =>
    tx.session.create({
      data: {
        organizationId: other.organizationId,
        userId: other.userId,
        tokenHash: new Uint8Array(32),
        device: 'x',
        expiresAt: new Date(Date.now() + 1e6),
      },
    }),
  );
  await expect(write).rejects.toThrow(/row-level security/);
});

test('contexts do not cross on pooled connections', async () => {
  const accounts = await Promise.all(Array.from({ length: 5 }, () => makeAccount()));
  const seen = await Promise.all(
    Array.from({ length: 200 }, async (_, index) => {
      const account = accounts[index % accounts.length] ?? accounts[0];
      const organizationId = account?.organizationId ?? '';
      const users = await inTransaction(systemContext(organizationId, 'public'), (tx) => tx.user.findMany({ select: { id: true } }));
      return users.length === 1 && users[0]?.id === account?.userId;
    }),
  );
  expect(seen).toEqual(Array.from({ length: 200 }, () => true));
  const after = await Promise.all(Array.from({ length: 50 }, () => db.user.findMany({ select: { id: true } })));
  expect(after.flat()).toEqual([]);
});
