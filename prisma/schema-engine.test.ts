import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import pg from 'pg';
import { afterAll, expect, inject, test, vi } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const name = `engine_${randomUUID().replaceAll('-', '')}`;
const url = new URL(inject('ownerUrl'));
url.pathname = `/${name}`;

function prisma(args: string[], databaseUrl = url.toString()) {
  vi.stubEnv('DATABASE_URL', databaseUrl);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/prisma/build/index.js', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

afterAll(async () => {
  vi.unstubAllEnvs();
  const owner = new pg.Client(inject('ownerUrl'));
  await owner.connect();
  await owner.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  await owner.end();
});

test('deploys to a database that is not there yet, then reports it up to date', { timeout: 60_000 }, () => {
  expect(prisma(['migrate', 'status'])).toMatchObject({ status: 1, output: expect.stringContaining('P1003') });
  expect(prisma(['migrate', 'deploy'])).toMatchObject({ status: 0, output: expect.stringContaining('successfully applied') });
  expect(prisma(['migrate', 'status'])).toMatchObject({ status: 0, output: expect.stringContaining('up to date') });
});

const schema = 'prisma/schema';

test.each([
  ['migrations', 'schema', ['--from-migrations', 'prisma/migrations', '--to-schema', schema]],
  ['schema', 'migrations', ['--from-schema', schema, '--to-migrations', 'prisma/migrations']],
  ['database', 'schema', ['--from-config-datasource', '--to-schema', schema]],
  ['schema', 'database', ['--from-schema', schema, '--to-config-datasource']],
])('finds no way from %s to %s left to go', { timeout: 60_000 }, (_from, _to, ends) => {
  expect(prisma(['migrate', 'diff', ...ends, '--exit-code', '--script'])).toMatchObject({
    status: 0,
    output: expect.not.stringContaining('ALTER'),
  });
});

test('sees a column that nobody declared', { timeout: 60_000 }, async () => {
  const owner = new pg.Client(url.toString());
  await owner.connect();
  await owner.query('ALTER TABLE clinic ADD COLUMN undeclared text');
  await owner.end();
  const { status, output } = prisma(['migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema', '--exit-code']);
  expect({ status, output }).toMatchObject({ status: 2, output: expect.stringContaining('undeclared') });
});

test('reports a server that does not answer', { timeout: 60_000 }, () => {
  const { status, output } = prisma(['migrate', 'deploy'], 'postgresql://postgres:x@127.0.0.1:1/cairn');
  expect({ status, output }).toMatchObject({ status: 1, output: expect.stringContaining('P1001') });
});
