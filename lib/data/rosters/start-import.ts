import 'server-only';
import { rename } from 'node:fs/promises';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { lockSponsor, wakeWorker } from '@/lib/data/rosters/lock-import';
import { readLayout } from '@/lib/data/rosters/read-layout';
import type { ReceivedFile } from '@/lib/data/rosters/receive-file';
import { refuseGateway } from '@/lib/data/rosters/refuse-gateway';
import { rosterFile } from '@/lib/data/rosters/roster-files';
import { Layout, type Mapping } from '@/lib/data/rosters/working-import';
import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/domain/access';
import { kindInWords } from '@/lib/domain/eligibility/roster/file-layout';
import { type ImportScope, openStatuses } from '@/lib/domain/eligibility/roster/import-status';
import { type ColumnNames, proposeColumns } from '@/lib/domain/eligibility/roster/map-columns';
import { AppError } from '@/lib/errors';

export type StartImport = { sponsorId: string; scope: ImportScope; file: ReceivedFile };

/** Whether this person may send a file for this sponsor now; asked before any of it is read. Throws `notFound`, `refused`, `conflict`. */
export async function openUpload(viewer: Viewer, { sponsorId }: { sponsorId: string }): Promise<void> {
  await inTransaction(viewer, async (tx) => {
    await lockSponsor(tx, viewer, sponsorId);
    await refuseGateway(tx, viewer, sponsorId);
    await openImport(tx, viewer, sponsorId);
  });
}

/**
 * Takes a file on as an import of the sponsor: the worker checks it next, or a person assigns its columns first. The same file sent twice is
 * one import. Throws `refused` for a file that is no roster, `conflict` while another import is open or when the roster is already as this file
 * left it.
 */
export async function startImport(
  viewer: Viewer,
  { sponsorId, scope, file }: StartImport,
): Promise<{ sponsorId: string; importId: string }> {
  const words = kindInWords(file.kind);
  if (words) throw new AppError('refused', words, 'file');
  const layout = file.kind === 'csv' ? await readLayout(file) : Layout.parse({ encoding: file.encoding });
  return inTransaction(viewer, async (tx) => {
    await lockSponsor(tx, viewer, sponsorId);
    await refuseGateway(tx, viewer, sponsorId);
    const known = await openImport(tx, viewer, sponsorId, file.hash);
    if (known !== null) return { sponsorId, importId: known };
    await refuseSame(tx, viewer, sponsorId, file.hash);
    const { organizationId, userId } = viewer;
    const mapping = file.kind === 'csv' ? await proposedMapping(tx, viewer, sponsorId, layout) : null;
    const { id: importId } = await tx.rosterImport.create({
      data: {
        organizationId,
        sponsorId,
        userId,
        scope,
        format: mapping ? 'csv' : 'x12-834',
        status: mapping && !mapping.isSure ? 'mapping' : 'checking',
        fileName: file.name || 'roster',
        fileHash: new Uint8Array(file.hash),
        fileBytes: file.bytes,
        layout,
        ...(mapping ? { mapping: mapping.mapping } : {}),
      },
      select: { id: true },
    });
    await rename(file.path, rosterFile(organizationId, importId));
    await wakeWorker(tx);
    const details = { sponsorId, bytes: file.bytes, sha256: file.hash.toString('hex') };
    await appendAudit(tx, viewer, 'roster.uploaded', { type: 'roster-import', id: importId, details });
    return { sponsorId, importId };
  });
}

/** The import under way with this very file; null when there is none. Throws `conflict` when it is of another file. */
async function openImport(tx: Tx, { organizationId }: Viewer, sponsorId: string, hash?: Buffer): Promise<string | null> {
  const open = await tx.rosterImport.findFirst({
    where: { organizationId, sponsorId, status: { in: [...openStatuses] } },
    select: { id: true, fileHash: true },
  });
  if (!open) return null;
  if (hash && Buffer.from(open.fileHash).equals(hash)) return open.id;
  throw new AppError('conflict', 'Another file of this sponsor is under way. Apply or cancel it first.', 'file');
}

async function refuseSame(tx: Tx, { organizationId }: Viewer, sponsorId: string, hash: Buffer): Promise<void> {
  const last = await tx.rosterImport.findFirst({
    where: { organizationId, sponsorId, status: 'done' },
    select: { fileHash: true },
    orderBy: { finishedAt: 'desc' },
  });
  if (last && Buffer.from(last.fileHash).equals(hash))
    throw new AppError('conflict', 'This very file was applied last. The roster is as it left it; nothing was changed.', 'file');
}

async function proposedMapping(
  tx: Tx,
  { organizationId }: Viewer,
  sponsorId: string,
  layout: Layout,
): Promise<{ mapping: Mapping; isSure: boolean }> {
  const profile = await tx.rosterProfile.findUnique({
    where: { organizationId_sponsorId: { organizationId, sponsorId } },
    select: { columns: true },
  });
  const { columns, missing, twice } = proposeColumns(layout.header, (profile?.columns ?? {}) as ColumnNames);
  return { mapping: { columns, dateOrder: 'auto' }, isSure: missing.length === 0 && twice.length === 0 };
}
