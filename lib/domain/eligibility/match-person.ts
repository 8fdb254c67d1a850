import type { Day } from '@/lib/domain/day';
import type { ReasonCode } from './check-answer';
import { identifierKey } from './identifier';
import { namesAgree, type PersonName } from './person-name';

/** Who someone says they are. */
export type Claim = PersonName & { birthDate: Day; identifier: string };

/** The numbers a person of a roster may be known by; family members also go by their subscriber's. */
export type Numbers = { memberNumber: string | null; employeeNumber: string | null; workEmail: string | null };

export type RosterPerson = PersonName & { birthDate: Day; own: Numbers; subscriber: Numbers | null };

export type Match<Person> =
  /** Several rows only when all of them are this one person, who left and came back. */
  | { kind: 'matched'; people: readonly Person[] }
  | {
      kind: 'not-found';
      reason: Extract<ReasonCode, 'nobody-born-then' | 'identifier-differs' | 'name-differs' | 'several-alike'>;
    };

/** Compares two texts without telling by the time it takes where they differ. */
export type SameText = (one: string, other: string) => boolean;

/** As many people are compared as fill the last of these, so that nobody can tell by the work how many were there. */
const batch = 32;
const nobody: RosterPerson = {
  givenName: 'Nobody',
  familyName: 'Nowhere',
  birthDate: '0001-01-01',
  own: { memberNumber: null, employeeNumber: null, workEmail: null },
  subscriber: null,
};

/**
 * The people of a roster whose name, birth date and identifier all agree with a claim. Everyone given is compared in full, and nobody stands in for
 * who is missing: what agreed and what did not changes nothing about the work.
 */
export function matchPerson<Person extends RosterPerson>(claim: Claim, roster: readonly Person[], same: SameText): Match<Person> {
  const wanted = identifierKey(claim.identifier);
  const compared = Array.from({ length: Math.max(1, Math.ceil(roster.length / batch)) * batch }, (_, at) => {
    const person = roster[at] ?? nobody;
    const name = namesAgree(claim, person);
    const bornThen = same(claim.birthDate, person.birthDate);
    const keys = keysOf(person).map((key) => same(wanted, key) && wanted !== '');
    return { person: roster[at], name, bornThen, identified: keys.some(Boolean) };
  });
  const present = compared.flatMap(({ person, ...result }) => (person ? [{ person, ...result }] : []));
  const born = present.filter(({ bornThen }) => bornThen);
  if (born.length === 0) return { kind: 'not-found', reason: 'nobody-born-then' };
  const identified = born.filter((one) => one.identified);
  if (identified.length === 0) return { kind: 'not-found', reason: 'identifier-differs' };
  const named = identified.filter(({ name }) => name !== 'different');
  if (named.length === 0) return { kind: 'not-found', reason: 'name-differs' };
  // Twins share a number and a birth date: the one whose name is written so, or nobody.
  const exact = named.filter(({ name }) => name === 'same');
  const people = (exact.length > 0 ? exact : named).map(({ person }) => person);
  const [first] = people;
  if (first && people.every((one) => namesAgree(one, first) === 'same')) return { kind: 'matched', people };
  return { kind: 'not-found', reason: 'several-alike' };
}

const keysOf = ({ own, subscriber }: RosterPerson): string[] =>
  [own, subscriber].flatMap((numbers) =>
    [numbers?.memberNumber, numbers?.employeeNumber, numbers?.workEmail].map((number) => identifierKey(number ?? '')),
  );
