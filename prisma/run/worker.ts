import { PgBoss } from 'pg-boss';
import pino from 'pino';
import { forgetExpiredGrants } from '@/lib/data/eligibility/forget-expired-grants';
import { reassessDue } from '@/lib/data/enrollments/reassess-due';
import { type Listening, listen } from '@/lib/data/listen';
import { refitPredictions } from '@/lib/data/predictions/refit-predictions';
import { removeOldContacts } from '@/lib/data/retention/remove-old-contacts';
import { workRosters } from '@/lib/data/rosters/work-rosters';
import { env, listenUrl } from '@/lib/env';
import {
  forgetGrantsJob,
  jobSchema,
  reassessDueJob,
  refitPredictionsJob,
  removeContactsJob,
  rosterChannel,
  workRostersJob,
} from './job-queue';

const log = pino({ level: env().LOG_LEVEL, name: 'worker' });

const boss = new PgBoss({
  connectionString: env().DATABASE_APP_URL,
  schema: jobSchema,
  max: 3,
  // The application's role may use the job tables, not change their shape; the launcher did that with the owner's rights.
  migrate: false,
  createSchema: false,
  reindex: false,
  monitorVacuum: false,
});
boss.on('error', (error) => log.warn({ reason: error.message }, 'the job queue reported an error'));

let listening: Listening | undefined;

async function work(): Promise<void> {
  await boss.start();
  await boss.work(reassessDueJob, async () => {
    const assessed = await reassessDue();
    log.info({ assessed }, 'enrollments due for re-assessment were assessed');
  });
  await boss.schedule(reassessDueJob, '*/5 * * * *', null, { tz: 'UTC' });
  await boss.send(reassessDueJob);
  await boss.work(refitPredictionsJob, async () => {
    const models = await refitPredictions();
    log.info({ models }, 'predictions were fitted to the completed courses');
  });
  await boss.schedule(refitPredictionsJob, '20 5 * * *', null, { tz: 'UTC' });
  await boss.send(refitPredictionsJob);
  await boss.work(forgetGrantsJob, async () => {
    const grants = await forgetExpiredGrants();
    if (grants > 0) log.info({ grants }, 'expired eligibility grants were deleted');
  });
  await boss.schedule(forgetGrantsJob, '*/5 * * * *', null, { tz: 'UTC' });
  await boss.send(forgetGrantsJob);
  await boss.work(removeContactsJob, async () => {
    const { notListed, declined, notTaken } = await removeOldContacts();
    if (notListed + declined + notTaken > 0) log.info({ notListed, declined, notTaken }, 'contacts kept for long enough were removed');
  });
  await boss.schedule(removeContactsJob, '40 4 * * *', null, { tz: 'UTC' });
  await boss.send(removeContactsJob);
  await boss.work(workRostersJob, { pollingIntervalSeconds: 0.5 }, async () => {
    const imports = await workRosters();
    if (imports > 0) log.info({ imports }, 'roster imports were worked on');
  });
  // Every minute as well: what another worker left when it was killed.
  await boss.schedule(workRostersJob, '* * * * *', null, { tz: 'UTC' });
  const wake = () => void boss.send(workRostersJob).catch(() => {});
  listening = listen(listenUrl(), rosterChannel, { hear: wake, opened: wake });
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    void listening?.end();
    boss.stop({ graceful: true, timeout: 10_000 }).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}

await work().catch((error: Error) => {
  log.error({ reason: error.message }, 'the job queue cannot be reached');
  process.exit(1);
});
