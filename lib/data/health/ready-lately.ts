import 'server-only';
import { checkDatabase } from '@/lib/data/health/check-database';

/** A database that answered is believed for so long, one that did not is asked again sooner. */
const believed = { ready: 1_000, away: 250 };

let last = { isReady: true, at: Number.NEGATIVE_INFINITY };
let asking: Promise<boolean> | undefined;

/** Whether the database answers, asked at most about once a second however many want to know. Never throws. */
export async function readyLately(check = checkDatabase, now = Date.now): Promise<boolean> {
  if (now() - last.at < (last.isReady ? believed.ready : believed.away)) return last.isReady;
  asking ??= check().then((isReady) => {
    last = { isReady, at: now() };
    asking = undefined;
    return isReady;
  });
  return asking;
}
