import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { db, type Tx } from '@/lib/db';

/** Whose rows a transaction sees. Row-level security reads the organization; the audit trail names the actor. */
export type Context = { organizationId: string; userId: string | null; role: string };

/** A context for work that no person asked for at that moment: jobs, seeds, public pages. */
export const systemContext = (organizationId: string, role: 'job' | 'seed' | 'public'): Context => ({ organizationId, userId: null, role });

type Options = { snapshot?: boolean };

const reading = new AsyncLocalStorage<{ context: Context; tx: Tx }>();

/**
 * Runs `work` in one transaction that sees the context's organization only; with `snapshot` all its statements see one moment. Within
 * `inOneReading` of the same context it is that transaction.
 */
export async function inTransaction<T>(context: Context, work: (tx: Tx) => Promise<T>, options: Options = {}): Promise<T> {
  const open = reading.getStore();
  return open?.context === context && !options.snapshot ? work(open.tx) : begin(context, work, options);
}

/** The queries of one page in one transaction, one after the other: opening one for each costs the server more than most queries. */
export async function inOneReading<T>(context: Context, work: () => Promise<T>): Promise<T> {
  return begin(context, (tx) => reading.run({ context, tx }, work), {});
}

async function begin<T>(context: Context, work: (tx: Tx) => Promise<T>, { snapshot }: Options): Promise<T> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.organization_id', ${context.organizationId}, true), set_config('app.user_id', ${context.userId ?? ''}, true)`;
      return work(tx);
    },
    { maxWait: 5_000, timeout: 15_000, ...(snapshot ? { isolationLevel: 'RepeatableRead' as const } : {}) },
  );
}
