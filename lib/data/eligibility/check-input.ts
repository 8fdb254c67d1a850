import 'server-only';
import * as z from 'zod';
import { todayIn } from '@/lib/data/clock';
import { addDays, type Day } from '@/lib/domain/day';
import { readBirthDate } from '@/lib/domain/eligibility/birth-date';
import { identifierKey } from '@/lib/domain/eligibility/identifier';
import { relationships } from '@/lib/domain/eligibility/relationship';

const oneName = (empty: string) =>
  z
    .string({ error: empty })
    .trim()
    .max(100, { error: 'Write at most 100 characters.' })
    .refine((name) => /\p{L}/u.test(name), { error: empty });

const part = z.string().max(20, { error: 'This is too long for a date.' }).optional();
const TypedBirthDate = z.object({ month: part, day: part, year: part });

/** Today wherever the person may be: their calendar can be a day ahead of UTC. */
const latestBirthday = (): Day => addDays(todayIn('UTC'), 1);

const BirthDate = TypedBirthDate.prefault({}).transform((typed, context) => {
  const read = readBirthDate(typed, latestBirthday());
  if ('birthDate' in read) return read.birthDate;
  context.issues.push({ code: 'custom', message: read.problem, input: typed, path: [read.part] });
  return z.NEVER;
});

const Person = z.object({
  givenName: oneName('Write the first name as it stands on the card or the payslip.'),
  familyName: oneName('Write the last name as it stands on the card or the payslip.'),
  birth: BirthDate,
});

/** Judged where a payer asks for it; bounded everywhere, since what was typed goes into the answer's cookie. */
const holderName = z.string().max(100, { error: 'Write at most 100 characters.' }).optional();

/** Who asks about whom at which sponsor, as the form sends it: the person's name, birth date and one number. */
export const CheckEligibility = Person.extend({
  sponsorId: z.uuid(),
  who: z.enum(relationships, { error: 'Choose who you check for.' }),
  identifier: z
    .string({ error: 'Write one of these numbers, or the work email.' })
    .trim()
    .max(120, { error: 'Write at most 120 characters.' })
    .refine((typed) => identifierKey(typed) !== '', { error: 'Write one of these numbers, or the work email.' }),
  /** Who holds the plan, where the person is a family member; asked only where a payer wants to know. */
  holder: z.object({ givenName: holderName, familyName: holderName, birth: TypedBirthDate.optional() }).optional(),
});
export type CheckEligibility = z.output<typeof CheckEligibility>;

/** The holder of the plan as a payer asks for them. */
export const PlanHolder = Person;
