import type { Day } from '@/lib/domain/day';
import { identifierKey } from '@/lib/domain/eligibility/identifier';
import { foldLetters } from '@/lib/domain/eligibility/normalize-name';

export type NumberedPerson = { memberNumber: string; birthDate: Day; givenName: string };

/** Whether two ways of writing name one person of a sponsor: a family may share a number, and twins a birth date too. */
export const isSamePerson = (one: NumberedPerson, other: NumberedPerson): boolean =>
  one.birthDate === other.birthDate &&
  identifierKey(one.memberNumber) === identifierKey(other.memberNumber) &&
  folded(one.givenName) === folded(other.givenName);

/** Without accents, case, spaces and hyphens. */
const folded = (name: string) => foldLetters(name).replace(/[^\p{L}\p{N}]/gu, '');
