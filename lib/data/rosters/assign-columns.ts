import 'server-only';
import * as z from 'zod';
import { appendAudit } from '@/lib/data/audit/append-audit';
import { inTransaction } from '@/lib/data/in-transaction';
import { ImportAddress, lockImport, wakeWorker } from '@/lib/data/rosters/lock-import';
import { dateOrders, Layout } from '@/lib/data/rosters/working-import';
import type { Viewer } from '@/lib/domain/access';
import { type ColumnMap, namesOfColumns } from '@/lib/domain/eligibility/roster/map-columns';
import { fieldWords, type RosterField, requiredFields, rosterFields } from '@/lib/domain/eligibility/roster/roster-fields';
import { AppError } from '@/lib/errors';

export const AssignColumns = ImportAddress.extend({
  /** The place of each field's column. */
  columns: z.partialRecord(z.enum(rosterFields), z.coerce.number().int().min(0)).default({}),
  dateOrder: z.enum(dateOrders).default('auto'),
  scope: z.enum(['full', 'changes']).default('full'),
});
export type AssignColumns = z.infer<typeof AssignColumns>;

/** Says which column of a CSV file holds what, remembers it for the sponsor's next file, and has the file checked (again). */
export async function assignColumns(viewer: Viewer, { columns, dateOrder, scope, ...address }: AssignColumns): Promise<ImportAddress> {
  const { organizationId } = viewer;
  const { sponsorId, importId } = address;
  return inTransaction(viewer, async (tx) => {
    const found = await lockImport(tx, viewer, address);
    if (found.format !== 'csv') throw new AppError('notFound');
    if (found.status !== 'mapping' && found.status !== 'ready')
      throw new AppError('conflict', 'This file is being checked, or it was decided already. Nothing was changed.');
    const { header } = Layout.parse(found.layout);
    const map = columns as ColumnMap;
    refuseOddColumns(map, header);
    await tx.rosterImport.update({
      where: { organizationId_id: { organizationId, id: importId } },
      data: { mapping: { columns: map, dateOrder }, scope, status: 'checking', reason: null, counts: {}, progress: {} },
    });
    const names = namesOfColumns(header, map);
    await tx.rosterProfile.upsert({
      where: { organizationId_sponsorId: { organizationId, sponsorId } },
      create: { organizationId, sponsorId, columns: names },
      update: { columns: names },
      select: { sponsorId: true },
    });
    await wakeWorker(tx);
    await appendAudit(tx, viewer, 'roster.columns-assigned', {
      type: 'roster-import',
      id: importId,
      details: { columns: names, dateOrder, scope },
    });
    return address;
  });
}

/** Words beside each select that does not fit. */
function refuseOddColumns(columns: ColumnMap, header: readonly string[]): void {
  const fields: Record<string, string> = {};
  for (const field of requiredFields)
    if (columns[field] === undefined) fields[`columns.${field}`] = 'Choose a column. Every row needs this.';
  const taken = new Map<number, RosterField>();
  for (const field of rosterFields) {
    const at = columns[field];
    if (at === undefined) continue;
    const other = taken.get(at);
    if (at >= header.length) fields[`columns.${field}`] = 'This column is not in the file.';
    else if (other) fields[`columns.${field}`] = `This column is taken for “${fieldWords[other].label}” already.`;
    taken.set(at, field);
  }
  if (Object.keys(fields).length > 0) throw new AppError('refused', 'Some columns do not fit yet.', undefined, undefined, fields);
}
