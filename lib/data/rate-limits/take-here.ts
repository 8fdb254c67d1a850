import 'server-only';
import { takeInMemory } from './memory-attempts';
import type { Attempt, Taken } from './take-attempts';

/**
 * Counts an attempt in this process alone. For what is only too much work, never for what must not be guessed: a limit that spares the
 * database should not cost it a write, and several processes may each allow as much.
 */
export const takeHere = (attempt: Attempt): Taken =>
  takeInMemory([{ attempt, key: `${attempt.scope}\0${attempt.value}` }], Date.now(), (limit) => limit);
