import 'server-only';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { ReadRow, RosterProblem, RosterRow } from '@/lib/domain/eligibility/roster/roster-row';

/** Problems beyond these are counted, not kept: nobody reads on, and memory stays flat. */
export const mostProblems = 20_000;

export type Staged = { rows: number; refused: number; problemCount: number; problems: RosterProblem[] };

/** The rows as read, for as long as the transaction lasts. Of a refused row only the number stays. */
export async function createStaging(client: pg.Client): Promise<void> {
  await client.query('DROP TABLE IF EXISTS roster_row');
  await client.query(`
    CREATE TEMP TABLE roster_row (
      place int, action text, member_number text, given_name text, family_name text, birth_date date, relationship text,
      subscriber_number text, employee_number text, work_email citext, starts_on date, ends_on date, new_id uuid
    ) ON COMMIT DROP`);
}

/** COPYs rows into the staging table as they are read. COPY refuses tables with row-level security, hence a temporary one. */
export async function stageRows(client: pg.Client, batches: AsyncIterable<ReadRow[]>, onRows: (count: number) => void): Promise<Staged> {
  const staged: Staged = { rows: 0, refused: 0, problemCount: 0, problems: [] };
  const idOf = newIds();
  const copy = client.query(copyFrom('COPY roster_row FROM STDIN'));
  const failed = new Promise<never>((_, reject) => copy.once('error', reject));
  failed.catch(() => {});
  try {
    for await (const rows of batches) {
      let text = '';
      for (const read of rows) {
        staged.rows += 1;
        if (read.row === null) keepProblems(staged, read.problems);
        text += lineOf(read, staged.rows, idOf);
      }
      if (text !== '' && !copy.write(text)) await Promise.race([once(copy, 'drain'), failed]);
      onRows(staged.rows);
    }
    const finished = once(copy, 'finish');
    copy.end();
    await Promise.race([finished, failed]);
    return staged;
  } catch (error) {
    copy.destroy();
    throw error;
  }
}

function keepProblems(staged: Staged, problems: readonly RosterProblem[]): void {
  staged.refused += 1;
  staged.problemCount += problems.length;
  for (const problem of problems) if (staged.problems.length < mostProblems) staged.problems.push(problem);
}

function lineOf(read: ReadRow, place: number, idOf: (row: RosterRow) => string): string {
  if (read.row === null) return `${read.problems[0]?.row ?? place}\trefused\t${field(read.memberNumber)}${`\t${none}`.repeat(10)}\n`;
  const { row } = read;
  const text = `${row.row}\t${row.action}\t${field(row.memberNumber)}\t${field(row.givenName)}\t${field(row.familyName)}`;
  const numbers = `\t${field(row.subscriberNumber)}\t${field(row.employeeNumber)}\t${field(row.workEmail)}`;
  return `${text}\t${row.birthDate ?? none}\t${row.relationship ?? none}${numbers}\t${row.startsOn ?? none}\t${row.endsOn ?? none}\t${idOf(row)}\n`;
}

/**
 * The id a row's member gets if they are new (version 7). Ids grow in the order in which members are stored, subscribers first: a million of
 * them go onto the end of an index, where ids by chance would touch all of it. The time and 40 bits by chance are the same for one file.
 */
function newIds(): (row: RosterRow) => string {
  const time = Date.now().toString(16).padStart(12, '0');
  const chance = randomBytes(5).toString('hex');
  const start = `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(0, 3)}-8${chance.slice(3, 6)}-${chance.slice(6)}`;
  return ({ row, relationship }) => {
    const order = relationship === null || relationship === 'self' ? row : row + 2 ** 30;
    return start + order.toString(16).padStart(8, '0');
  };
}

const none = '\\N';

/** COPY's text format. Values hold no control characters; a backslash is all that needs another. */
function field(value: string | null): string {
  if (value === null) return none;
  return value.includes('\\') ? value.replaceAll('\\', '\\\\') : value;
}
