import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '@/prisma/run/paths';
import { findFreePort } from '@/prisma/run/port';
import { endWithParent, ownCode } from '@/prisma/run/run-node';
import { removeData } from '@/prisma/run/server-data';
import { asEnvironment } from '@/prisma/run/settings';

/** A production build of this code with the reference routes added, running on its own demo data in a folder of its own. */
export type ScratchProduct = { address: string; launcherPid: number; data: string; stop: () => Promise<void> };

/** What everything else is compared with: of the same build, and never part of the product. */
const references = {
  'app/bench/hello/page.tsx': `import { connection } from 'next/server';
export default async function Hello() { await connection(); return <p>Hello</p>; }`,
  'app/bench/still/page.tsx': `export const dynamic = 'force-static';
export default function Still() { return <p>Hello</p>; }`,
  'app/bench/empty/route.ts': `export const dynamic = 'force-dynamic';
export const GET = () => Response.json({});`,
};

const leftOut = new Set(['node_modules', '.data', '.git', '.next', 'test-results']);

/** Copies, builds and starts it, on PORT or a free one. Throws the end of its log when it does not come up. */
export async function startScratchProduct(): Promise<ScratchProduct> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cairn-bench-'));
  chmodSync(folder, 0o755); // PostgreSQL's own account passes through it
  const data = path.join(folder, '.data');
  copyProject(folder);
  const port = process.env.PORT || `${await findFreePort()}`;
  const address = `http://127.0.0.1:${port}`;
  const logFile = path.join(folder, 'server.log');
  const log = openSync(logFile, 'a');
  const { DATABASE_URL: _owner, DATABASE_APP_URL: _app, APP_URL: _address, NEXTAUTH_URL: _auth, ...given } = process.env;
  // One trusted proxy: the search counts by address, and a benchmark asks more often than one address may.
  const env = { ...given, NODE_ENV: undefined, CAIRN_DATA_DIR: data, PORT: port, TRUST_PROXY: '1', CAIRN_LAUNCHER: `${process.pid}` };
  const launcher = spawn(process.execPath, [...endWithParent, ...ownCode, 'prisma/run/start.ts'], {
    cwd: folder,
    env: asEnvironment(env),
    stdio: ['ignore', log, log, 'ipc'],
  });
  const stop = async () => {
    await end(launcher);
    removeData(data);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(`${address}/api/health/ready`, launcher);
  } catch (error) {
    const end = readFileSync(logFile, 'utf8').split('\n').slice(-40).join('\n');
    await stop();
    throw new Error(`${(error as Error).message}\n${end}`);
  }
  return { address, launcherPid: launcher.pid ?? 0, data, stop };
}

function copyProject(folder: string): void {
  cpSync(root, folder, { recursive: true, filter: (file) => !leftOut.has(path.relative(root, file)) });
  const modules = path.join(root, 'node_modules');
  try {
    execFileSync('cp', ['-al', modules, folder], { stdio: 'ignore' }); // links are made in seconds
  } catch {
    execFileSync('cp', ['-a', modules, folder]);
  }
  for (const [file, text] of Object.entries(references)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}

async function untilReady(url: string, launcher: ChildProcess): Promise<void> {
  const deadline = Date.now() + 600_000;
  while (Date.now() < deadline) {
    if (launcher.exitCode !== null) throw new Error('The product ended while it started:');
    const isReady = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await pause(250);
  }
  throw new Error('The product was not ready after ten minutes:');
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
