import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const installedNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** What the search may ask of the machine; replaced in its test. */
export type Machine = {
  onPath: (name: string) => string | null;
  exists: (file: string) => boolean;
  run: (command: string, args: string[]) => boolean;
  isRoot: boolean;
  /** Where Playwright would put its own browser. */
  ownBrowser: string;
};

/** The browser the tests run in: an installed one, else Playwright's download, else Debian's package. Throws what to install. */
export function findChromium(machine: Machine = thisMachine): string {
  const installed = () => installedNames.map(machine.onPath).find((file) => file !== null) ?? null;
  const downloaded = () => (machine.exists(machine.ownBrowser) ? machine.ownBrowser : null);

  const present = installed() ?? downloaded();
  if (present !== null) return present;
  if (machine.run(process.execPath, [playwrightCli, 'install', 'chromium'])) {
    const own = downloaded();
    if (own !== null) return own;
  }
  if (machine.isRoot && machine.run('apt-get', ['update']) && machine.run('apt-get', ['install', '-y', 'chromium'])) {
    const packaged = installed();
    if (packaged !== null) return packaged;
  }
  throw new Error(
    "No Chromium found for the end-to-end tests. Install one: `npx playwright install --with-deps chromium`, or your system's chromium package.",
  );
}

const playwrightCli = path.resolve(import.meta.dirname, '../node_modules/@playwright/test/cli.js');

const thisMachine: Machine = {
  onPath: (name) =>
    (process.env.PATH ?? '')
      .split(path.delimiter)
      .map((folder) => path.join(folder, name))
      .find(isProgram) ?? null,
  exists: isProgram,
  run: (command, args) =>
    spawnSync(command, args, { stdio: 'inherit', timeout: 300_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status ===
    0,
  isRoot: process.getuid?.() === 0,
  ownBrowser: chromium.executablePath(),
};

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
