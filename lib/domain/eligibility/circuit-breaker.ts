/**
 * Whether a payer is asked at all. After five failures in a row nobody waits for it until the pause is over; then one
 * question at a time tries it again. Times are milliseconds.
 */
export type Circuit =
  | { state: 'closed'; failures: number }
  | { state: 'open'; until: number; openings: number }
  /** `since`: when the question under way was let through. */
  | { state: 'half-open'; since: number; openings: number };

export const freshCircuit: Circuit = { state: 'closed', failures: 0 };

const mostFailures = 5;
const shortestPause = 30_000;
const longestPause = 300_000;
/** A question that tells nothing for this long was lost with its process; no gateway waits longer than 20 s. */
const lostAfter = 30_000;

/** Whether a question may go out now, and the circuit from now on. */
export function admit(circuit: Circuit, now: number): { isAdmitted: boolean; circuit: Circuit } {
  if (circuit.state === 'closed') return { isAdmitted: true, circuit };
  const isAdmitted = circuit.state === 'open' ? now >= circuit.until : now >= circuit.since + lostAfter;
  return isAdmitted ? { isAdmitted, circuit: { state: 'half-open', since: now, openings: circuit.openings } } : { isAdmitted, circuit };
}

/** The circuit after a question that was let through came back or failed. */
export function settle(circuit: Circuit, isSuccess: boolean, now: number): Circuit {
  if (isSuccess) return freshCircuit;
  if (circuit.state === 'open') return circuit;
  if (circuit.state === 'closed' && circuit.failures + 1 < mostFailures) return { state: 'closed', failures: circuit.failures + 1 };
  const openings = circuit.state === 'closed' ? 1 : circuit.openings + 1;
  return { state: 'open', openings, until: now + Math.min(longestPause, shortestPause * 2 ** (openings - 1)) };
}
