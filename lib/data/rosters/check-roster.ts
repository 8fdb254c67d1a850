import 'server-only';
import { todayIn } from '@/lib/data/clock';
import { type Bulk, inSets } from '@/lib/data/rosters/bulk-session';
import { compareRows, keepFoundProblems } from '@/lib/data/rosters/compare-rows';
import type { Comparison } from '@/lib/data/rosters/comparison';
import { finishImport } from '@/lib/data/rosters/finish-import';
import { csvRows, isSameOrders, likelyOrders, ordersSeen, rows834 } from '@/lib/data/rosters/read-rows';
import { rosterFile } from '@/lib/data/rosters/roster-files';
import { createStaging, type Staged, stageRows } from '@/lib/data/rosters/stage-rows';
import { StoppedImport, type Watch } from '@/lib/data/rosters/watch-import';
import { Layout, Mapping, type WorkingImport } from '@/lib/data/rosters/working-import';
import type { Day } from '@/lib/domain/day';
import { type ImportScope, noCounts, type RosterCounts } from '@/lib/domain/eligibility/roster/import-status';
import { newReading } from '@/lib/domain/eligibility/roster/read-roster-row';
import type { ReadRow, RosterProblem } from '@/lib/domain/eligibility/roster/roster-row';
import { AppError } from '@/lib/errors';

type Read = { staged: Staged; scope: ImportScope; keepsUnsaid: Comparison['keepsUnsaid'] };

/** The dry run: reads the file, keeps what it would change and what cannot be taken, and changes nothing on the roster. */
export async function checkRoster(bulk: Bulk, found: WorkingImport, watch: Watch): Promise<void> {
  const today = todayIn(found.zone);
  const { client } = bulk;
  const { staged, scope, keepsUnsaid } = await readFile(bulk, found, watch, today);
  if (staged.rows === 0) throw new AppError('refused', 'This file has no rows below its header.');
  watch.report({ step: 'comparing', done: 0, total: 0, rows: staged.rows });
  const { organizationId, sponsorId, id: importId } = found;
  for (const table of ['roster_change', 'roster_problem'])
    await client.query(`DELETE FROM ${table} WHERE organization_id = $1 AND import_id = $2`, [organizationId, importId]);
  const comparison = { organizationId, sponsorId, importId, today, isFull: scope === 'full', keepsUnsaid };
  const { refusedTogether, ...compared } = await inSets(client, () => compareRows(client, comparison));
  await keepProblems(bulk, importId, staged.problems);
  const between = await keepFoundProblems(client, comparison, staged.problems.length);
  const counts: RosterCounts = {
    ...noCounts,
    ...compared,
    rows: staged.rows,
    refused: staged.refused + refusedTogether,
    problems: staged.problemCount + between,
  };
  await client.query(`UPDATE roster_import SET scope = $3, on_day = $4 WHERE organization_id = $1 AND id = $2`, [
    organizationId,
    importId,
    scope,
    today,
  ]);
  await finishImport(bulk, found, 'ready', counts, 'roster.checked');
}

function readFile(bulk: Bulk, found: WorkingImport, watch: Watch, today: Day): Promise<Read> {
  return found.format === 'csv' ? readCsv(bulk, found, watch, today) : read834(bulk, found, watch, today);
}

/** Twice at most: when the whole file shows another order of day and month than its first rows did. */
async function readCsv(bulk: Bulk, found: WorkingImport, watch: Watch, today: Day): Promise<Read> {
  const layout = Layout.parse(found.layout);
  const mapping = Mapping.parse(found.mapping);
  const { columns } = mapping;
  let orders = likelyOrders(layout, mapping, today);
  for (;;) {
    const reading = newReading({ columns, width: layout.header.length, today }, orders);
    const staged = await stage(bulk, found, watch, (onBytes) => csvRows(fileOf(found), layout, reading, onBytes));
    const seen = ordersSeen(reading, mapping.dateOrder);
    const unsaid = (field: keyof typeof columns) => columns[field] === undefined;
    if (isSameOrders(seen, orders)) {
      const keepsUnsaid = {
        employeeNumber: unsaid('employeeNumber'),
        workEmail: unsaid('workEmail'),
        endsOn: unsaid('endsOn'),
        subscriber: unsaid('relationship') && unsaid('subscriberNumber'),
      };
      return { staged, scope: found.scope, keepsUnsaid };
    }
    orders = seen;
  }
}

async function read834(bulk: Bulk, found: WorkingImport, watch: Watch, today: Day): Promise<Read> {
  let { scope } = found;
  const file = { path: fileOf(found), encoding: Layout.parse(found.layout).encoding };
  const onScope = (said: ImportScope) => {
    scope = said;
  };
  const staged = await stage(bulk, found, watch, (onBytes) => rows834(file, today, onScope, onBytes));
  return { staged, scope, keepsUnsaid: { employeeNumber: true, workEmail: true, endsOn: false, subscriber: false } };
}

const fileOf = ({ organizationId, id }: WorkingImport) => rosterFile(organizationId, id);

async function stage(
  { client }: Bulk,
  { fileBytes }: WorkingImport,
  watch: Watch,
  open: (onBytes: (bytes: number) => void) => AsyncIterable<ReadRow[]>,
): Promise<Staged> {
  let bytes = 0;
  await createStaging(client);
  const rows = open((count) => {
    bytes = count;
  });
  return stageRows(client, rows, (count) => {
    if (watch.isStopped()) throw new StoppedImport();
    watch.report({ step: 'reading', done: bytes, total: fileBytes, rows: count });
  });
}

async function keepProblems({ client, context }: Bulk, importId: string, problems: readonly RosterProblem[]): Promise<void> {
  const column = (key: keyof RosterProblem) => problems.map((problem) => problem[key]);
  await client.query(
    `INSERT INTO roster_problem (organization_id, import_id, place, row_number, field, code, value, detail)
     SELECT $1, $2, place, row_number, field, code, value, detail
     FROM unnest($3::int[], $4::text[], $5::text[], $6::text[], $7::text[]) WITH ORDINALITY AS p (row_number, field, code, value, detail, place)`,
    [context.organizationId, importId, column('row'), column('field'), column('code'), column('value'), column('detail')],
  );
}
