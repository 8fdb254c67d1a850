import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ownCode, runNode } from './run-node';
import type { Settings } from './settings';

const marker = (folder: string) => path.join(folder, 'demo-unfinished');

/** Whether an earlier start was interrupted while it entered the demo data. */
export function isDemoUnfinished(folder: string): boolean {
  return existsSync(marker(folder));
}

/** Enters the demo data with the owner's rights, and leaves a mark while it is not complete. */
export async function enterDemo(folder: string, ownerUrl: string, env: Settings, signal?: AbortSignal): Promise<void> {
  writeFileSync(marker(folder), '');
  await runNode([...ownCode, 'prisma/run/seed.ts'], {
    env: { ...env, DATABASE_APP_URL: ownerUrl },
    signal,
    failure: 'The demo data could not be entered.',
  });
  rmSync(marker(folder));
}

/** What a visitor needs to know of an installation with demo data. */
export const demoNotice = `
  Synthetic demo data: nobody in it is real. Sign in as
    clinician@demo.cairn.test
    manager@demo.cairn.test
    admin@demo.cairn.test
  with the password cairn-demo-only

  Juniperline and Oakendale are asked in real time; a payer simulator answers for them.`;
