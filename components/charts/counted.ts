/** A count that may be shown, or one that may not: from 1 to 10, or large but giving such a one away. */
export type Counted = { suppressed: false; count: number } | { suppressed: true };

/** A share with what it rests on: `n` of `of`, its Wilson 95 % interval as shares from 0 to 1. Suppressed: withheld with all that it could be worked out from. */
export type Proportion = { suppressed: false; n: number; of: number; share: number; lower: number; upper: number } | { suppressed: true };

/** What stands in place of a count that may not be shown. One word for all, since which ones are small is not told either. */
export const suppressedWords = 'Withheld';
