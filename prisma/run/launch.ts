import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildIfNeeded } from './build';
import { assertSafeDatabase } from './database-checks';
import { type DatabaseSession, holdsDemo, isEmpty, openDatabase } from './database-session';
import { demoNotice, enterDemo } from './demo';
import { generateClient } from './generate';
import { withLock } from './lock';
import { dataFolder } from './paths';
import { assertPortFree, findFreePort, readPort } from './port';
import { ownCode } from './run-node';
import type { Settings } from './settings';
import { stopSignal, untilAborted } from './stop-signal';
import { PlainProblem } from './stop-with-line';
import { supervise } from './supervise';

export type Mode = 'start' | 'dev';
type Closing = (() => Promise<void>)[];

/** Database, migrations, demo, server and worker, until a signal to stop; then all of them in the opposite order. */
export async function launch(mode: Mode): Promise<void> {
  const stop = stopSignal();
  const closing: Closing = [];
  try {
    await run(mode, stop, closing);
  } catch (error) {
    if (!stop.aborted) throw error;
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

async function run(mode: Mode, stop: AbortSignal, closing: Closing): Promise<void> {
  const port = readPort(process.env.PORT);
  const host = process.env.HOST || '127.0.0.1';
  await assertPortFree(port, host);
  await generateClient();
  const noBuild = new AbortController();
  const preparing = prepareDatabase(closing, stop).catch((error: unknown) => {
    noBuild.abort(); // a wrong setting is told at once, not after the build
    throw error;
  });
  const building = mode === 'start' ? buildIfNeeded(AbortSignal.any([stop, noBuild.signal])) : Promise.resolve(false);
  const [database] = await both(preparing, building);
  if (stop.aborted) return;

  const address = process.env.APP_URL || process.env.NEXTAUTH_URL || `http://localhost:${port}`;
  const ownAddress = addressAt(host, port);
  const env: Settings = { ...(await serverEnvironment(database, address, port)), OWN_ADDRESS: ownAddress };
  if (env.PAYER_SIMULATOR)
    closing.push(supervise({ name: 'payer simulator', args: [...ownCode, 'prisma/run/payer-simulator.ts'], env }).stop);
  const worker = supervise({ name: 'worker', args: [...ownCode, 'prisma/run/worker.ts'], env });
  closing.push(worker.stop);
  const server = supervise({ name: 'server', args: ['node_modules/next/dist/bin/next', mode, '-H', host, '-p', `${port}`], env });
  closing.push(server.stop);
  const failed = server.firstEnd.then(() => {
    throw new PlainProblem('The server ended while it started.');
  });
  await Promise.race([untilReady(`${ownAddress}/api/health/ready`, stop), failed]);
  failed.catch(() => {}); // from now on it is started again
  if (!stop.aborted) console.log(`\n  Cairn is at ${address}\n${env.CAIRN_DEMO === '1' ? `${demoNotice}\n` : ''}\n  Ctrl-C stops it.\n`);
  await untilAborted(stop);
  console.log('Stopping …');
}

/** Where a server that listens there is reached from this machine. */
function addressAt(host: string, port: number): string {
  const reached = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reached.includes(':') ? `[${reached}]` : reached}:${port}`;
}

/** One start at a time prepares; a start that was killed while it entered the demo is made good by the next. */
function prepareDatabase(closing: Closing, stop: AbortSignal): Promise<DatabaseSession> {
  return withLock(path.join(dataFolder, 'start.lock'), async () => {
    const database = await openDatabase(process.env, dataFolder);
    closing.push(database.close);
    if (database.isEmbedded && !stop.aborted && (await isEmpty(database.ownerUrl))) {
      console.log('Entering the demo data …');
      await enterDemo(dataFolder, database.ownerUrl, database.appEnvironment, stop);
    }
    await assertSafeDatabase(database.appUrl);
    return database;
  });
}

/** Waits for both even when one fails: what it opened must be known before it can be closed. */
async function both<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([first, second]);
  return Promise.all([first, second]);
}

async function serverEnvironment({ appEnvironment, ownerUrl }: DatabaseSession, address: string, port: number): Promise<Settings> {
  const isDemo = await holdsDemo(ownerUrl);
  return {
    ...appEnvironment,
    ...(isDemo ? await simulatorSettings() : {}),
    PORT: `${port}`,
    APP_URL: address,
    NEXTAUTH_URL: address,
    NEXTAUTH_SECRET: appEnvironment.AUTH_SECRET,
    CAIRN_DEMO: isDemo ? '1' : '0',
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

/** Where the demo's plans are asked, and with what secret: both anew at each start. Without demo data there is no simulator. */
async function simulatorSettings(): Promise<Settings> {
  return {
    PAYER_SIMULATOR: `http://127.0.0.1:${await findFreePort()}/`,
    PAYER_SECRET_SIMULATOR: `Bearer ${randomBytes(24).toString('hex')}`,
  };
}

async function untilReady(url: string, stop: AbortSignal): Promise<void> {
  while (!stop.aborted && !(await answers(url))) await pause(100);
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(10_000) })).ok;
  } catch {
    return false;
  }
}
