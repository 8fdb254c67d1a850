import 'server-only';
import { db, type Tx } from '@/lib/db';

/** Whose rows a transaction sees. Row-level security reads the organization; the audit trail names the actor. */
export type Context = { organizationId: string; userId: string | null; role: string };

/** A context for work that no person asked for at that moment: jobs, seeds, public pages. */
export const systemContext = (organizationId: string, role: 'job' | 'seed' | 'public'): Context => ({ organizationId, userId: null, role });

/** Runs `work` in one transaction that sees the context's organization only; with `snapshot` all its statements see one moment. */
export async function inTransaction<T>(context: Context, work: (tx: Tx) => Promise<T>, options: { snapshot?: boolean } = {}): Promise<T> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.organization_id', ${context.organizationId}, true), set_config('app.user_id', ${context.userId ?? ''}, true)`;
      return work(tx);
    },
    { maxWait: 5_000, timeout: 15_000, ...(options.snapshot ? { isolationLevel: 'RepeatableRead' as const } : {}) },
  );
}
