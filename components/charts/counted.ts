/** A count that may be shown, or one between 1 and 10 that may not. */
export type Counted = { suppressed: false; count: number } | { suppressed: true };

/** A share with what it rests on: `n` of `of`, its Wilson 95 % interval as shares from 0 to 1. Suppressed: too few people, nothing derivable. */
export type Proportion = { suppressed: false; n: number; of: number; share: number; lower: number; upper: number } | { suppressed: true };

/** What stands in place of a count that is too small to show. */
export const suppressedWords = '1–10, suppressed';
