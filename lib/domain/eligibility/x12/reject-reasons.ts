import type { PayerAnswer } from '@/lib/domain/eligibility/payer-inquiry';

/**
 * AAA03 codes that say: nobody here is this person (005010X279A1, loops 2100C and 2100D, code list 901). All others say that
 * the question could not be answered (42 unable to respond at current time, 80 no response received, 41 and 43 to 51 about
 * who asks, 15, 52, 56, 57 and 60 to 63 about the question, 68 and 76 two people with one number, 79 and T4 about the payer), which is
 * never a "no".
 *
 * Meanings: `v`, compared with the tables of OpenDental (X271) and of two clearinghouse clients; node-x12 reads segments and has none. Which
 * of them say "nobody": `P`.
 */
const notFoundCodes: ReadonlySet<string> = new Set([
  '58', // invalid or missing date of birth
  '64', // invalid or missing patient ID
  '65', // invalid or missing patient name
  '67', // patient not found
  '71', // patient birth date does not match
  '72', // invalid or missing subscriber ID
  '73', // invalid or missing subscriber name
  '75', // subscriber not found
  '77', // subscriber found, patient not found
  '78', // subscriber not in the group or plan identified
]);

/** Not found only when every code says so. */
export function answerOfRejections(codes: readonly string[]): PayerAnswer {
  return codes.every((code) => notFoundCodes.has(code.trim())) ? { kind: 'not-found' } : { kind: 'unavailable', reason: 'rejected' };
}
