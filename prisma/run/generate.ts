import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './paths';
import { runNode } from './run-node';
import { sourceHash } from './source-hash';
import { stopWithLine } from './stop-with-line';

/** Generates Prisma's client when the schema or Prisma changed since the last time. */
export async function generateClient(): Promise<void> {
  const marker = path.join(root, 'prisma/client/.schema-hash');
  const hash = sourceHash(['prisma/schema', 'node_modules/prisma/package.json']);
  if (existsSync(marker) && readFileSync(marker, 'utf8') === hash) return;
  await runNode(['node_modules/prisma/build/index.js', 'generate'], { failure: 'The database client could not be generated.' });
  writeFileSync(marker, hash);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generateClient().catch(stopWithLine);
