import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths';

/** A hash of the names and contents of the given files and folders of the project; what does not exist counts as such. */
export function sourceHash(sources: string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of sources.flatMap(filesOf)) hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

function filesOf(source: string): string[] {
  const found = statSync(path.join(root, source), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [source];
  return readdirSync(path.join(root, source))
    .filter((name) => !/\.(test|spec)\.tsx?$/.test(name))
    .sort()
    .flatMap((name) => filesOf(path.join(source, name)));
}
