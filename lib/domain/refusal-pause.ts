/** Longer than a refusal takes on a server that is not busy, in milliseconds. */
const step = 400;

/**
 * How long a refusal still waits: it is told after a whole number of steps, so that also on a busy server the little more that is done for a
 * known account cannot be read from the time it took.
 */
export const refusalPause = (elapsed: number): number => step - (elapsed % step);
