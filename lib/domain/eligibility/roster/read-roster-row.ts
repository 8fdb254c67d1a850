import type { Day } from '@/lib/domain/day';
import type { ColumnMap } from './map-columns';
import { type Relationship, readRelationship } from './relationship';
import { type DateOrder, type DateVotes, noVotes } from './roster-date';
import { type DateField, requiredFields } from './roster-fields';
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

/**
 * One row of a CSV file as a person, or every reason why it is none. `row` counts as a spreadsheet does. It runs for millions of rows, so it
 * makes no functions of its own.
 */
export function readRosterRow(cells: readonly string[], row: number, reading: Reading): ReadRow {
  const { columns, width } = reading;
  const values = new RowValues(row, reading.today);
  if (cells.length > width && cells.slice(width).some((extra) => extra.trim() !== ''))
    values.refuse(null, 'too-many-values', String(cells.length), String(width));
  const found: RosterRow = {
    row,
    action: 'keep',
    memberNumber: values.text('memberNumber', cellOf(cells, columns.memberNumber)) ?? '',
    givenName: values.text('givenName', cellOf(cells, columns.givenName)),
    familyName: values.text('familyName', cellOf(cells, columns.familyName)),
    birthDate: dayOf(cells, 'birthDate', reading, values),
    relationship: null,
    subscriberNumber: values.text('subscriberNumber', cellOf(cells, columns.subscriberNumber)),
    employeeNumber: values.text('employeeNumber', cellOf(cells, columns.employeeNumber)),
    workEmail: values.text('workEmail', cellOf(cells, columns.workEmail)),
    startsOn: dayOf(cells, 'startsOn', reading, values),
    endsOn: dayOf(cells, 'endsOn', reading, values),
  };
  const relationship = values.text('relationship', cellOf(cells, columns.relationship));
  found.relationship = relationshipOf(found, columns, relationship, values);
  if (found.workEmail !== null && !email.test(found.workEmail)) values.refuse('workEmail', 'not-an-email', found.workEmail);
  values.require(found, requiredFields);
  return values.done(found);
}

const cellOf = (cells: readonly string[], at = -1): string => cells[at] ?? '';

const dayOf = (cells: readonly string[], field: DateField, { columns, orders, votes }: Reading, values: RowValues): Day | null =>
  values.day(field, cellOf(cells, columns[field]), orders[field], votes[field]);

/** Without a column for it, a subscriber's number beside another one's makes a family member; without either the file says nothing of it. */
function relationshipOf(found: RosterRow, columns: ColumnMap, said: string | null, values: RowValues): Relationship | null {
  const { memberNumber, subscriberNumber } = found;
  if (columns.relationship === undefined && columns.subscriberNumber === undefined) return null;
  if (columns.relationship === undefined) return subscriberNumber === null || subscriberNumber === memberNumber ? 'self' : 'other';
  if (said === null) return 'self';
  return readRelationship(said) ?? values.refuse('relationship', 'unknown-relationship', said);
}
