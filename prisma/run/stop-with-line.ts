/** A problem its reader can solve: shown as its message alone, without a stack. */
export class PlainProblem extends Error {}

/** Ends the process with one clear line for what the reader can solve, and with everything known for what they cannot. */
export function stopWithLine(error: unknown): never {
  console.error(error instanceof PlainProblem ? error.message : error);
  process.exit(1);
}
