import 'server-only';
import * as z from 'zod';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { AppError } from '@/lib/errors';

/** The hidden input `key` of a form: a fresh UUID each time the form is shown. */
export const idempotencyKey = z.uuid({ error: 'This form is out of date. Load the page again.' });

/** What a receipt can keep. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

type Receipt = { userId: string; command: string; result: Json };

/**
 * Does the work of a form once: a resent form, also one sent at the same moment, gets the first result. Call it first in the
 * transaction; a refused command leaves no receipt. Throws `conflict` when the key was used for something else.
 */
export async function once<T extends Json>(tx: Tx, viewer: Viewer, key: string, command: string, work: () => Promise<T>): Promise<T> {
  // Trap: the lock and the look need two statements; a statement that waits for the lock would not see what was done meanwhile.
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${viewer.organizationId} ${key}`}, 0))::text`;
  const known = await receiptOf<T>(tx, viewer, key, command);
  if (known) return known.result;
  const result = await work();
  await tx.$executeRaw`
    INSERT INTO command_receipt (organization_id, key, user_id, command, result)
    VALUES (${viewer.organizationId}::uuid, ${key}::uuid, ${viewer.userId}::uuid, ${command}, ${JSON.stringify(result)}::jsonb)`;
  return result;
}

/** The result of a command already done under this key, or null. For checks that would no longer hold after the work. */
export async function receiptOf<T extends Json>(tx: Tx, viewer: Viewer, key: string, command: string): Promise<{ result: T } | null> {
  const receipt = (await tx.commandReceipt.findUnique({
    where: { organizationId_key: { organizationId: viewer.organizationId, key } },
    select: { userId: true, command: true, result: true },
  })) as Receipt | null;
  if (!receipt) return null;
  if (receipt.userId !== viewer.userId || receipt.command !== command)
    throw new AppError('conflict', 'This form was already used for something else. Load the page again.');
  return { result: receipt.result as T };
}
