import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { PlainProblem } from './stop-with-line';

/** The account PostgreSQL runs under. */
export type Account = { uid: number; gid: number };

/** PostgreSQL refuses to run as root: then it runs as the owner of its data, else as the system's postgres account. Null for an ordinary user: as oneself. */
export function serverAccount(dataDirectory: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(dataDirectory)) {
    const { uid, gid } = statSync(dataDirectory);
    if (uid !== 0) return { uid, gid };
  }
  const account = findAccount('postgres') ?? createAccount('postgres');
  if (!account)
    throw new PlainProblem(
      'PostgreSQL does not run as root and no "postgres" account could be made: run `useradd --system postgres`, or start as an ordinary user.',
    );
  return account;
}

function findAccount(name: string): Account | null {
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout || Number.NaN));
  return Number.isInteger(uid) && Number.isInteger(gid) && uid && gid ? { uid, gid } : null;
}

function createAccount(name: string): Account | null {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name]);
  return findAccount(name);
}

/** Whether the account can enter and read the folder; true for oneself when the folder exists. */
export function canReach(account: Account | null, folder: string): boolean {
  const { status } = spawnSync('/bin/sh', ['-c', 'test -x "$0" && test -r "$0"', folder], { cwd: '/', ...account });
  return status === 0;
}

/** Whether the account can pass through a folder, its contents aside. */
export function canEnter(account: Account | null, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', folder], { cwd: '/', ...account }).status === 0;
}
