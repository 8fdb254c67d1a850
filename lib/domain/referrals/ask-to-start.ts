import * as z from 'zod';
import { besideOthers, contactWays, refuseContact } from '@/lib/domain/eligibility/contact';
import { preferredTimeCodes } from './referral-words';

/** How to reach someone who asks to start. */
export const AskToStart = z
  .object({
    sponsorId: z.uuid(),
    contactBy: z.enum(contactWays, { error: 'Choose how we reach you.' }),
    contact: z.string({ error: 'Write where we reach you.' }).trim().max(254, 'This is too long.'),
    times: z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(z.enum(preferredTimeCodes)).max(4)),
    language: z.string().trim().max(40, 'Write at most 40 characters.').optional(),
    clinicId: z.uuid().optional(),
    notes: z.string().trim().max(500, 'Write at most 500 characters.').optional(),
    consent: z.literal('on', { error: 'We can only pass on your request if you agree.' }),
  })
  .superRefine(refuseContact, besideOthers);
export type AskToStart = z.infer<typeof AskToStart>;
