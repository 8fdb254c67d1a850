import type { Tx } from '@/lib/db';
import { Prisma } from '@/prisma/client/client';

const columnOf = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const named = (name: string) => Prisma.raw(`"${name}"`);

/** From here on the planner must know that a table is no longer empty. */
const MANY = 200;

/**
 * Stores rows in one statement. Prisma's createMany takes time that grows with the square of the rows; here tens of thousands take a second.
 * Fields are named as in the schema. A field that only some rows have is null in the others.
 */
export async function insertRows(tx: Tx, table: string, rows: readonly object[]): Promise<void> {
  const fields = [...new Set(rows.flatMap(Object.keys))];
  if (fields.length === 0) return;
  const columns = Prisma.join(fields.map((field) => named(columnOf(field))));
  const data = rows.map((row) => Object.fromEntries(Object.entries(row).map(([field, value]) => [columnOf(field), value])));
  await tx.$executeRaw`INSERT INTO ${named(table)} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::${named(table)}, ${JSON.stringify(data)}::jsonb)`;
  // Trap: without statistics every foreign key that points here is checked by a slow plan for the rest of the transaction.
  if (rows.length >= MANY) await tx.$executeRaw`ANALYZE ${named(table)}`;
}
