import 'server-only';
import type { Tx } from '@/lib/db';

export const flagChannel = 'cairn_flags';

/**
 * Tells every server process, at the moment the transaction commits, that a red flag was raised, acknowledged or cleared. Anyone with a login
 * to the database may listen, so it carries ids only: what happened, and who may know, each process asks the database.
 */
export async function tellFlagChange(tx: Tx, organizationId: string, flagId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${flagChannel}, ${JSON.stringify({ organizationId, flagId })})`;
}
