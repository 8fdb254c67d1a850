import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateClient } from './generate';
import { root } from './paths';
import { runNode } from './run-node';
import { sourceHash } from './source-hash';
import { PlainProblem, stopWithLine } from './stop-with-line';

const sources = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema',
  'next.config.js',
  'postcss.config.mjs',
  'proxy.ts',
  'instrumentation.ts',
  'tsconfig.json',
  'package-lock.json',
];

/** Builds for production unless the last build was made from the same sources. Says whether it built. */
export async function buildIfNeeded(signal?: AbortSignal): Promise<boolean> {
  const marker = path.join(root, '.next/cairn-sources');
  const hash = sourceHash(sources);
  const isBuilt = existsSync(path.join(root, '.next/BUILD_ID')) && existsSync(marker) && readFileSync(marker, 'utf8') === hash;
  if (isBuilt) return false;
  console.log('Building (about a minute, only when the sources changed) …');
  await runNode(['node_modules/next/dist/bin/next', 'build'], {
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    signal,
    failure: 'The build failed.',
  });
  if (!existsSync(path.join(root, '.next/BUILD_ID'))) throw new PlainProblem('The build ended without a result.');
  writeFileSync(marker, hash);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await generateClient()
    .then(() => buildIfNeeded())
    .catch(stopWithLine);
}
