import * as z from 'zod';
import { programCodes } from '@/lib/domain/programs/program';
import { addressText, SearchText } from '@/lib/domain/search-text';

export const caseloadSorts = ['urgency', 'patient', 'program', 'week', 'last-activity', 'next-due'] as const;
export type CaseloadSort = (typeof caseloadSorts)[number];

/** `name` is ascending, `-name` descending. */
const Sort = z.templateLiteral([z.enum(['', '-']), z.enum(caseloadSorts)]).transform((text) => ({
  by: text.replace(/^-/, '') as CaseloadSort,
  direction: text.startsWith('-') ? ('desc' as const) : ('asc' as const),
}));

/** What a caseload's URL may say. Anything else in it is as if it were not there. */
export const CaseloadParams = z.object({
  q: SearchText,
  program: z.enum(programCodes).nullable().catch(null),
  need: z.enum(['someone', 'nobody', 'flag']).nullable().catch(null),
  sort: Sort.catch({ by: 'urgency', direction: 'asc' }),
  /** Key of the last row of the page before: its sort value and id. */
  after: addressText(600).nullable().catch(null),
  size: z.coerce.number().int().min(10).max(200).catch(50),
});
export type CaseloadParams = z.infer<typeof CaseloadParams>;
