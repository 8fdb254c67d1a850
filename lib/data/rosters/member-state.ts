import 'server-only';

/**
 * What a roster may change of a member. The number never changes: it is what rows and members are matched by. Where they come from is changed
 * with it: whom a payer vouched for is on the roster from then on.
 */
const stateColumns = [
  'given_name',
  'family_name',
  'birth_date',
  'employee_number',
  'work_email',
  'relationship',
  'subscriber_id',
  'starts_on',
  'ends_on',
] as const;

const typeOf = (column: string) =>
  column.endsWith('_on') || column === 'birth_date'
    ? 'date'
    : column === 'subscriber_id'
      ? 'uuid'
      : column === 'work_email'
        ? 'citext'
        : 'text';

/** The state of `source` as a row, to compare with another. Case counts in an email address here, as it does to people. */
export const stateOf = (source: string) =>
  `(${stateColumns.map((column) => (column === 'work_email' ? `${source}.${column}::text` : `${source}.${column}`)).join(', ')})`;

/** The state of `source` as JSON, to be kept and put back. */
export const stateAsJson = (source: string) =>
  `jsonb_build_object('source', ${source}.source, ${stateColumns.map((column) => `'${column}', ${source}.${column}`).join(', ')})`;

/** `SET` of an update to the state of `source`. */
export const setState = (source: string) =>
  `source = 'roster', ${stateColumns.map((column) => `${column} = ${source}.${column}`).join(', ')}`;

/** `SET` of an update to a state that was kept as JSON. */
export const setStateFromJson = (json: string) =>
  [`source = ${json}->>'source'`, ...stateColumns.map((column) => `${column} = (${json}->>'${column}')::${typeOf(column)}`)].join(', ');

export const stateList = (source: string) => stateColumns.map((column) => `${source}.${column}`).join(', ');
