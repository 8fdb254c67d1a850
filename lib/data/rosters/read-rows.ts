import 'server-only';
import { csvRecords, openText } from '@/lib/data/rosters/csv-records';
import type { Layout, Mapping } from '@/lib/data/rosters/working-import';
import type { Day } from '@/lib/domain/day';
import type { Encoding } from '@/lib/domain/eligibility/roster/file-layout';
import type { ImportScope } from '@/lib/domain/eligibility/roster/import-status';
import { type DateOrders, newReading, type Reading, readRosterRow } from '@/lib/domain/eligibility/roster/read-roster-row';
import { Roster834Reader } from '@/lib/domain/eligibility/roster/roster-834';
import { type DateOrder, orderOf } from '@/lib/domain/eligibility/roster/roster-date';
import { type DateField, dateFields } from '@/lib/domain/eligibility/roster/roster-fields';
import type { ReadRow } from '@/lib/domain/eligibility/roster/roster-row';
import { AppError } from '@/lib/errors';

type OnBytes = (bytes: number) => void;

/** The rows below a CSV file's header, many at once; what stands in no cell is no row. */
export async function* csvRows(path: string, layout: Layout, reading: Reading, onBytes?: OnBytes): AsyncGenerator<ReadRow[]> {
  let row = 0;
  for await (const records of csvRecords({ path, ...layout }, onBytes)) {
    const rows: ReadRow[] = [];
    for (const cells of records) {
      row += 1;
      if (row > 1 && !isEmpty(cells)) rows.push(readRosterRow(cells, row, reading));
    }
    yield rows;
  }
}

const isEmpty = (cells: readonly string[]) => cells.every((cell) => cell === '' || cell.trim() === '');

/** The members of an 834, and whether it lists everyone. Throws `refused` when the file as a whole cannot be taken. */
export async function* rows834(
  { path, encoding }: { path: string; encoding: Encoding },
  today: Day,
  onScope: (scope: ImportScope) => void,
  onBytes?: OnBytes,
): AsyncGenerator<ReadRow[]> {
  const reader = new Roster834Reader(today);
  for await (const text of openText(path, encoding, onBytes)) {
    yield reader.push(text);
    if (reader.failure) throw new AppError('refused', reader.failure);
  }
  reader.end();
  if (reader.failure) throw new AppError('refused', reader.failure);
  onScope(reader.scope ?? 'changes');
}

/** A person has to say something before the file can be read. */
export class UnclearDates extends Error {
  override readonly name = 'UnclearDates';
  constructor(readonly field: DateField) {
    super(field);
  }
}

/** The order of each date column as the whole file shows it. Throws `UnclearDates` where it shows none. */
export function ordersSeen({ votes, columns }: Reading, said: Mapping['dateOrder']): DateOrders {
  const order = (field: DateField): DateOrder => {
    if (said !== 'auto') return said;
    const seen = columns[field] === undefined ? 'month-first' : orderOf(votes[field]);
    if (seen === 'unclear') throw new UnclearDates(field);
    return seen;
  };
  return { birthDate: order('birthDate'), startsOn: order('startsOn'), endsOn: order('endsOn') };
}

/** What the first rows make likely; the whole file has the last word. */
export function likelyOrders(layout: Layout, mapping: Mapping, today: Day): DateOrders {
  const reading = newReading({ columns: mapping.columns, width: layout.header.length, today });
  for (const cells of layout.sample) readRosterRow(cells, 2, reading);
  if (mapping.dateOrder !== 'auto') return { birthDate: mapping.dateOrder, startsOn: mapping.dateOrder, endsOn: mapping.dateOrder };
  const likely = (field: DateField) => (orderOf(reading.votes[field]) === 'day-first' ? 'day-first' : 'month-first');
  return { birthDate: likely('birthDate'), startsOn: likely('startsOn'), endsOn: likely('endsOn') };
}

export const isSameOrders = (a: DateOrders, b: DateOrders) => dateFields.every((field) => a[field] === b[field]);
