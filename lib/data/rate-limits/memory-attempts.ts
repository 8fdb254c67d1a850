import type { Attempt, Taken } from './take-attempts';

/** How many keys one process remembers; the oldest is forgotten first, so that memory stays flat under attack. */
const mostKeys = 20_000;

const kept = globalThis as { cairnAttempts?: Map<string, { count: number; endsAt: number }> };
kept.cairnAttempts ??= new Map();
const counters = kept.cairnAttempts;

/** A third of the limit: each process counts alone while the database is away. */
const stricter = (limit: number) => Math.max(1, Math.ceil(limit / 3));

/** Counts attempts in this process only, for as long as the shared counters cannot be reached. `atMost` turns a limit into this process's. */
export function takeInMemory(attempts: { attempt: Attempt; key: string }[], now: number, atMost = stricter): Taken {
  let wait = 0;
  for (const { attempt, key } of attempts) {
    const counter = current(key, attempt.seconds, now);
    counter.count += 1;
    if (counter.count > atMost(attempt.limit)) wait = Math.max(wait, Math.ceil((counter.endsAt - now) / 1000));
  }
  return wait > 0 ? { allowed: false, retryInSeconds: wait } : { allowed: true };
}

/** Gives one attempt back. */
export function giveBackInMemory(keys: string[]): void {
  for (const key of keys) {
    const counter = counters.get(key);
    if (counter && counter.count > 0) counter.count -= 1;
  }
}

function current(key: string, seconds: number, now: number) {
  const known = counters.get(key);
  if (known && known.endsAt > now) return known;
  counters.delete(key);
  const oldest = counters.keys().next();
  if (counters.size >= mostKeys && !oldest.done) counters.delete(oldest.value);
  const fresh = { count: 0, endsAt: now + seconds * 1000 };
  counters.set(key, fresh);
  return fresh;
}
