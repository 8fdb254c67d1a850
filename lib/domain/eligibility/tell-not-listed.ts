import * as z from 'zod';
import { besideOthers, contactWays, refuseContact } from './contact';
import { normalizeName } from './normalize-name';
import { sponsorKinds } from './sponsor-kinds';

/** What someone agrees to who wants to be told; its code is kept with their contact. */
export const tellMeConsent = {
  code: 'tell-me-1',
  words: 'You may keep this address or number to tell me once it is listed. You use it for nothing else, and show it to nobody else.',
};

/** "My employer isn't listed": its name, and how to tell the person once it is. */
export const TellNotListed = z
  .object({
    id: z.uuid({ error: 'This form is out of date. Load the page again.' }),
    kind: z.enum(sponsorKinds, { error: 'Choose one of the two.' }),
    name: z
      .string({ error: 'Write its name.' })
      .trim()
      .min(2, 'Write at least 2 characters.')
      .max(120, 'Write at most 120 characters.')
      .refine((name) => normalizeName(name) !== '', 'Write its name in letters or digits.'),
    place: z.string().trim().max(80, 'Write at most 80 characters.').optional(),
    contactBy: z.enum(contactWays).optional(),
    contact: z.string().trim().optional(),
    consent: z.literal('on').optional(),
  })
  .superRefine((given, context) => {
    const { contactBy, contact, consent } = given;
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    refuseContact(given, context);
    if (contactBy === undefined && contact !== undefined) refuse('contactBy', 'Choose how to tell you, or leave the address empty.');
    if (contactBy === undefined) return;
    if (contact === undefined) refuse('contact', 'Write where to tell you.');
    if (consent !== 'on') refuse('consent', 'We may only tell you if you agree. Otherwise choose not to be told.');
  }, besideOthers);
export type TellNotListed = z.infer<typeof TellNotListed>;
