import { expect, test } from 'vitest';
import { type Context, inOneReading, inTransaction } from '@/lib/data/in-transaction';
import { makeAccount, viewerOf } from '@/lib/data/sessions/test-account';

/** The transaction that a query runs in, and whose rows it sees. */
const where = async (context: Context, options: { snapshot?: boolean } = {}) => {
  const [row] = await inTransaction(
    context,
    (tx) =>
      tx.$queryRaw<{ transaction: string; sees: string }[]>`
        SELECT pg_current_xact_id()::text AS transaction, current_setting('app.organization_id') AS sees`,
    options,
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

test('what asks for one moment gets a transaction of its own', async () => {
  const viewer = viewerOf(await makeAccount());
  const [own, snapshot] = await inOneReading(viewer, async () => [await where(viewer), await where(viewer, { snapshot: true })]);
  expect(snapshot?.transaction).not.toBe(own?.transaction);
});
