import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayIn } from '@/lib/domain/day';
import { birthdayAt } from './age';
import type { CheckAnswer } from './check-answer';
import { type CoverageTerms, decideCoverage, type Membership } from './decide-coverage';
import { relationships } from './relationship';

const today = '2026-11-24';
const tomorrow = addDays(today, 1);
const yesterday = addDays(today, -1);

const terms = (given: Partial<CoverageTerms> = {}): CoverageTerms => ({
  startsOn: '2025-01-01',
  endsOn: null,
  programCodes: ['sciatica', 'overuse'],
  memberCostCents: 2500,
  visitLimit: 12,
  coversSpouse: true,
  coversChildren: true,
  minAge: 18,
  childMinAge: 13,
  childUntilAge: 26,
  ...given,
});
const member = (given: Partial<Membership> = {}): Membership => ({
  relationship: 'self',
  birthDate: '1984-03-07',
  startsOn: '2024-06-01',
  endsOn: null,
  ...given,
});
const decide = (who: Partial<Membership>, ...coverages: Partial<CoverageTerms>[]) =>
  decideCoverage(member(who), coverages.map(terms), today);
const child = (birthDate: string, given: Partial<Membership> = {}) => ({ relationship: 'child' as const, birthDate, ...given });

test('covered: for which programs, from when to when, for how much', () => {
  expect(decide({ endsOn: '2027-06-30' }, { endsOn: '2027-12-31' })).toEqual({
    answer: {
      kind: 'covered',
      terms: [
        {
          programCodes: ['sciatica', 'overuse'],
          startsOn: '2025-01-01',
          endsOn: '2027-06-30',
          memberCostCents: 2500,
          visitLimit: 12,
          visitsLeft: null,
        },
      ],
    },
    reason: 'covered',
  });
});

test('two agreements at once are both told', () => {
  const { answer } = decide({}, { programCodes: ['sciatica'], memberCostCents: 0 }, { programCodes: ['overuse'] }, { startsOn: tomorrow });
  expect(answer.kind === 'covered' && answer.terms.map(({ programCodes }) => programCodes)).toEqual([['sciatica'], ['overuse']]);
});

describe('boundary days', () => {
  test.each([
    ['first day of the membership', { startsOn: today }, {}, 'covered', 'covered'],
    ['day before it', { startsOn: tomorrow }, {}, 'not-started', 'membership-not-started'],
    ['last day of the membership', { endsOn: today }, {}, 'covered', 'covered'],
    ['day after it', { endsOn: yesterday }, {}, 'ended', 'membership-ended'],
    ['first day of the terms', {}, { startsOn: today }, 'covered', 'covered'],
    ['day before them', {}, { startsOn: tomorrow }, 'not-started', 'terms-not-started'],
    ['last day of the terms', {}, { endsOn: today }, 'covered', 'covered'],
    ['day after them', {}, { endsOn: yesterday }, 'ended', 'terms-ended'],
    ['a single day', { startsOn: today, endsOn: today }, { startsOn: today, endsOn: today }, 'covered', 'covered'],
    ['18th birthday', { birthDate: '2008-11-24' }, {}, 'covered', 'covered'],
    ['day before it', { birthDate: '2008-11-25' }, {}, 'too-young', 'too-young'],
    ['13th birthday of a child', child('2013-11-24'), {}, 'covered', 'covered'],
    ['day before it', child('2013-11-25'), {}, 'too-young', 'too-young'],
    ['day before the 26th birthday of a child', child('2000-11-25'), {}, 'covered', 'covered'],
    ['26th birthday of a child', child('2000-11-24'), {}, 'dependent-not-covered', 'child-too-old'],
  ] as const)('%s', (_, who, given, kind, reason) => {
    const { answer, reason: why } = decide(who, given);
    expect([answer.kind, why]).toEqual([kind, reason]);
  });

  test.each([
    [
      'not started: the later of both first days',
      { startsOn: '2026-12-01' },
      { startsOn: '2027-01-01' },
      { kind: 'not-started', startsOn: '2027-01-01' },
    ],
    ['ended: the earlier of both last days', { endsOn: '2026-03-31' }, { endsOn: '2026-06-30' }, { kind: 'ended', endsOn: '2026-03-31' }],
    ['too young: until the birthday', child('2014-02-03'), {}, { kind: 'too-young', minAge: 13, fromOn: '2027-02-03' }],
    [
      'too young: when the agreement ends before',
      child('2014-02-03'),
      { endsOn: '2027-02-02' },
      { kind: 'too-young', minAge: 13, fromOn: null },
    ],
    [
      'too young by one day of the agreement',
      child('2014-02-03'),
      { endsOn: '2027-02-03' },
      { kind: 'too-young', minAge: 13, fromOn: '2027-02-03' },
    ],
    [
      'too young now, started before: the first day',
      child('2013-12-24'),
      { startsOn: '2027-01-01' },
      { kind: 'not-started', startsOn: '2027-01-01' },
    ],
    ['a child that is covered until an age', child('2000-01-01'), {}, { kind: 'dependent-not-covered', untilAge: 26 }],
  ] as const)('%s', (_, who, given, answer) => {
    expect(decide(who, given).answer).toEqual(answer);
  });

  test('the day is the one in the sponsor’s zone', () => {
    const instant = new Date('2026-11-25T04:59:00Z');
    const on = (zone: string) => decideCoverage(member(), [terms({ endsOn: '2026-11-24' })], dayIn(zone, instant)).answer.kind;
    expect([on('America/New_York'), on('America/Los_Angeles'), on('Europe/Berlin')]).toEqual(['covered', 'covered', 'ended']);
    expect(dayIn('America/New_York', new Date('2026-11-25T05:00:00Z'))).toBe('2026-11-25');
  });
});

describe('family', () => {
  test.each([
    ['spouse', { coversSpouse: true, coversChildren: false }, 'covered'],
    ['spouse', { coversSpouse: false, coversChildren: true }, 'dependent-not-covered'],
    ['child', { coversSpouse: true, coversChildren: false }, 'dependent-not-covered'],
    ['child', { coversSpouse: false, coversChildren: true }, 'covered'],
    ['other', {}, 'dependent-not-covered'],
    ['self', { coversSpouse: false, coversChildren: false }, 'covered'],
  ] as const)('a %s under %o: %s', (relationship, given, kind) => {
    expect(decide({ relationship, birthDate: '2005-01-01' }, given).answer.kind).toBe(kind);
  });

  test('a child counts by the age for children where there is one, else by the age for all', () => {
    expect(decide(child('2010-01-01'), { childMinAge: 13 }).answer.kind).toBe('covered');
    expect(decide(child('2010-01-01'), { childMinAge: null }).answer).toEqual({ kind: 'too-young', minAge: 18, fromOn: '2028-01-01' });
    expect(decide({ birthDate: '2010-01-01' }, { childMinAge: 13 }).answer.kind).toBe('too-young');
    expect(decide(child('1980-01-01'), { childUntilAge: null }).answer.kind).toBe('covered');
  });

  test('terms that cover them later say from when', () => {
    expect(decide(child('2010-01-01'), { coversChildren: false, endsOn: '2026-12-31' }, { startsOn: '2027-01-01' }).answer).toEqual({
      kind: 'not-started',
      startsOn: '2027-01-01',
    });
  });

  test('under terms that ended who was never covered hears that, not a date', () => {
    expect(decide(child('2010-01-01'), { coversChildren: false, endsOn: yesterday }).answer.kind).toBe('dependent-not-covered');
  });
});

test.each([
  ['no agreement', {}, [], 'not-covered', 'no-terms'],
  ['an agreement that ended before the membership began', { startsOn: '2026-01-01' }, [{ endsOn: '2025-12-31' }], 'ended', 'terms-ended'],
  ['a membership that ended before the agreement began', { endsOn: '2024-12-31' }, [{}], 'ended', 'membership-ended'],
  [
    'a membership that will end before the agreement begins',
    { endsOn: '2026-12-31' },
    [{ startsOn: '2027-01-01' }],
    'not-covered',
    'windows-apart',
  ],
] as const)('%s', (_, who, coverages, kind, reason) => {
  const { answer, reason: why } = decide(who, ...coverages);
  expect([answer.kind, why]).toEqual([kind, reason]);
});

const dayAround = fc.integer({ min: -900, max: 900 }).map((days) => addDays(today, days));
const window = fc.tuple(dayAround, fc.option(fc.nat(900))).map(([startsOn, length]) => ({
  startsOn,
  endsOn: length === null ? null : addDays(startsOn, length),
}));
const birthDate = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays(today, -days));
const anyMember = fc
  .tuple(window, birthDate, fc.constantFrom(...relationships))
  .map(([days, born, relationship]) => member({ ...days, birthDate: born, relationship }));
const anyTerms = fc
  .tuple(window, fc.boolean(), fc.boolean(), fc.nat(30), fc.option(fc.nat(20)), fc.option(fc.integer({ min: 20, max: 30 })))
  .map(([days, coversSpouse, coversChildren, minAge, childMinAge, childUntilAge]) =>
    terms({ ...days, coversSpouse, coversChildren, minAge, childMinAge, childUntilAge }),
  );

/** Covered on a day, by hand: both windows, relationship, age. */
function holds(who: Membership, one: CoverageTerms, day: string): boolean {
  const inside = [who, one].every(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || day <= endsOn));
  const isChild = who.relationship === 'child';
  const reached = who.relationship === 'self' || (isChild ? one.coversChildren : who.relationship === 'spouse' && one.coversSpouse);
  const oldEnough = birthdayAt(who.birthDate, isChild ? (one.childMinAge ?? one.minAge) : one.minAge) <= day;
  const youngEnough = !isChild || one.childUntilAge === null || day < birthdayAt(who.birthDate, one.childUntilAge);
  return inside && reached && oldEnough && youngEnough;
}

test('covered exactly on the days on which membership, terms, relationship and age all hold', () => {
  fc.assert(
    fc.property(anyMember, fc.array(anyTerms, { maxLength: 4 }), (who, coverages) => {
      const { answer } = decideCoverage(who, coverages, today);
      expect(answer.kind === 'covered').toBe(coverages.some((one) => holds(who, one, today)));
    }),
    { numRuns: 2000 },
  );
});

/** The first and last days of what was told. */
const daysOf = (answer: CheckAnswer): (string | null)[] =>
  answer.kind === 'covered' ? answer.terms.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]) : [];

const firstDayOf = (answer: CheckAnswer): string | null => {
  if (answer.kind === 'not-started') return answer.startsOn;
  return answer.kind === 'too-young' ? answer.fromOn : null;
};

test('a day that is told is the one on which it changes', () => {
  fc.assert(
    fc.property(anyMember, fc.array(anyTerms, { maxLength: 4 }), (who, coverages) => {
      const on = (day: string) => decideCoverage(who, coverages, day).answer.kind;
      const { answer } = decideCoverage(who, coverages, today);
      const from = firstDayOf(answer);
      if (from) expect([on(addDays(from, -1)) === 'covered', on(from)]).toEqual([false, 'covered']);
      if (answer.kind === 'ended') expect(answer.endsOn < today).toBe(true);
      for (const day of daysOf(answer)) if (day) expect(on(day)).toBe('covered');
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['2008-11-24', 18, '2026-11-24'],
  ['2008-02-29', 18, '2026-03-01'],
  ['2008-02-29', 20, '2028-02-29'],
  ['2004-02-29', 96, '2100-03-01'],
  ['2000-02-29', 0, '2000-02-29'],
])('born on %s, %i on %s', (born, years, day) => {
  expect(birthdayAt(born, years)).toBe(day);
});
