import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { db, type SqlTx, sqlTransaction, type Tx } from '@/lib/db';

/** Whose rows a transaction sees. Row-level security reads the organization; the audit trail names the actor. */
export type Context = { organizationId: string; userId: string | null; role: string };

/** A context for work that no person asked for at that moment: jobs, seeds, public pages. */
export const systemContext = (organizationId: string, role: 'job' | 'seed' | 'public'): Context => ({ organizationId, userId: null, role });

type Options = { snapshot?: boolean };

const reading = new AsyncLocalStorage<{ context: Context; tx: SqlTx }>();

/** Runs `work` in one transaction that sees the context's organization only; with `snapshot` all its statements see one moment. */
export async function inTransaction<T>(context: Context, work: (tx: Tx) => Promise<T>, { snapshot }: Options = {}): Promise<T> {
  return db.$transaction(
    async (tx) => {
      await setScope(tx, context);
      return work(tx);
    },
    { maxWait: 5_000, timeout: 15_000, ...(snapshot ? { isolationLevel: 'RepeatableRead' as const } : {}) },
  );
}

/** The same for what a page reads by statements written as SQL, at a fraction of the cost. Within `inOneReading` of the same context it is that transaction. */
export async function inReading<T>(context: Context, work: (tx: SqlTx) => Promise<T>): Promise<T> {
  const open = reading.getStore();
  return open?.context === context ? work(open.tx) : begin(context, work);
}

/** The queries of one page in one transaction, one after the other. */
export async function inOneReading<T>(context: Context, work: () => Promise<T>): Promise<T> {
  return begin(context, (tx) => reading.run({ context, tx }, work));
}

function begin<T>(context: Context, work: (tx: SqlTx) => Promise<T>): Promise<T> {
  return sqlTransaction(async (tx) => {
    await setScope(tx, context);
    return work(tx);
  });
}

async function setScope(tx: SqlTx, { organizationId, userId }: Context): Promise<void> {
  await tx.$executeRaw`SELECT set_config('app.organization_id', ${organizationId}, true), set_config('app.user_id', ${userId ?? ''}, true)`;
}
