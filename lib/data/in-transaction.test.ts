import { expect, test } from 'vitest';
import { type Context, inOneReading, inReading, inTransaction } from '@/lib/data/in-transaction';
import { makeAccount, viewerOf } from '@/lib/data/sessions/test-account';
import { type SqlTx, sqlDb } from '@/lib/db';

/** The transaction that a query runs in, and whose rows it sees. */
const where = async (context: Context) => {
  const [row] = await inReading(
    context,
    (tx) =>
      tx.$queryRaw<{ transaction: string; sees: string }[]>`
        SELECT pg_current_xact_id()::text AS transaction, current_setting('app.organization_id') AS sees`,
  );
  return row;
};

test('queries of one reading share its transaction; afterwards each has its own again', async () => {
  const viewer = viewerOf(await makeAccount());
  const [first, second] = await inOneReading(viewer, async () => [await where(viewer), await where(viewer)]);
  expect(second).toEqual(first);
  expect(first?.sees).toBe(viewer.organizationId);
  expect((await where(viewer))?.transaction).not.toBe(first?.transaction);
});

test("another's query within a reading never joins it, and sees its own organization", async () => {
  const [reader, other] = [viewerOf(await makeAccount()), viewerOf(await makeAccount())];
  const [own, others, again] = await inOneReading(reader, async () => [await where(reader), await where(other), await where(reader)]);
  expect(others?.transaction).not.toBe(own?.transaction);
  expect(others?.sees).toBe(other.organizationId);
  expect(again).toEqual(own);
});

test('a reading that fails leaves nothing behind, and the connection forgets whose it was', async () => {
  const viewer = viewerOf(await makeAccount());
  const failing = inReading(viewer, async (tx) => {
    await tx.$executeRaw`UPDATE app_user SET name = 'Changed' WHERE id = ${viewer.userId}::uuid`;
    await tx.$queryRaw`SELECT 1 / 0`;
  });
  await expect(failing).rejects.toThrow('division by zero');
  const [user] = await inReading(
    viewer,
    (tx) => tx.$queryRaw<{ name: string }[]>`SELECT name FROM app_user WHERE id = ${viewer.userId}::uuid`,
  );
  expect(user?.name).toBe(viewer.name);
  const [{ sees } = { sees: null }] = await sqlDb.$queryRaw<{ sees: string | null }[]>`
    SELECT nullif(current_setting('app.organization_id', true), '') AS sees`;
  expect(sees).toBeNull();
});

test('values are read as Prisma reads them', async () => {
  const viewer = viewerOf(await makeAccount());
  const read = async (tx: SqlTx) =>
    tx.$queryRaw<
      unknown[]
    >`SELECT DATE '2026-03-04' AS day, TIMESTAMPTZ '2026-03-04 05:06:07Z' AS at, 7::bigint AS big, 0.1::numeric AS exact,
      1.5::float8 AS float, 2::int AS int, true AS yes, ${['a', 'b']}::text[] AS list, ${'{"a":[1]}'}::jsonb AS json, NULL::text AS nothing,
      ${viewer.userId}::uuid AS id, ${new Date('2026-03-04T05:06:07Z')}::timestamptz AS given,
      ${new Date('2026-03-04T00:00:00Z')}::date AS given_day`;
  expect(await inReading(viewer, read)).toEqual(await inTransaction(viewer, read));
});
