import { spawn } from 'node:child_process';
import { existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { totalmem } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { livingLeases, takeLease } from './lease';
import { withLock } from './lock';
import { findFreePort } from './port';
import { processIdentity } from './process-identity';
import { type Account, serverAccount } from './server-account';
import { createCluster, dataDirectory } from './server-data';
import { serverPrograms } from './server-programs';
import { asEnvironment } from './settings';
import { PlainProblem } from './stop-with-line';

/** A PostgreSQL server of our own under `folder`; `close` stops it unless another of our processes still uses it. */
export type EmbeddedDatabase = { ownerUrl: string; close: () => Promise<void> };

/** `anew` drops what the named database holds. */
type Opening = { folder: string; password: string; name?: string; anew?: boolean };
type Cluster = { folder: string; programs: string; directory: string; account: Account | null; password: string };
type Running = { pid: number; port: number };

const patience = 60_000;

/** Starts the server, or joins the one that runs: another command's, or one whose launcher was killed. Heals it while open. */
export async function openEmbeddedDatabase({ folder, password, name = 'cairn', anew = false }: Opening): Promise<EmbeddedDatabase> {
  const lock = path.join(folder, 'postgres.lock');
  const lease = takeLease(path.join(folder, 'leases'));
  const cluster = prepareCluster(folder, password);
  const { port } = await withLock(lock, async () => {
    createCluster(cluster.programs, cluster.directory, cluster.account, password);
    return ensureRunning(cluster);
  });
  const ownerUrl = `postgresql://postgres:${password}@127.0.0.1:${port}/${name}`;
  await createDatabase(cluster, port, { name, anew });

  let closing = false;
  const healing = (async () => {
    while (!closing) {
      await pause(500, undefined, { ref: false });
      if (!closing && !runningServer(cluster.directory)) await withLock(lock, () => ensureRunning(cluster, port)).catch(report);
    }
  })();
  healing.catch(report);

  return {
    ownerUrl,
    close: async () => {
      closing = true;
      await withLock(lock, async () => {
        if (lease.release()) await stopServer(cluster);
      });
    },
  };
}

const report = (error: unknown) => console.error('The embedded database:', error instanceof Error ? error.message : error);

/** Whether one of our processes has the database under `folder` open. */
export function isOpen(folder: string): boolean {
  return livingLeases(path.join(folder, 'leases')).length > 0;
}

function prepareCluster(folder: string, password: string): Cluster {
  const account = serverAccount(path.join(folder, 'postgres'));
  return { folder, password, account, programs: serverPrograms(account), directory: dataDirectory(folder, account) };
}

async function ensureRunning(cluster: Cluster, wantedPort?: number): Promise<Running> {
  const running = runningServer(cluster.directory) ?? (await startServer(cluster, wantedPort ?? (await findFreePort())));
  await waitUntilReady(cluster, running);
  return running;
}

/** Of its pages the server keeps a quarter of the memory there is, as PostgreSQL's manual advises; no less than its default, no more than 1 GB. */
export function cacheMegabytes(memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)): number {
  return Math.max(128, Math.min(1024, Math.floor(memory / 4 / 2 ** 20)));
}

async function startServer({ folder, programs, directory, account }: Cluster, port: number): Promise<Running> {
  rmSync(path.join(directory, 'postmaster.pid'), { force: true }); // of a dead server, or its number now belongs to another process
  const log = openSync(path.join(folder, 'postgres.log'), 'a', 0o600);
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=100',
    `shared_buffers=${cacheMegabytes()}MB`,
    'max_wal_size=2GB', // a roster of a million people is stored without a checkpoint in its midst
    'timezone=UTC',
    'log_timezone=UTC',
  ];
  const server = spawn(
    path.join(programs, 'postgres'),
    ['-D', directory, '-p', `${port}`, ...settings.flatMap((setting) => ['-c', setting])],
    {
      cwd: '/',
      detached: true, // Ctrl-C reaches the whole process group; the database must outlive the others
      stdio: ['ignore', log, log],
      env: asEnvironment({ PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }),
      ...account,
    },
  );
  server.unref();
  const { pid } = await new Promise<{ pid: number }>((resolve, reject) => {
    server.once('spawn', () => resolve({ pid: server.pid ?? 0 }));
    server.once('error', reject);
  });
  return { pid, port };
}

/** The server that runs on this data directory, by its own pid file. Null when none does. */
function runningServer(directory: string): Running | null {
  const file = path.join(directory, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number);
  if (!pid || !port || processIdentity(pid) === null || !isPostgres(pid)) return null;
  return { pid, port };
}

/** Guards against a process number that was given to somebody else after a crash; true where /proc cannot tell. */
function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return true;
  }
}

async function waitUntilReady(cluster: Cluster, { pid, port }: Running): Promise<void> {
  const deadline = Date.now() + patience;
  let reason = '';
  while (Date.now() < deadline && processIdentity(pid) !== null) {
    try {
      return await withClient(cluster, port, async () => {});
    } catch (error) {
      reason = (error as Error).message;
      if (/password authentication failed/.test(reason)) break;
      await pause(50);
    }
  }
  throw new PlainProblem(
    `The embedded database did not start (${reason || 'it ended'}); its log is ${path.join(cluster.folder, 'postgres.log')}`,
  );
}

async function createDatabase(cluster: Cluster, port: number, { name, anew }: { name: string; anew: boolean }): Promise<void> {
  await withClient(cluster, port, async (client) => {
    if (anew) await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  });
}

async function withClient(cluster: Cluster, port: number, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: cluster.password,
    database: 'postgres',
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => {});
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** Fast shutdown: open transactions are rolled back, everything committed is written out. */
async function stopServer({ directory }: Cluster): Promise<void> {
  const server = runningServer(directory);
  if (!server) return;
  process.kill(server.pid, 'SIGINT');
  const deadline = Date.now() + patience;
  while (runningServer(directory) && Date.now() < deadline) await pause(50);
  if (runningServer(directory)) process.kill(server.pid, 'SIGQUIT');
}
