import { rmSync } from 'node:fs';
import path from 'node:path';
import { isOpen } from './embedded-database';
import { dataFolder } from './paths';
import { removeData } from './server-data';
import { PlainProblem, stopWithLine } from './stop-with-line';

/** Forgets the embedded database and its secrets; the next start makes new ones. */
function reset(): void {
  if (isOpen(dataFolder)) throw new PlainProblem('The embedded database is in use. Stop Cairn first.');
  for (const folder of [dataFolder, path.join(dataFolder, 'e2e')]) removeData(folder);
  rmSync(dataFolder, { recursive: true, force: true });
}

try {
  reset();
} catch (error) {
  stopWithLine(error);
}
