import * as z from 'zod';
import { periodMonths } from '@/lib/domain/outcomes/period';
import { programCodes } from '@/lib/domain/programs/program';

const typed = z.string().trim().max(20).catch('');

/** What the URL of the outcomes may say. Days stay as they were typed, `periodOf` judges them; anything else unfit is as if it were not there. */
export const OutcomeParams = z.object({
  from: typed,
  to: typed,
  months: z.coerce.number().pipe(z.literal(periodMonths)).catch(12),
  program: z.enum(programCodes).nullable().catch(null),
});
export type OutcomeParams = z.infer<typeof OutcomeParams>;
