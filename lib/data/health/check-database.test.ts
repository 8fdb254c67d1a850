import { afterEach, expect, test, vi } from 'vitest';
import { checkDatabase } from '@/lib/data/health/check-database';
import { db } from '@/lib/db';

afterEach(() => vi.restoreAllMocks());

test('the database answers', async () => {
  await expect(checkDatabase()).resolves.toBe(true);
});

test.each([
  ['refuses', () => Promise.reject(new Error('connection refused'))],
  ['hangs', () => new Promise(() => {})],
])('the database %s', async (_, answer) => {
  vi.spyOn(db, '$queryRaw').mockImplementation(answer as () => ReturnType<typeof db.$queryRaw>);
  await expect(checkDatabase(20)).resolves.toBe(false);
});

test('signs in as a role that row-level security holds for', async () => {
  const [role] = await db.$queryRaw<{ name: string; unsafe: boolean }[]>`
    SELECT rolname AS name, rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb AS unsafe FROM pg_roles WHERE rolname = current_user`;
  expect(role).toEqual({ name: 'cairn_app', unsafe: false });
});
