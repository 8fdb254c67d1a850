import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** The process that serves, among the children of the product's launcher. */
export function serverOf(launcherPid: number): number {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === launcherPid);
  const server = children.find((name) => /next-server|next\/dist\/bin\/next/.test(read(`/proc/${name}/cmdline`)));
  if (!server) throw new Error('The server process is not found; this benchmark needs Linux.');
  return Number(server);
}

/** Milliseconds of processor time a process has used, in user and kernel, all its threads. */
export function cpuOf(pid: number): number {
  const fields = statOf(String(pid));
  return (1000 * (Number(fields[11]) + Number(fields[12]))) / ticksPerSecond;
}

/** The same of a process with its children, those that ended among them. */
export function cpuOfFamily(pid: number): number {
  const fields = statOf(String(pid));
  const ended = (1000 * (Number(fields[13]) + Number(fields[14]))) / ticksPerSecond;
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === pid);
  return children.reduce((sum, child) => sum + (cpuOf(Number(child)) || 0), cpuOf(pid) + ended);
}

/** The same to the nanosecond, of the main thread alone; null where the system does not say. */
export function preciseCpuOf(pid: number): number | null {
  const [nanoseconds] = read(`/proc/${pid}/schedstat`).split(' ');
  return nanoseconds ? Number(nanoseconds) / 1e6 : null;
}

/** Gives server and load generator a processor each. Says whether it did. */
export function pinApart(serverPid: number): boolean {
  try {
    execFileSync('taskset', ['-a', '-cp', '0', String(serverPid)], { stdio: 'ignore' });
    execFileSync('taskset', ['-a', '-cp', '1', String(process.pid)], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const ticksPerSecond = process.platform === 'linux' ? Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' })) : 100;

const parentOf = (pid: string) => Number(statOf(pid)[1]);

/** The fields of proc(5) after the program's name, which may hold spaces: state first, then parent. */
const statOf = (pid: string) =>
  read(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ');

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
