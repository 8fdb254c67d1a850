import * as z from 'zod';

/** In one go at most, so that nobody who records a score waits long for it. */
export const MOST_ROWS = 200;

/** Rows of the caseload by their enrollments, each once. */
export const ChosenRows = z
  .array(z.uuid(), { error: 'Choose at least one row.' })
  .min(1, 'Choose at least one row.')
  .max(MOST_ROWS, `Choose ${MOST_ROWS} rows at most.`)
  .transform((ids) => [...new Set(ids)]);
