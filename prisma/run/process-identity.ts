import { readFileSync } from 'node:fs';

/** What tells this process from a later one with the same number: its start time where /proc tells it. Null when it does not run. */
export function processIdentity(pid: number): string | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return null;
  }
  const fields = statFields(pid);
  if (!fields) return `${pid}`;
  const [state, startedAt] = [fields[0], fields[19]];
  return state === 'Z' ? null : `${pid}@${startedAt}`;
}

/** The fields of /proc/<pid>/stat from the third on: the second is the command in brackets and may hold spaces. */
function statFields(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}
