import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { processIdentity } from './process-identity';

/** One process's claim on something shared under `folder`. `release` says whether it was the last living one. */
export type Lease = { release: () => boolean };

/** Claims for this process; claims of processes that no longer run do not count. */
export function takeLease(folder: string): Lease {
  mkdirSync(folder, { recursive: true });
  const own = path.join(folder, processIdentity(process.pid) ?? `${process.pid}`);
  writeFileSync(own, '');
  return {
    release: () => {
      rmSync(own, { force: true });
      return livingLeases(folder).length === 0;
    },
  };
}

/** The names of the claims whose process still runs; the others are removed. */
export function livingLeases(folder: string): string[] {
  return readLeases(folder).filter((name) => {
    const lives = processIdentity(Number.parseInt(name, 10)) === name;
    if (!lives) rmSync(path.join(folder, name), { force: true });
    return lives;
  });
}

function readLeases(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
