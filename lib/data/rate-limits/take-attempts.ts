import 'server-only';
import { createHmac } from 'node:crypto';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { describeError, log } from '@/lib/log';
import { giveBackInMemory, takeInMemory } from './memory-attempts';

/** One thing to count: at most `limit` times in `seconds` for this `value` (an account, an address) within `scope`. */
export type Attempt = { scope: string; value: string; limit: number; seconds: number };

export type Taken = { allowed: true } | { allowed: false; retryInSeconds: number };

/** The database keeps no account and no address, only their keyed hashes, in hexadecimal. */
const keyOf = ({ scope, value, seconds }: Attempt) =>
  createHmac('sha256', env().AUTH_SECRET).update(`rate limit\0${scope}\0${seconds}\0${value}`).digest('hex');

/**
 * Counts one attempt against each limit, in one statement, before the work it stands for; so parallel attempts are bounded too.
 * Refused attempts count as well. While the database is away each process counts alone, against a third of the limit.
 */
export async function takeAttempts(attempts: Attempt[]): Promise<Taken> {
  const keyed = attempts.map((attempt) => ({ attempt, key: keyOf(attempt) }));
  try {
    const counted = await count(keyed);
    sweepNowAndThen();
    const waits = keyed.flatMap(({ attempt, key }) => {
      const row = counted.find((candidate) => candidate.key === key);
      return row && row.count > attempt.limit ? [row.left] : [];
    });
    return waits.length > 0 ? { allowed: false, retryInSeconds: Math.max(1, ...waits) } : { allowed: true };
  } catch (error) {
    log('rate-limits').warn({ error: describeError(error) }, 'attempts are counted in memory');
    return takeInMemory(keyed, Date.now());
  }
}

/** Takes back what a successful attempt counted, so that only failures add up. Never throws. */
export async function giveBackAttempts(attempts: Attempt[]): Promise<void> {
  const keys = attempts.map(keyOf);
  giveBackInMemory(keys);
  try {
    await db.$executeRaw`
      UPDATE rate_limit SET count = rate_limit.count - 1
      FROM (SELECT decode(k, 'hex') AS key, to_timestamp(floor(extract(epoch FROM now()) / s) * s) AS starts FROM unnest(${keys}::text[], ${attempts.map((one) => one.seconds)}::int[]) AS t (k, s)) mine
      WHERE rate_limit.key = mine.key AND rate_limit.window_starts_at = mine.starts AND rate_limit.count > 0`;
  } catch (error) {
    log('rate-limits').warn({ error: describeError(error) }, 'an attempt was not given back');
  }
}

type Counted = { key: string; count: number; left: number };

/** Rows in key order: two statements that count the same keys cannot wait for each other. */
const count = (keyed: { attempt: Attempt; key: string }[]) => db.$queryRaw<Counted[]>`
  WITH wanted AS (
    SELECT decode(k, 'hex') AS key, s, to_timestamp(floor(extract(epoch FROM now()) / s) * s) AS starts
    FROM unnest(${keyed.map(({ key }) => key)}::text[], ${keyed.map(({ attempt }) => attempt.seconds)}::int[]) AS t (k, s)
  ), counted AS (
    INSERT INTO rate_limit AS r (key, window_starts_at, count) SELECT key, starts, 1 FROM wanted ORDER BY key
    ON CONFLICT (key, window_starts_at) DO UPDATE SET count = least(r.count + 1, 1000000)
    RETURNING r.key, r.count, r.window_starts_at
  )
  SELECT encode(counted.key, 'hex') AS key, counted.count, ceil(extract(epoch FROM counted.window_starts_at) + wanted.s - extract(epoch FROM now()))::int AS left
  FROM counted JOIN wanted ON wanted.key = counted.key`;

let sweptAt = 0;

/** Old counters go once an hour, unasked and unawaited. */
function sweepNowAndThen(): void {
  if (Date.now() - sweptAt < 3_600_000) return;
  sweptAt = Date.now();
  db.$executeRaw`DELETE FROM rate_limit WHERE window_starts_at < now() - interval '2 days'`.catch((error: unknown) =>
    log('rate-limits').warn({ error: describeError(error) }, 'old counters were not removed'),
  );
}
