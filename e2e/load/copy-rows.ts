import pg from 'pg';

/** Ids that stand for something of the whole organization keep one copy; the others get one in every copy of the patients. */
const ofOrganization = new Set(['clinic_id', 'program_id', 'program_version_id', 'sponsor_id', 'member_id', 'subscriber_id']);
const ofCopy = new Set(['patient_id', 'enrollment_id', 'check_in_id', 'corrects_id', 'goal_id', 'screening_id']);
const ofPerson = new Set([
  'clinician_id',
  'user_id',
  'created_by_id',
  'assignee_id',
  'acknowledged_by_id',
  'cleared_by_id',
  'published_by_id',
]);

export type Source = { from: string; to: string; deepUserId: string };
type Table = { name: string; each: 'organization' | 'copy'; orderBy?: string };

/** Each organization's own things, then what is copied with the patients, parents first. */
export const organizationTables: Table[] = ['clinic', 'program', 'program_version', 'sponsor', 'sponsor_name', 'coverage', 'member'].map(
  (name) => ({
    name,
    each: 'organization',
  }),
);
export const patientTables: Table[] = [
  ...['patient', 'enrollment', 'phase_change', 'goal', 'goal_edit', 'check_in'].map((name): Table => ({ name, each: 'copy' })),
  { name: 'observation', each: 'copy', orderBy: 'copy.n, t.seq' },
  ...['screening', 'red_flag', 'snooze', 'note', 'task', 'enrollment_outcome'].map((name): Table => ({ name, each: 'copy' })),
];

/** The id of a row's copy, the same wherever it is named; marked as a random one (RFC 9562), since addresses are checked for that. */
export const idOf = (id: string, n: string) =>
  `overlay(overlay(md5(${id}::text || '/' || ${n}) PLACING '4' FROM 13) PLACING '8' FROM 17)::uuid`;

/** A person of the copy; the one with the deep caseload is the same in all of them. */
export const personOf = (id: string, { deepUserId }: Source, n = 'copy.n') =>
  `CASE WHEN ${id} = '${deepUserId}' THEN ${idOf(id, '0')} ELSE ${idOf(id, n)} END`;

/** Copies a table's rows from one organization to another as the numbers from `first` to `last`, in one statement. Resolves to their count. */
export async function copyRows(owner: pg.Client, table: Table, source: Source, [first, last]: [number, number]): Promise<number> {
  const { rows } = await owner.query<{ column: string }>(
    `SELECT attname AS column FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'seq' ORDER BY attnum`,
    [table.name],
  );
  const columns = rows.map(({ column }) => column);
  const values = columns.map((column) => copyOf(column, table, source));
  const { rowCount } = await owner.query(`
    INSERT INTO ${table.name} (${columns.map(pg.escapeIdentifier).join(', ')})
    SELECT ${values.join(', ')} FROM ${table.name} t CROSS JOIN generate_series(${first}, ${last}) AS copy (n)
    WHERE t.organization_id = '${source.from}' ${table.orderBy ? `ORDER BY ${table.orderBy}` : ''}`);
  return rowCount ?? 0;
}

function copyOf(column: string, { name, each }: Table, source: Source): string {
  const own = `t.${pg.escapeIdentifier(column)}`;
  if (column === 'organization_id') return `'${source.to}'::uuid`;
  if (column === 'id') return idOf(own, each === 'copy' ? 'copy.n' : '0');
  if (ofOrganization.has(column)) return idOf(own, '0');
  if (ofCopy.has(column)) return idOf(own, 'copy.n');
  if (ofPerson.has(column)) return each === 'copy' ? personOf(own, source) : idOf(own, '0');
  if (column === 'record_number') return `${own} || '-' || copy.n`;
  return derivedValue(`${name}.${column}`, own);
}

/** Stored assessments name goals; so do their copies, so that they still follow from their facts. */
function derivedValue(column: string, own: string): string {
  if (column === 'goal.assessment') return `${own} || jsonb_build_object('goalId', ${idOf('t.id', 'copy.n')})`;
  if (column === 'enrollment.reasons') {
    return `(SELECT coalesce(jsonb_agg(CASE WHEN reason->>'goalId' IS NULL THEN reason
      ELSE reason || jsonb_build_object('goalId', ${idOf("(reason->>'goalId')", 'copy.n')}) END ORDER BY place), '[]')
      FROM jsonb_array_elements(${own}) WITH ORDINALITY AS reasons (reason, place))`;
  }
  return own;
}
