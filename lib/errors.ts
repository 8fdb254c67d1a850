/**
 * What can go wrong on purpose. `notFound`: absent or not yours, on purpose the same. `forbidden`: the role may not do it.
 * `stale`: someone changed it meanwhile. `conflict`: it is already so. `refused`: a rule says no, `message` says which.
 * `tooMany`: a limit bites. `unavailable`: the database is away.
 */
export type AppErrorCode = 'notFound' | 'forbidden' | 'stale' | 'conflict' | 'refused' | 'tooMany' | 'unavailable';

/** A failure that has words for the person; anything else is a defect. `field` names the input it stands beside. */
export class AppError extends Error {
  override readonly name = 'AppError';
  constructor(
    readonly code: AppErrorCode,
    message: string = code,
    readonly field?: string,
    /** For `stale`: what stands there now, to show beside what was typed. */
    readonly current?: Record<string, unknown>,
    /** For `refused`: words for several inputs at once, by their names. */
    readonly fields?: Record<string, string>,
  ) {
    super(message);
  }
}
