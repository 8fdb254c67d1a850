import 'server-only';
import * as z from 'zod';
import { normalizeName } from '@/lib/domain/eligibility/normalize-name';
import { sponsorKinds } from '@/lib/domain/eligibility/sponsor-kinds';
import { typedNumber } from '@/lib/domain/typed-number';
import { zones } from '@/lib/domain/zones';

/** A name that the search can find: two letters or digits at least are left of it. */
export const SponsorNameText = z
  .string()
  .trim()
  .max(120, 'Keep the name under 120 characters.')
  .refine((name) => normalizeName(name).replaceAll(' ', '').length >= 2, { error: 'Write a name with at least two letters or digits.' });

const known = new Set(zones);

/** What a sponsor is, as its form sends it. */
export const sponsorFields = {
  kind: z.enum(sponsorKinds),
  legalName: SponsorNameText,
  locality: z.string().trim().min(2, 'Say where it is, such as Duluth, MN.').max(80, 'Keep the place under 80 characters.'),
  size: typedNumber('Enter how many people, as a whole number.').pipe(
    z
      .number()
      .int('Enter a whole number.')
      .min(0, 'Enter 0 where it is not known.')
      .max(100_000_000, 'That is more people than there are.'),
  ),
  zone: z.string().refine((zone) => known.has(zone), { error: 'Choose a time zone.' }),
};
