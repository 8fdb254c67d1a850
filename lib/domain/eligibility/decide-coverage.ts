import { addDays, type Day, earliest, latest } from '@/lib/domain/day';
import { birthdayAt } from './age';
import type { CoveredTerms, Decision } from './check-answer';
import { type CoverageWindow, coverageStanding } from './coverage-standing';
import type { Relationship } from './relationship';

/** What a sponsor agreed to pay: for which programs, from when to when, for whom. Ages in whole years. */
export type CoverageTerms = CoverageWindow & {
  programCodes: readonly string[];
  memberCostCents: number;
  visitLimit: number | null;
  coversSpouse: boolean;
  coversChildren: boolean;
  /** Youngest age covered. */
  minAge: number;
  /** Youngest age of a covered child, where that is another one. */
  childMinAge: number | null;
  /** A child is covered until the day before this birthday; null is without end. */
  childUntilAge: number | null;
};

/** A person as a roster has them, or as their plan answered. */
export type Membership = CoverageWindow & { relationship: Relationship; birthDate: Day };

/** One agreement and one person: when both hold, and the part of it in which the person is covered. */
type Span = { terms: CoverageTerms; both: CoverageWindow; covered: CoverageWindow | null };

/**
 * Where a person stands on a day: covered, not yet, no more, or why not. Both the person's membership and the sponsor's terms must hold; first
 * and last days count. `today` is the day in the sponsor's zone.
 */
export function decideCoverage(member: Membership, coverages: readonly CoverageTerms[], today: Day): Decision {
  if (coverages.length === 0) return { answer: { kind: 'not-covered' }, reason: 'no-terms' };
  const spans = coverages.flatMap((terms): Span[] => {
    const both = overlap(member, terms);
    return both ? [{ terms, both, covered: coveredWindow(member, terms, both) }] : [];
  });
  const current = spans.filter(({ covered }) => covered && coverageStanding(covered, today) === 'current');
  if (current.length > 0) return { answer: { kind: 'covered', terms: current.map(coveredTerms) }, reason: 'covered' };
  return (
    notYet(member, spans, today) ??
    hindered(member, spans.filter(standing(today, 'current')), today) ??
    noMore(member, spans) ??
    hindered(member, spans, today) ??
    apart(member, coverages, today)
  );
}

/** The days in both; null when there are none. */
function overlap(one: CoverageWindow, other: CoverageWindow): CoverageWindow | null {
  const startsOn = latest(one.startsOn, other.startsOn);
  const endsOn = earliest(one.endsOn, other.endsOn);
  return endsOn !== null && endsOn < startsOn ? null : { startsOn, endsOn };
}

const isCovered = ({ relationship }: Membership, { coversSpouse, coversChildren }: CoverageTerms): boolean =>
  relationship === 'self' || (relationship === 'spouse' && coversSpouse) || (relationship === 'child' && coversChildren);

const youngest = ({ relationship }: Membership, { minAge, childMinAge }: CoverageTerms): number =>
  relationship === 'child' ? (childMinAge ?? minAge) : minAge;

/** The part of a window in which the terms reach this person, by relationship and age. */
function coveredWindow(member: Membership, terms: CoverageTerms, both: CoverageWindow): CoverageWindow | null {
  if (!isCovered(member, terms)) return null;
  const { birthDate, relationship } = member;
  const oldest = relationship === 'child' ? terms.childUntilAge : null;
  return overlap(both, {
    startsOn: birthdayAt(birthDate, youngest(member, terms)),
    endsOn: oldest === null ? null : addDays(birthdayAt(birthDate, oldest), -1),
  });
}

const coveredTerms = ({ terms, covered, both }: Span): CoveredTerms => ({
  programCodes: terms.programCodes,
  memberCostCents: terms.memberCostCents,
  visitLimit: terms.visitLimit,
  visitsLeft: null,
  ...(covered ?? both),
});

const standing =
  (today: Day, wanted: ReturnType<typeof coverageStanding>) =>
  ({ both }: Span) =>
    coverageStanding(both, today) === wanted;

/** Who will be covered hears from when: of the birthday where only that is missing, else of the first day. */
function notYet(member: Membership, spans: readonly Span[], today: Day): Decision | null {
  const later = spans
    .flatMap(({ terms, covered }) => (covered && covered.startsOn > today ? [{ terms, startsOn: covered.startsOn }] : []))
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))[0];
  if (!later) return null;
  const { terms, startsOn } = later;
  const minAge = youngest(member, terms);
  if (startsOn === birthdayAt(member.birthDate, minAge))
    return { answer: { kind: 'too-young', minAge, fromOn: startsOn }, reason: 'too-young' };
  return {
    answer: { kind: 'not-started', startsOn },
    reason: member.startsOn === startsOn ? 'membership-not-started' : 'terms-not-started',
  };
}

/** Why terms do not reach this person although the time is right: whose relative they are, or how old. */
function hindered(member: Membership, spans: readonly Span[], today: Day): Decision | null {
  const reached = spans.find(({ terms }) => isCovered(member, terms))?.terms;
  if (!reached) {
    if (spans.length === 0) return null;
    return { answer: { kind: 'dependent-not-covered', untilAge: null }, reason: 'relationship-not-covered' };
  }
  const minAge = youngest(member, reached);
  if (birthdayAt(member.birthDate, minAge) > today) return { answer: { kind: 'too-young', minAge, fromOn: null }, reason: 'too-young' };
  return { answer: { kind: 'dependent-not-covered', untilAge: reached.childUntilAge }, reason: 'child-too-old' };
}

/** When it ended for who was covered: the last day of all. */
function noMore(member: Membership, spans: readonly Span[]): Decision | null {
  const endsOn = spans
    .flatMap(({ covered }) => covered?.endsOn ?? [])
    .sort()
    .at(-1);
  if (!endsOn) return null;
  return { answer: { kind: 'ended', endsOn }, reason: member.endsOn === endsOn ? 'membership-ended' : 'terms-ended' };
}

/** No day on which both hold. */
function apart(member: Membership, coverages: readonly CoverageTerms[], today: Day): Decision {
  if (member.endsOn !== null && member.endsOn < today)
    return { answer: { kind: 'ended', endsOn: member.endsOn }, reason: 'membership-ended' };
  const ended = coverages
    .flatMap(({ endsOn }) => endsOn ?? [])
    .sort()
    .at(-1);
  const isOver = coverages.every((terms) => coverageStanding(terms, today) === 'ended');
  if (isOver && ended) return { answer: { kind: 'ended', endsOn: ended }, reason: 'terms-ended' };
  return { answer: { kind: 'not-covered' }, reason: 'windows-apart' };
}
