import * as z from 'zod';

/** How someone without an account wants to be reached. */
export const contactWays = ['email', 'phone'] as const;
export type ContactWay = (typeof contactWays)[number];
export type Contact = { by: ContactWay; value: string };

export const contactWayWords: Record<ContactWay, string> = { email: 'By email', phone: 'By phone' };

const email = z.email({ pattern: z.regexes.html5Email });

/** Why this is no address of that kind, in words; null when it may be one. A phone number needs an area code, or "+" and a country. */
export function contactProblem({ by, value }: Contact): string | null {
  if (value.length > 254) return 'This is too long.';
  if (by === 'email') return email.safeParse(value).success ? null : 'Enter an email address, such as name@example.org.';
  const digits = value.replace(/\D/g, '');
  const isTyped = /^\+?[\d\s().-]+( ?(ext\.?|x) ?\d{1,6})?$/i.test(value);
  const fits = value.startsWith('+') ? digits.length >= 8 && digits.length <= 21 : digits.length >= 10 && digits.length <= 17;
  return isTyped && fits ? null : 'Enter a phone number with its area code, such as 555 010 0199.';
}

type Refuse = { addIssue: (issue: { code: 'custom'; path: string[]; message: string }) => void };

/** For `superRefine` with `besideOthers`: the address fits the way that was chosen. What is missing is said by the inputs themselves. */
export function refuseContact(given: { contactBy?: unknown; contact?: unknown }, context: Refuse): void {
  const by = contactWays.find((way) => way === given.contactBy);
  if (by === undefined || typeof given.contact !== 'string') return;
  const problem = contactProblem({ by, value: given.contact });
  if (problem) context.addIssue({ code: 'custom', path: ['contact'], message: problem });
}

/** Lets a rule over several inputs speak beside what single inputs refuse; by default Zod leaves it out then. */
export const besideOthers = { when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null };
