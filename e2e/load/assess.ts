import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { root } from '@/prisma/run/paths';
import { median, type Report, rounded } from './report';

type Rounds = { node: string; found: { name: string; goals: number; observations: number; rounds: number[] }[] };

/** Microseconds of one `assessEnrollment`, of the bundled code as a server runs it. */
export async function assess(): Promise<Report> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cairn-bench-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      resolve: { tsconfigPaths: true },
      ssr: { noExternal: true },
      build: {
        ssr: path.join(import.meta.dirname, 'assess-rounds.ts'),
        outDir: folder,
        emptyOutDir: true,
        rolldownOptions: { output: { entryFileNames: 'rounds.mjs' } },
      },
    });
    const { node, found }: Rounds = JSON.parse(execFileSync(process.execPath, [path.join(folder, 'rounds.mjs')], { encoding: 'utf8' }));
    return {
      name: 'assess',
      measured: `processor time of one assessEnrollment, bundled, Node ${node}, 21 rounds of 5,000 after a warm-up`,
      rows: found.map(({ name, goals, observations, rounds }) => ({
        facts: name,
        goals,
        observations,
        'median µs': rounded(median(rounds), 1),
        'fastest µs': rounded(Math.min(...rounds), 1),
        'slowest µs': rounded(Math.max(...rounds), 1),
        'budget µs': 20,
      })),
      details: found,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
