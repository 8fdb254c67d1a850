import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { type Account, canEnter } from './server-account';
import { openSharedFolder, sharedFolder } from './server-programs';
import { asEnvironment } from './settings';
import { PlainProblem } from './stop-with-line';

/**
 * The data directory: `<folder>/postgres` itself, or what that points at. As root in a folder that only root can enter it
 * is moved to the shared folder and `<folder>/postgres` becomes a link to it, so that the data stays found and kept.
 */
export function dataDirectory(folder: string, account: Account | null): string {
  const home = path.join(folder, 'postgres');
  mkdirSync(folder, { recursive: true });
  const linked = linkTarget(home);
  if (linked !== null) return linked;
  if (account === null || canEnter(account, folder)) return home;
  openSharedFolder();
  const place = path.join(sharedFolder, `data-${randomBytes(8).toString('hex')}`);
  mkdirSync(place, { mode: 0o755 });
  chmodSync(place, 0o755);
  const moved = path.join(place, 'postgres');
  if (existsSync(home)) {
    execFileSync('cp', ['-a', home, moved]);
    renameSync(home, `${home}.moved`);
  }
  symlinkSync(moved, home);
  rmSync(`${home}.moved`, { recursive: true, force: true });
  return moved;
}

/** Removes the data, wherever it is. */
export function removeData(folder: string): void {
  const home = path.join(folder, 'postgres');
  const linked = linkTarget(home);
  if (linked !== null) rmSync(path.dirname(linked), { recursive: true, force: true });
  rmSync(home, { recursive: true, force: true });
}

/** Creates the cluster once: into a draft that is renamed when it is complete, so that an interrupted start leaves none behind. */
export function createCluster(programs: string, directory: string, account: Account | null, password: string): void {
  if (existsSync(path.join(directory, 'PG_VERSION'))) return;
  const draft = `${directory}.new`;
  const passwordFile = `${directory}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) for (const file of [draft, passwordFile]) chownSync(file, account.uid, account.gid);
  try {
    const flags = [
      '-D',
      draft,
      '-U',
      'postgres',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--no-instructions',
    ];
    // The builtin provider sorts the same on every machine; the C library still classifies letters for text search and trigrams.
    const locale = [
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      ...(process.platform === 'linux' ? ['--lc-ctype=C.UTF-8'] : []),
    ];
    const made = spawnSync(path.join(programs, 'initdb'), [...flags, ...locale], {
      cwd: '/',
      encoding: 'utf8',
      env: asEnvironment({ PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }),
      ...account,
    });
    if (made.status !== 0)
      throw new PlainProblem(`The embedded database could not be created: ${made.error?.message ?? made.stderr.trim().split('\n').at(-1)}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  rmSync(directory, { recursive: true, force: true });
  renameSync(draft, directory);
}

function linkTarget(file: string): string | null {
  const isLink = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  return isLink ? readlinkSync(file) : null;
}
