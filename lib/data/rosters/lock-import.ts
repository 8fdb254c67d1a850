import 'server-only';
import * as z from 'zod';
import { requirePermission } from '@/lib/data/scope';
import { holdSponsor } from '@/lib/data/sponsors/hold-sponsor';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import type { ImportScope, ImportStatus, RosterCounts } from '@/lib/domain/eligibility/roster/import-status';
import { AppError } from '@/lib/errors';

export const ImportAddress = z.object({ sponsorId: z.uuid(), importId: z.uuid() });
export type ImportAddress = z.infer<typeof ImportAddress>;

export type LockedImport = {
  id: string;
  status: ImportStatus;
  format: 'csv' | 'x12-834';
  scope: ImportScope;
  counts: RosterCounts;
  layout: unknown;
};

/** The import, held until the transaction ends. Throws `notFound`. */
export async function lockImport(tx: Tx, viewer: Viewer, { sponsorId, importId }: ImportAddress): Promise<LockedImport> {
  requirePermission(viewer, 'roster:import');
  const [found] = await tx.$queryRaw<LockedImport[]>`
    SELECT id, status, format, scope, counts, layout FROM roster_import
    WHERE organization_id = ${viewer.organizationId}::uuid AND sponsor_id = ${sponsorId}::uuid AND id = ${importId}::uuid FOR UPDATE`;
  if (!found) throw new AppError('notFound');
  return found;
}

/** Holds the sponsor, so that one decision on its roster follows the other. Throws `notFound`. */
export async function lockSponsor(tx: Tx, viewer: Viewer, sponsorId: string): Promise<void> {
  requirePermission(viewer, 'roster:import');
  await holdSponsor(tx, viewer.organizationId, sponsorId);
}

/** Tells the worker, when this transaction is stored, that something waits. */
export async function wakeWorker(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify('cairn_rosters', '')`;
}
