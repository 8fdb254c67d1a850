import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, expect, test, vi } from 'vitest';
import { cacheMegabytes, openEmbeddedDatabase } from './embedded-database';
import { processIdentity } from './process-identity';
import { dataDirectory, removeData } from './server-data';

const folder = mkdtempSync(path.join(tmpdir(), 'cairn-embedded-'));
chmodSync(folder, 0o755);
const opening = { folder, password: 'a password of this test alone' };

afterAll(() => {
  removeData(folder);
  rmSync(folder, { recursive: true, force: true });
});

async function ask<T extends pg.QueryResultRow>(ownerUrl: string, query: string): Promise<T[]> {
  const client = new pg.Client(ownerUrl);
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<T>(query)).rows;
  } finally {
    await client.end();
  }
}

const serverPid = () => Number(readFileSync(path.join(dataDirectory(folder, null), 'postmaster.pid'), 'utf8').split('\n')[0]);

test('keeps its data across stops, heals after a crash on the same port, and is gone when closed', { timeout: 60_000 }, async () => {
  const first = await openEmbeddedDatabase(opening);
  await ask(first.ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
  await first.close();

  const second = await openEmbeddedDatabase(opening);
  expect(await ask(second.ownerUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);

  const crashed = serverPid();
  process.kill(crashed, 'SIGKILL');
  await vi.waitFor(async () => expect(await ask(second.ownerUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]), {
    timeout: 20_000,
    interval: 100,
  });
  expect(serverPid()).not.toBe(crashed);

  const running = serverPid();
  await second.close();
  expect(processIdentity(running)).toBeNull();
});

test.each([
  ['a quarter of two gigabytes', 2, 512],
  ['no less than its default', 0.25, 128],
  ['no more than a gigabyte', 64, 1024],
])('keeps in memory %s', (_, gigabytes, expected) => {
  expect(cacheMegabytes(gigabytes * 2 ** 30)).toBe(expected);
});

test('sorts the same everywhere and keeps what it confirmed', { timeout: 60_000 }, async () => {
  const { ownerUrl, close } = await openEmbeddedDatabase(opening);
  const settings = await ask(
    ownerUrl,
    `
    SELECT datlocprovider AS provider, datlocale AS locale, current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
      current_setting('full_page_writes') AS pages, current_setting('listen_addresses') AS listens,
      (pg_size_bytes(current_setting('shared_buffers')) / 1024 / 1024)::int AS cached
    FROM pg_database WHERE datname = current_database()`,
  );
  await close();
  expect(settings).toEqual([
    { provider: 'b', locale: 'C.UTF-8', fsync: 'on', commit: 'on', pages: 'on', listens: '127.0.0.1', cached: cacheMegabytes() },
  ]);
});
