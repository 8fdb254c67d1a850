import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { allowAppLogin, appUrl } from './app-role';
import { openEmbeddedDatabase } from './embedded-database';
import { generateClient } from './generate';
import { migrate } from './migrate';
import { removeData } from './server-data';

declare module 'vitest' {
  export interface ProvidedContext {
    ownerUrl: string;
    appUrl: string;
    authSecret: string;
    filesFolder: string;
  }
}

const authSecret = 'only-for-tests-0123456789-abcdefghijkl';

/** A PostgreSQL server of the data tests' own, migrated and empty, gone when they end. */
export default async function setUp(project: TestProject) {
  await generateClient();
  const folder = mkdtempSync(path.join(tmpdir(), 'cairn-test-'));
  chmodSync(folder, 0o755); // as root, PostgreSQL runs under another account
  const database = await openEmbeddedDatabase({ folder, password: authSecret });
  await migrate(database.ownerUrl);
  await allowAppLogin(database.ownerUrl, authSecret);
  project.provide('ownerUrl', database.ownerUrl);
  project.provide('appUrl', appUrl(database.ownerUrl, authSecret));
  project.provide('authSecret', authSecret);
  project.provide('filesFolder', path.join(folder, 'files'));
  return async () => {
    await database.close();
    removeData(folder);
    rmSync(folder, { recursive: true, force: true });
  };
}
