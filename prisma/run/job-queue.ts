import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { appRole } from './app-role';

export const jobSchema = 'pgboss';
export const reassessDueJob = 'reassess-due';
export const refitPredictionsJob = 'refit-predictions';
export const forgetGrantsJob = 'forget-grants';
export const removeContactsJob = 'remove-contacts';
export const workRostersJob = 'work-rosters';
/** What commands notify when an import waits for the worker. */
export const rosterChannel = 'cairn_rosters';

/** Creates or updates the job tables with the owner's rights, and lets the application's role use them, not change their shape. */
export async function prepareJobQueue(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: jobSchema, supervise: false, schedule: false, max: 2 });
  boss.on('error', () => {}); // without a listener it would end the process; what fails here rejects below as well
  await boss.start();
  // One waiting and one running at most, however many servers run.
  for (const queue of [reassessDueJob, refitPredictionsJob, forgetGrantsJob, removeContactsJob]) {
    await boss.createQueue(queue, { policy: 'stately', retryLimit: 3, retryBackoff: true, expireInSeconds: 15 * 60 });
  }
  // Only what waits is limited: a job whose worker was killed must not hold up the next one for hours. Each roster has a lock of its own.
  await boss.createQueue(workRostersJob, { policy: 'short', retryLimit: 3, retryBackoff: true, expireInSeconds: 6 * 3600 });
  await boss.stop({ graceful: false });

  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  try {
    await owner.query(`
      GRANT USAGE ON SCHEMA ${jobSchema} TO ${appRole};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${jobSchema} TO ${appRole};
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${jobSchema} TO ${appRole};
    `);
  } finally {
    await owner.end();
  }
}
