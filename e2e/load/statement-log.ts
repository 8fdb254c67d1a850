import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';

/** What the application sent to the database between two moments, in its order. */
export type StatementLog = { during: (work: () => Promise<unknown>) => Promise<string[]>; close: () => Promise<void> };

const MARK = '§§';

/** Has the embedded server write every statement to its log, and reads it there. */
export async function openStatementLog(owner: pg.Client, data: string): Promise<StatementLog> {
  const file = path.join(data, 'postgres.log');
  await set(owner, { log_statement: "'all'", log_line_prefix: `'${MARK}%a|'`, log_parameter_max_length: '0' });
  return {
    during: async (work) => {
      const from = statSync(file).size;
      await work();
      return statementsIn(readFileSync(file).subarray(from).toString('utf8'));
    },
    close: () => set(owner, { log_statement: 'DEFAULT', log_line_prefix: 'DEFAULT', log_parameter_max_length: 'DEFAULT' }),
  };
}

/** Only the application's own connections: `lib/db` names them. */
function statementsIn(log: string): string[] {
  return log.split(MARK).flatMap((line) => {
    const found = /^cairn\|LOG: {2}(?:statement|execute [^:]+): ([\s\S]+)/.exec(line);
    return found?.[1] ? [found[1].trim()] : [];
  });
}

async function set(owner: pg.Client, settings: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(settings)) {
    await owner.query(value === 'DEFAULT' ? `ALTER SYSTEM RESET ${name}` : `ALTER SYSTEM SET ${name} = ${value}`);
  }
  await owner.query('SELECT pg_reload_conf()');
  await owner.query('SELECT pg_sleep(0.5)');
}
