import * as z from 'zod';

/**
 * How sure a figure is: `V` read in its source, `v` read in a secondary source or in public code,
 * `M` from memory of the cited work, `P` a parameter that Cairn proposes.
 */
export const EvidenceMark = z.enum(['V', 'v', 'M', 'P']);
export type EvidenceMark = z.infer<typeof EvidenceMark>;

/** A number with where it comes from, so that a clinician can correct it without touching logic. */
export const CitedNumber = z.object({ value: z.number(), mark: EvidenceMark, source: z.string().min(1) });
export type CitedNumber = z.infer<typeof CitedNumber>;

/** One entry of a reference list; `id` is what citations name (`fn4` for the fourth reference of the leg pain page). */
export const Reference = z.object({ id: z.string(), text: z.string().min(1) });
export type Reference = z.infer<typeof Reference>;
