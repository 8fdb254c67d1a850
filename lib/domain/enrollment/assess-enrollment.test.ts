import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '@/lib/domain/day';
import { assessEnrollment } from '@/lib/domain/enrollment/assess-enrollment';
import { enrollmentFixture, flagFixture, measureOf, template } from '@/lib/domain/enrollment/enrollment.fixture';
import type { EnrollmentFacts, FlagFact, GoalFact, ObservationFact } from '@/lib/domain/enrollment/facts';
import { day, goalFixture, observationFixture } from '@/lib/domain/goals/goal.fixture';
import type { MeasureCode } from '@/lib/domain/measures/measure';

const assess = (facts: EnrollmentFacts, today: number) => assessEnrollment(facts, template, day(today), measureOf);

test('one pass over all that is stored', () => {
  const facts = enrollmentFixture({
    goals: [
      goalFixture({ id: 'pain' }),
      goalFixture({ id: 'legs', measure: 'lefs', baseline: 40, target: 50, dueOn: day(40) }),
      goalFixture({ id: 'later', startsOn: day(50) }),
    ],
    observations: [
      observationFixture({ id: 'a', observedOn: day(7), value: 6 }),
      observationFixture({ id: 'b', observedOn: day(7), value: 51, measure: 'lefs', seq: 1 }),
    ],
    nextCheckInOn: day(14),
  });
  expect(assess(facts, 8)).toMatchObject({
    rank: 12,
    waitingSince: day(7),
    nextDueOn: day(14),
    lastActivityOn: day(7),
    goalsByStatus: { 'on-track': 1, achieved: 1, 'not-started': 1 },
    gasScore: expect.closeTo(50 - 10 / Math.sqrt(0.7 * 2 + 0.3 * 4), 9),
    reviewOn: day(14),
  });
});

test('a cadence of the program version comes before that of the measure', () => {
  const facts = enrollmentFixture();
  expect(assessEnrollment(facts, { ...template, cadenceDays: { nprs: 28 } }, day(20), measureOf).goals[0]?.status).toBe('on-track');
  expect(assessEnrollment(facts, { ...template, cadenceDays: {} }, day(20), measureOf).goals[0]?.status).toBe('no-data');
});

test('without goals there is no attainment score and nothing due', () => {
  expect(assess(enrollmentFixture({ goals: [] }), 3)).toMatchObject({ gasScore: null, nextDueOn: null, rank: 13, reviewOn: day(70) });
});

test('a score of the day care ended is part of its outcome, and one of a later day is not', () => {
  const outcomeWith = (...observed: [at: number, value: number][]) => {
    const observations = observed.map(([at, value]) => observationFixture({ id: `on ${at}`, observedOn: day(at), value, seq: at }));
    return assess(enrollmentFixture({ status: 'completed', endedOn: day(30), observations }), 50).outcomes;
  };
  expect(outcomeWith([30, 4])).not.toEqual(outcomeWith());
  expect(outcomeWith([30, 4], [31, 9])).toEqual(outcomeWith([30, 4]));
  expect(outcomeWith([31, 4])).toEqual(outcomeWith());
});

test('next due is the goal under way where nothing comes before it', () => {
  const facts = enrollmentFixture({ goals: [goalFixture({ dueOn: day(20) })], nextCheckInOn: day(40), nextScreeningOn: day(60) });
  expect(assess(facts, 3).nextDueOn).toBe(day(20));
});

test('survives being stored as JSON', () => {
  const stored = assess(
    enrollmentFixture({ flags: [flagFixture()], observations: [observationFixture({ observedOn: day(3), value: 8 })] }),
    5,
  );
  expect(JSON.parse(JSON.stringify(stored))).toStrictEqual(stored);
});

const dayAt = (min: number, max: number) => fc.integer({ min, max }).map(day);
const instant = (min: number, max: number) => dayAt(min, max).map((at) => new Date(`${at}T12:00:00Z`));
const measures = fc.constantFrom<MeasureCode>('nprs', 'lefs');
const today = 60;

const goals = fc
  .record({
    id: fc.uuid(),
    measure: measures,
    baseline: fc.integer({ min: 0, max: 10 }),
    target: fc.integer({ min: 0, max: 10 }),
    startsOn: dayAt(0, 90),
    length: fc.integer({ min: 1, max: 120 }),
    curve: fc.constantFrom<GoalFact['curve']>('exponential', 'locked-linear', 'flat'),
    unlockedOn: fc.option(dayAt(0, today)),
    completedOn: fc.option(dayAt(40, today), { freq: 6 }),
  })
  .map(({ length, ...goal }): GoalFact => goalFixture({ ...goal, dueOn: addDays(goal.startsOn, length) }));

const observations = fc
  .array(fc.record({ measure: measures, value: fc.integer({ min: 0, max: 10 }), observedOn: dayAt(0, today) }), { maxLength: 12 })
  .map((list) =>
    list.map(
      (change, seq): ObservationFact =>
        observationFixture({ id: String(seq), seq, correctsId: seq % 5 === 4 ? String(seq - 1) : null, ...change }),
    ),
  );

const flags = fc.array(
  fc
    .record({
      screen: fc.constantFrom('dvt' as const, 'self-harm' as const),
      severity: fc.constantFrom('emergency' as const, 'urgent' as const),
      raisedAt: instant(0, today),
      acknowledgedAt: fc.option(instant(0, today)),
      clearBy: dayAt(40, 90),
      clearedAt: fc.option(instant(0, today)),
    })
    .map(flagFixture),
  { maxLength: 2 },
);

const enrollments: fc.Arbitrary<EnrollmentFacts> = fc
  .record({
    plannedEndOn: dayAt(30, 200),
    status: fc.constantFrom<EnrollmentFacts['status']>('active', 'active', 'active', 'on-hold', 'completed', 'discontinued'),
    endedOn: dayAt(20, today),
    goals: fc.array(goals, { maxLength: 4 }),
    observations,
    flags: fc.oneof({ weight: 3, arbitrary: fc.constant<FlagFact[]>([]) }, { weight: 1, arbitrary: flags }),
    nextScreeningOn: fc.option(dayAt(40, 120)),
    nextCheckInOn: fc.option(dayAt(40, 120)),
    snooze: fc.option(dayAt(40, 100).map((until) => ({ until, reason: 'Away' }))),
  })
  .map((facts) =>
    enrollmentFixture({ ...facts, endedOn: facts.status === 'completed' || facts.status === 'discontinued' ? facts.endedOn : null }),
  );

const withoutReview = (key: string, value: unknown) => (key === 'reviewOn' ? undefined : value);

test('reviewOn is really the first day on which anything stored differs, and more than reviewOn itself does', () => {
  const horizon = Array.from({ length: 400 }, (_, count) => today + 1 + count);
  fc.assert(
    fc.property(enrollments, (facts) => {
      const now = assess(facts, today);
      const stored = JSON.stringify(now);
      const first = horizon.find((count) => JSON.stringify(assess(facts, count)) !== stored);
      expect(now.reviewOn).toBe(first === undefined ? null : day(first));
      if (first !== undefined) expect(JSON.stringify(assess(facts, first), withoutReview)).not.toBe(JSON.stringify(now, withoutReview));
    }),
    { numRuns: 200 },
  );
}, 20_000);

test('the order in which facts arrive does not matter', () => {
  fc.assert(
    fc.property(enrollments, (facts) => {
      const turned = { ...facts, observations: facts.observations.toReversed(), flags: facts.flags.toReversed() };
      expect(assess(turned, today)).toEqual(assess(facts, today));
    }),
    { numRuns: 300 },
  );
});
