import 'server-only';
import type { Tx } from '@/lib/db';

export const flagChannel = 'cairn_flags';

/** What happened: to a red flag, or that care was put on hold by hand or goes on again. */
export type Told = { organizationId: string; what: 'flag' | 'hold'; id: string };

/**
 * Tells every server process, at the moment the transaction commits, that a red flag was raised, acknowledged or cleared. Anyone with a login
 * to the database may listen, so it carries ids only: what happened, and who may know, each process asks the database.
 */
export async function tellFlagChange(tx: Tx, organizationId: string, flagId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${flagChannel}, ${JSON.stringify({ organizationId, what: 'flag', id: flagId } satisfies Told)})`;
}

/** The same of a hold, or of its end. */
export async function tellHold(tx: Tx, organizationId: string, phaseChangeId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${flagChannel}, ${JSON.stringify({ organizationId, what: 'hold', id: phaseChangeId } satisfies Told)})`;
}
