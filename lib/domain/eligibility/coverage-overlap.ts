import { type CoverageWindow, windowsMeet } from './coverage-standing';

/** What a sponsor pays for, and when. */
export type CoveredPrograms = CoverageWindow & { programCodes: readonly string[] };

/**
 * Programs that two agreements of one sponsor would both pay for on some day. Then nobody could say which cost and which limit
 * hold, so such terms are refused. Codes in the order of `terms`; empty where all is clear.
 */
export function doublyCovered(terms: CoveredPrograms, others: readonly CoveredPrograms[]): string[] {
  const meeting = others.filter((other) => windowsMeet(terms, other));
  return terms.programCodes.filter((code) => meeting.some(({ programCodes }) => programCodes.includes(code)));
}
