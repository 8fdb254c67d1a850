import 'server-only';
import { inTransaction, systemContext } from '@/lib/data/in-transaction';
import type { Bulk } from '@/lib/data/rosters/bulk-session';
import type { ImportProgress, WorkingImport } from '@/lib/data/rosters/working-import';

/** Someone cancelled it meanwhile: nothing of it stays. */
export class StoppedImport extends Error {
  override readonly name = 'StoppedImport';
}

const every = 400;

export type Watch = { report: (progress: ImportProgress) => void; isStopped: () => boolean; end: () => Promise<void> };

/**
 * Writes an import's progress into its row a few times a second, and sees there when someone cancelled it: then the statement under way is
 * cancelled as well.
 */
export function watchImport({ id, organizationId, status }: WorkingImport, { processId }: Bulk): Watch {
  const context = systemContext(organizationId, 'job');
  let latest: ImportProgress = { step: 'reading', done: 0, total: 0, rows: 0 };
  let stopped = false;
  let writing: Promise<void> = Promise.resolve();

  const write = async () => {
    const count = await inTransaction(
      context,
      (tx) => tx.$executeRaw`UPDATE roster_import SET progress = ${JSON.stringify(latest)}::jsonb
        WHERE organization_id = ${organizationId}::uuid AND id = ${id}::uuid AND status = ${status}`,
    );
    if (count > 0) return;
    stopped = true;
    clearInterval(timer);
    await inTransaction(context, (tx) => tx.$queryRaw`SELECT pg_cancel_backend(${processId})`);
  };
  let isWriting = false;
  const timer = setInterval(() => {
    if (isWriting) return;
    isWriting = true;
    // Where progress cannot be written the work itself will fail, and say so.
    writing = write()
      .catch(() => {})
      .finally(() => {
        isWriting = false;
      });
  }, every);

  return {
    report: (progress) => {
      latest = progress;
    },
    isStopped: () => stopped,
    end: async () => {
      clearInterval(timer);
      await writing;
    },
  };
}
