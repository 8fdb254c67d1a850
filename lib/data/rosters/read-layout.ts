import 'server-only';
import { open } from 'node:fs/promises';
import { csvRecords } from '@/lib/data/rosters/csv-records';
import type { Layout } from '@/lib/data/rosters/working-import';
import { type Encoding, mostColumns, separatorOf } from '@/lib/domain/eligibility/roster/file-layout';
import { AppError } from '@/lib/errors';

const sampleRows = 50;
const longestCellShown = 60;

/** The header and the first rows of a CSV file. Throws `refused` when it has no rows, or a header that is none. */
export async function readLayout({ path, encoding }: { path: string; encoding: Encoding }): Promise<Layout> {
  const separator = separatorOf(await startOf(path, encoding));
  const rows: string[][] = [];
  for await (const records of csvRecords({ path, encoding, separator })) {
    for (const cells of records) {
      refuseWide(cells);
      if (rows.length > 0 && cells.every((cell) => cell.trim() === '')) continue;
      rows.push(cells.map((cell) => cell.slice(0, longestCellShown).replaceAll('\u0000', '')));
      if (rows.length > sampleRows) break;
    }
    if (rows.length > sampleRows) break;
  }
  const [header = [], ...sample] = rows;
  if (header.every((cell) => cell.trim() === ''))
    throw new AppError('refused', 'The first row is empty. It has to name the columns.', 'file');
  if (sample.length === 0) throw new AppError('refused', 'This file has no rows below its header.', 'file');
  return { encoding, separator, header, sample };
}

function refuseWide({ length }: readonly string[]): void {
  if (length > mostColumns)
    throw new AppError('refused', `This file has ${length.toLocaleString('en-US')} columns. A roster has ${mostColumns} at most.`, 'file');
}

async function startOf(path: string, encoding: Encoding): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0);
    return new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}
