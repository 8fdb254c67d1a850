import * as z from 'zod';

const longest = 80;

/** What may be searched for; missing is empty, of several the first. Shorter than two characters is fine and finds nothing. */
export const SearchQuery = z.preprocess(
  (given) => (Array.isArray(given) ? given[0] : given) ?? '',
  z
    .string()
    .trim()
    .max(longest, { error: `A name of up to ${longest} characters is enough. Try its first words.` }),
);
