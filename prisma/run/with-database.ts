import path from 'node:path';
import { openDatabase } from './database-session';
import { generateClient } from './generate';
import { withLock } from './lock';
import { dataFolder } from './paths';
import { runShown } from './run-node';
import { stopWithLine } from './stop-with-line';

/** `with-database.ts [--as-owner] [file …args]`: brings the database up to date, then runs the file with its settings. */
async function run(args: string[]): Promise<number> {
  const asOwner = args[0] === '--as-owner';
  const command = asOwner ? args.slice(1) : args;
  await generateClient();
  const database = await withLock(path.join(dataFolder, 'start.lock'), () => openDatabase(process.env, dataFolder));
  try {
    if (command.length === 0) return 0;
    const login = asOwner ? { DATABASE_APP_URL: database.ownerUrl } : {};
    return await runShown(command, { ...database.appEnvironment, ...login });
  } finally {
    await database.close();
  }
}

process.on('SIGINT', () => {}); // the command ends by it; the database is closed after that
process.exitCode = await run(process.argv.slice(2)).catch(stopWithLine);
