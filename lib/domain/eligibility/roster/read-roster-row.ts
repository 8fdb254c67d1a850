import type { Day } from '@/lib/domain/day';
import type { ColumnMap } from './map-columns';
import { type Relationship, readRelationship } from './relationship';
import { type DateOrder, type DateVotes, noVotes } from './roster-date';
import { type DateField, type RosterField, requiredFields } from './roster-fields';
import type { ReadRow, RosterRow } from './roster-row';
import { RowValues } from './row-values';

export type DateOrders = Record<DateField, DateOrder>;

/** How the rows of one file are read. Votes are counted while reading, to find out afterwards whether the orders were right. */
export type Reading = {
  columns: ColumnMap;
  /** Columns of the header; a row with more has a separator too many. */
  width: number;
  orders: DateOrders;
  votes: Record<DateField, DateVotes>;
  today: Day;
};

export const usualOrders: DateOrders = { birthDate: 'month-first', startsOn: 'month-first', endsOn: 'month-first' };

export function newReading(given: Pick<Reading, 'columns' | 'width' | 'today'>, orders: DateOrders = usualOrders): Reading {
  return { ...given, orders, votes: { birthDate: noVotes(), startsOn: noVotes(), endsOn: noVotes() } };
}

const email = /^[^\s@"',;:<>()[\]\\]+@[^\s@"',;:<>()[\]\\]+\.[^\s@.]{2,}$/;

/** One row of a CSV file as a person, or every reason why it is none. `row` counts as a spreadsheet does. */
export function readRosterRow(cells: readonly string[], row: number, reading: Reading): ReadRow {
  const { columns, width, orders, votes } = reading;
  const values = new RowValues(row, reading.today);
  const cell = (field: RosterField) => cells[columns[field] ?? -1] ?? '';
  const text = (field: RosterField) => values.text(field, cell(field));
  const day = (field: DateField) => values.day(field, cell(field), orders[field], votes[field]);
  if (cells.length > width && cells.slice(width).some((extra) => extra.trim() !== ''))
    values.refuse(null, 'too-many-values', String(cells.length), String(width));
  const found: RosterRow = {
    row,
    action: 'keep',
    memberNumber: text('memberNumber') ?? '',
    givenName: text('givenName'),
    familyName: text('familyName'),
    birthDate: day('birthDate'),
    relationship: null,
    subscriberNumber: text('subscriberNumber'),
    employeeNumber: text('employeeNumber'),
    workEmail: text('workEmail'),
    startsOn: day('startsOn'),
    endsOn: day('endsOn'),
  };
  found.relationship = relationshipOf(found, columns, text('relationship'), values);
  if (found.workEmail !== null && !email.test(found.workEmail)) values.refuse('workEmail', 'not-an-email', found.workEmail);
  values.require(found, requiredFields);
  return values.done(found);
}

/** Without a column for it, a subscriber's number beside another one's makes a family member; without either the file says nothing of it. */
function relationshipOf(found: RosterRow, columns: ColumnMap, said: string | null, values: RowValues): Relationship | null {
  const { memberNumber, subscriberNumber } = found;
  if (columns.relationship === undefined && columns.subscriberNumber === undefined) return null;
  if (columns.relationship === undefined) return subscriberNumber === null || subscriberNumber === memberNumber ? 'self' : 'other';
  if (said === null) return 'self';
  return readRelationship(said) ?? values.refuse('relationship', 'unknown-relationship', said);
}
