import * as z from 'zod';
import { isDay } from '@/lib/domain/day';
import { highRiskSites, otherSites } from '@/lib/domain/programs/choose-bone-stress-program';
import { goalCodes } from '@/lib/domain/programs/program';
import { typedNumber } from '@/lib/domain/typed-number';

const siteCodes = [...highRiskSites, ...otherSites].map(({ code }) => code);

/** What of the condition decides the program and its goals. */
export const ConditionDetail = z.object({
  side: z.enum(['left', 'right', 'both']),
  site: z.enum(siteCodes).nullable(),
  mriGrade: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).nullable(),
  runner: z.boolean(),
  treadmill: z.boolean(),
});
export type ConditionDetail = z.infer<typeof ConditionDetail>;

const day = z.string().refine(isDay, { error: 'Choose a day.' });
const weight = z.coerce.number().int().min(1, 'Choose 1, 2 or 3.').max(3, 'Choose 1, 2 or 3.');

/** A goal as it stands in a draft: the template's proposal with the clinician's edits. */
export const DraftGoal = z.object({
  code: z.enum(goalCodes),
  wording: z.string().trim().min(3, 'Say the goal in a few words.').max(200, 'Keep the goal under 200 characters.'),
  baseline: typedNumber('Enter the baseline as a number.'),
  target: typedNumber('Enter the target as a number.'),
  dueOn: day,
  importance: weight,
  difficulty: weight,
});
export type DraftGoal = z.infer<typeof DraftGoal>;
