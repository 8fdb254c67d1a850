import 'server-only';
import { mkdirSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/lib/env';

/** Files wait here until their import is decided; nobody but the server's own account may look. */
const folder = () => path.resolve(env().CAIRN_DATA_DIR, 'rosters');

export function rosterFile(organizationId: string, importId: string): string {
  const place = path.join(folder(), organizationId);
  mkdirSync(place, { recursive: true, mode: 0o700 });
  return path.join(place, `${importId}.roster`);
}

export const removeRosterFile = (organizationId: string, importId: string): Promise<void> =>
  rm(rosterFile(organizationId, importId), { force: true });

const abandonedAfter = 24 * 3600_000;

/** Removes what no open import waits for: uploads that broke off, and files whose server ended before it could remove them. */
export async function sweepRosterFiles(organizationId: string, openImports: ReadonlySet<string>): Promise<void> {
  const place = path.dirname(rosterFile(organizationId, 'any'));
  for (const name of await readdir(place)) {
    if (openImports.has(path.basename(name, '.roster'))) continue;
    const file = path.join(place, name);
    const age = await stat(file).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > abandonedAfter) await rm(file, { force: true });
  }
}
