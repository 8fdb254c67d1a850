import { type ChildProcess, spawn } from 'node:child_process';
import { root } from './paths';
import { endWithParent } from './run-node';
import { asEnvironment, type Settings } from './settings';

/** A process that is started again when it ends, until `stop`. `firstEnd` resolves when that happens for the first time. */
export type Supervised = { stop: () => Promise<void>; firstEnd: Promise<void> };

export type Program = { name: string; args: string[]; env: Settings };

const longestPause = 30_000;
const settledAfter = 60_000;
const drainTime = 15_000;

/** Runs a node program and restarts it, with growing pauses while it keeps failing. */
export function supervise({ name, args, env }: Program): Supervised {
  let stopping = false;
  let failures = 0;
  let restart: NodeJS.Timeout | undefined;
  let ended = () => {};
  const firstEnd = new Promise<void>((resolve) => {
    ended = resolve;
  });
  let child = start();

  function start(): ChildProcess {
    const startedAt = Date.now();
    const started = spawn(process.execPath, [...endWithParent, ...args], {
      cwd: root,
      env: asEnvironment({ ...env, CAIRN_LAUNCHER: `${process.pid}` }),
      detached: true, // Ctrl-C is the launcher's to handle: it ends its processes in order
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    started.once('exit', (code, signal) => {
      ended();
      if (stopping) return;
      failures = Date.now() - startedAt > settledAfter ? 1 : failures + 1;
      const pause = Math.min(longestPause, 500 * 2 ** (failures - 1));
      console.error(`The ${name} ended (${signal ?? `exit code ${code}`}); it starts again in ${pause / 1000} s.`);
      restart = setTimeout(() => {
        child = start();
      }, pause);
    });
    return started;
  }

  return {
    firstEnd,
    stop: async () => {
      stopping = true;
      clearTimeout(restart);
      await end(child);
    },
  };
}

/** Asks the process to finish what it is doing, and ends it when that takes too long. */
function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), drainTime);
    child.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
