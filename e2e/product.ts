import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isOpen } from '@/prisma/run/embedded-database';
import { endWithParent, ownCode } from '@/prisma/run/run-node';
import { removeData } from '@/prisma/run/server-data';
import { asEnvironment, type Settings } from '@/prisma/run/settings';

const root = path.resolve(import.meta.dirname, '..');

/** The product as `npm start` runs it, on a port and a data folder of the tests' own. */
export type Product = { env: Settings; stop: () => Promise<void> };

/** Starts it with fresh demo data and waits until it is ready. Throws the end of its log when it does not come up. */
export async function startProduct(port: string): Promise<Product> {
  const folder = path.join(root, '.data/e2e');
  if (isOpen(folder)) throw new Error(`Another end-to-end run uses ${folder}.`);
  removeData(folder);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const logFile = path.join(folder, 'server.log');
  const log = openSync(logFile, 'a');
  const {
    DATABASE_URL: _owner,
    DATABASE_APP_URL: _app,
    APP_URL: _address,
    NEXTAUTH_URL: _auth,
    npm_lifecycle_event: _npm,
    ...given
  } = process.env;
  const env = { ...given, NODE_ENV: undefined, CAIRN_DATA_DIR: folder, PORT: port, CAIRN_LAUNCHER: `${process.pid}` };
  const server = spawn(process.execPath, [...endWithParent, ...ownCode, 'prisma/run/start.ts'], {
    cwd: root,
    env: asEnvironment(env),
    stdio: ['ignore', log, log, 'ipc'],
  });
  try {
    await untilReady(`http://127.0.0.1:${port}/api/health/ready`, server);
  } catch (error) {
    await stop(server);
    throw new Error(`${(error as Error).message}\n${readFileSync(logFile, 'utf8').split('\n').slice(-40).join('\n')}`);
  }
  return { env, stop: () => stop(server) };
}

/** Runs `db:verify` or `audit:verify` on the database the tests used. Resolves to whether it found nothing. */
export function verify(script: 'verify-database' | 'verify-audit', env: Settings): Promise<boolean> {
  const args = [...ownCode, 'prisma/run/with-database.ts', '--as-owner', `prisma/run/${script}.ts`];
  return new Promise((resolve) =>
    spawn(process.execPath, args, { cwd: root, env: asEnvironment(env), stdio: 'inherit' }).once('close', (code) => resolve(code === 0)),
  );
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + 300_000;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error('The product ended while it started:');
    const ready = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await pause(200);
  }
  throw new Error('The product was not ready after five minutes:');
}

function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
  });
}
