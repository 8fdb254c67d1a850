import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween } from '@/lib/domain/day';
import { goalStatuses } from '@/lib/domain/enrollment/assessment';
import type { GoalFact } from '@/lib/domain/enrollment/facts';
import type { Observed } from '@/lib/domain/goals/current-observations';
import { expectedAt } from '@/lib/domain/goals/expected-curve';
import { day, goalFixture, measureFixture, scores } from '@/lib/domain/goals/goal.fixture';
import { goalCourse } from '@/lib/domain/goals/goal-course';
import { firstSilentDay, type GoalCircumstances, goalStatus } from '@/lib/domain/goals/goal-status';
import type { Measure } from '@/lib/domain/measures/measure';

const rate = 0.2;
const calm: GoalCircumstances = { held: false, cadenceDays: 7, begins: 'on-its-day' };

type Case = {
  goal?: Partial<GoalFact>;
  measure?: Measure;
  observed?: Observed[];
  today: number;
  circumstances?: Partial<GoalCircumstances>;
};

function judge({ goal = {}, measure = measureFixture(), observed = [], today, circumstances = {} }: Case) {
  return goalStatus(goalCourse(goalFixture(goal), measure, rate, observed), { ...calm, ...circumstances }, day(today));
}

const verdict = (input: Case) => {
  const { status, rule, since, reviewOn } = judge(input);
  return [status, rule, since && daysBetween(day(0), since), reviewOn && daysBetween(day(0), reviewOn)];
};

/** Pain from 8 to 4: w = max(2/2, 0.2 × 4) = 1. */
const expected = (count: number) => expectedAt(goalFixture(), rate, day(count));

describe('the rules, first that holds (pain from 8 to 4 in 84 days, every 7 days, w = 1)', () => {
  test.each<[string, Case, unknown[]]>([
    ['before its start', { goal: { startsOn: day(5) }, today: 4 }, ['not-started', 'not-started', null, 5]],
    [
      'before its start even with a flag',
      { goal: { startsOn: day(5) }, today: 4, circumstances: { held: true } },
      ['not-started', 'not-started', null, 5],
    ],
    ['on its first day', { goal: { startsOn: day(5) }, today: 5 }, ['on-track', 'within-band', null, 16]],
    [
      '1: a flag, though the target is met',
      { observed: scores([7, 3]), today: 8, circumstances: { held: true } },
      ['on-hold', 'open-flag', null, null],
    ],
    ['2: x = T is met', { observed: scores([7, 4]), today: 8 }, ['achieved', 'target-met', 7, null]],
    ['2: met, though past due and silent', { observed: scores([7, 4]), today: 300 }, ['achieved', 'target-met', 7, null]],
    ['2: met after the due date', { observed: scores([90, 4]), today: 90 }, ['achieved', 'target-met', 90, null]],
    ['2: a second time in a row', { observed: scores([7, 4], [14, 3]), today: 15 }, ['sustaining', 'target-held', 7, null]],
    ['2: twice, but not in a row', { observed: scores([7, 4], [14, 5], [21, 4]), today: 22 }, ['achieved', 'target-met', 21, null]],
    ['2: just short of the target is not met', { observed: scores([84, 4.1]), today: 84 }, ['on-track', 'within-band', null, 85]],
    ['3: today = due is not overdue', { observed: scores([80, 5]), today: 84 }, ['on-track', 'within-band', null, 85]],
    ['3: the day after', { observed: scores([80, 5]), today: 85 }, ['overdue', 'past-due', 84, null]],
    ['3: overdue comes before silence', { today: 85 }, ['overdue', 'past-due', 84, null]],
    [
      '4: age = 1.5 × cadence is not silent',
      { observed: scores([7, 7]), today: 28, circumstances: { cadenceDays: 14 } },
      ['on-track', 'within-band', null, 29],
    ],
    ['4: a day older is', { observed: scores([7, 7]), today: 29, circumstances: { cadenceDays: 14 } }, ['no-data', 'silent', 7, 85]],
    ['4: 10 days of 7 are not silent', { today: 10 }, ['on-track', 'within-band', null, 11]],
    ['4: 11 days of 7 are, counted from the baseline', { today: 11 }, ['no-data', 'silent', 0, 85]],
    ['4: silence comes before worsening', { observed: scores([7, 10]), today: 18 }, ['no-data', 'silent', 7, 85]],
    ['5: worse by the MDC', { observed: scores([7, 10]), today: 8 }, ['off-track', 'worse-than-baseline', 7, 18]],
    ['5: waiting since the first of them', { observed: scores([7, 10], [14, 10]), today: 14 }, ['off-track', 'worse-than-baseline', 7, 25]],
    ['5: worse by less than the MDC falls to the band', { observed: scores([1, 9.9]), today: 8 }, ['off-track', 'far-below-band', 1, 12]],
    ['6: x = E − w', { observed: scores([42, expected(42) + 1]), today: 43 }, ['on-track', 'within-band', null, 53]],
    ['6: better than the band', { observed: scores([42, 4.1]), today: 43 }, ['on-track', 'within-band', null, 53]],
    ['7: just short of E − w', { observed: scores([42, expected(42) + 1.001]), today: 43 }, ['at-risk', 'below-band', 42, 53]],
    ['7: x = E − 2w', { observed: scores([42, expected(42) + 2]), today: 43 }, ['at-risk', 'below-band', 42, 53]],
    ['7: just short of E − 2w', { observed: scores([42, expected(42) + 2.001]), today: 43 }, ['off-track', 'far-below-band', 42, 53]],
    [
      '7: twice in a row',
      { observed: scores([35, expected(35) + 1.5], [42, expected(42) + 1.5]), today: 43 },
      ['off-track', 'below-band-twice', 35, 53],
    ],
    [
      '7: twice in a row, the first far below',
      { observed: scores([35, expected(35) + 2.5], [42, expected(42) + 1.5]), today: 43 },
      ['off-track', 'below-band-twice', 35, 53],
    ],
    [
      '7: the previous one is read against its own day',
      { observed: scores([14, 6.8], [42, 6.5]), today: 43 },
      ['at-risk', 'below-band', 42, 53],
    ],
    [
      '7: with one on-track between',
      { observed: scores([28, 7.9], [35, expected(35)], [42, expected(42) + 1.5]), today: 43 },
      ['at-risk', 'below-band', 42, 53],
    ],
  ])('%s', (_, input, verdictExpected) => {
    expect(verdict(input)).toEqual(verdictExpected);
  });
});

test('time alone never makes a good score bad: it is read on the day it was observed', () => {
  const observed = scores([14, 6.8]);
  const within = (count: number) => judge({ observed, today: count, circumstances: { cadenceDays: 60 } }).rule;
  expect([14, 30, 60, 84].map(within)).toEqual(Array(4).fill('within-band'));
  expect(judge({ observed: scores([60, 6.8]), today: 60 }).status).toBe('off-track');
});

describe('which scores count', () => {
  test.each<[string, Case, string]>([
    ['one on the first day does', { observed: scores([0, 10]), today: 1 }, 'worse-than-baseline'],
    ['one before the start does not', { observed: scores([-1, 4]), today: 1 }, 'within-band'],
    [
      'one after the completion does not',
      { goal: { completedOn: day(14) }, observed: scores([7, 4], [14, 4], [21, 10]), today: 21 },
      'target-held',
    ],
    ['a baseline that meets the target does', { goal: { target: 9 }, today: 1 }, 'target-met'],
  ])('%s', (_, input, rule) => {
    expect(judge(input).rule).toBe(rule);
  });
});

describe('measures without thresholds', () => {
  const observed = scores([7, 10]);
  test.each([
    ['MDC known: it is used', 2, 5, 'worse-than-baseline'],
    ['MDC unknown: the MCID', null, 2, 'worse-than-baseline'],
    ['neither: rule 5 is skipped', null, null, 'far-below-band'],
  ])('%s', (_, mdc, mcid, rule) => {
    expect(judge({ measure: measureFixture({ mdc, mcid }), observed, today: 8 }).rule).toBe(rule);
  });
});

describe('a maintenance goal (pain kept at 3, MDC 2, from day 0 to 84)', () => {
  const flat = { curve: 'flat' as const, baseline: 3 };
  test.each<[string, Case, string]>([
    ['is not met by the value it starts from', { today: 1 }, 'within-band'],
    ['nor by a score on its first day', { observed: scores([0, 3]), today: 1 }, 'within-band'],
    ['falls silent', { today: 11 }, 'silent'],
    ['is met by a score no worse than the MDC', { observed: scores([7, 5]), today: 8 }, 'target-met'],
    ['held by a second', { observed: scores([7, 5], [14, 2]), today: 15 }, 'target-held'],
    ['lost by a score worse than that', { observed: scores([7, 5.1]), today: 8 }, 'worse-than-baseline'],
  ])('%s, whether its target is the baseline or the limit', (_, input, rule) => {
    expect(judge({ ...input, goal: { ...flat, target: 3 } }).rule).toBe(rule);
    expect(judge({ ...input, goal: { ...flat, target: 5 } }).rule).toBe(rule);
  });
});

test('a maintenance goal with a limit of its own is held to that limit, whatever the MDC', () => {
  const goal = { curve: 'flat' as const, baseline: 1, target: 2 };
  expect(judge({ goal, observed: scores([7, 2]), today: 8 }).rule).toBe('target-met');
  expect(judge({ goal, observed: scores([7, 2.5]), today: 8 }).rule).toBe('within-band');
});

test.each([
  [7, 11],
  [14, 22],
  [28, 43],
  [1, 2],
])('a cadence of %i days is silent from day %i', (cadence, count) => {
  expect(firstSilentDay(day(0), cadence)).toBe(day(count));
});

const entries = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 10 })), {
  selector: ([count]) => count,
  maxLength: 6,
});
/** The rare ones leave enough cases to every status: at-risk, the rarest, comes some thirty times in 6,000. */
const mostly = <const T>(usual: T, ...rare: T[]) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...rare) });

const cases: fc.Arbitrary<Required<Case>> = fc
  .record({
    baseline: fc.integer({ min: 0, max: 10 }),
    target: fc.integer({ min: 0, max: 10 }),
    begins: fc.integer({ min: 0, max: 20 }),
    length: fc.integer({ min: 1, max: 100 }),
    curve: fc.constantFrom<GoalFact['curve']>('exponential', 'locked-linear', 'flat'),
    unlocked: fc.option(fc.integer({ min: 0, max: 120 })),
    better: fc.constantFrom<Measure['better']>('higher', 'lower'),
    mdc: fc.option(fc.integer({ min: 1, max: 4 })),
    mcid: fc.option(fc.integer({ min: 1, max: 4 })),
    observed: entries.map((list) => scores(...list.sort(([a], [b]) => a - b))),
    circumstances: fc.record({
      held: mostly(false, true),
      cadenceDays: fc.integer({ min: 1, max: 30 }),
      begins: mostly('on-its-day', 'when-care-ends', 'never'),
    }),
    today: fc.integer({ min: 0, max: 140 }),
  })
  .map(({ baseline, target, begins, length, curve, unlocked, better, mdc, mcid, ...rest }) => ({
    ...rest,
    goal: {
      baseline,
      target,
      curve,
      startsOn: day(begins),
      dueOn: day(begins + length),
      unlockedOn: unlocked === null ? null : day(unlocked),
    },
    measure: measureFixture({ better, mdc, mcid }),
  }));

test('every course has exactly one status, and one that its rule can give', () => {
  const statusOf = {
    'not-started': 'not-started',
    'open-flag': 'on-hold',
    'target-met': 'achieved',
    'target-held': 'sustaining',
    'past-due': 'overdue',
    silent: 'no-data',
    'worse-than-baseline': 'off-track',
    'within-band': 'on-track',
    'below-band': 'at-risk',
    'below-band-twice': 'off-track',
    'far-below-band': 'off-track',
  } as const;
  const seen = new Set<string>();
  fc.assert(
    fc.property(cases, (input) => {
      const { status, rule } = judge(input);
      expect(goalStatuses).toContain(status);
      expect(status).toBe(statusOf[rule]);
      seen.add(status);
    }),
    { numRuns: 6000 },
  );
  expect([...seen].sort()).toEqual([...goalStatuses].sort());
});

test('seen in a mirror, with every value turned over and the better side with it, the verdict is the same', () => {
  fc.assert(
    fc.property(cases, (input) => {
      const mirrored = {
        ...input,
        goal: { ...input.goal, baseline: 10 - (input.goal.baseline ?? 0), target: 10 - (input.goal.target ?? 0) },
        measure: { ...input.measure, better: input.measure.better === 'higher' ? ('lower' as const) : ('higher' as const) },
        observed: input.observed.map((score) => ({ ...score, value: 10 - score.value })),
      };
      expect(judge(mirrored)).toEqual(judge(input));
    }),
    { numRuns: 1000 },
  );
});

test('reviewOn is really the first day on which status or rule differs', () => {
  const horizon = Array.from({ length: 400 }, (_, count) => count);
  fc.assert(
    fc.property(cases, (input) => {
      const now = judge(input);
      const first = horizon.find((count) => {
        const later = count > input.today ? judge({ ...input, today: count }) : now;
        return later.status !== now.status || later.rule !== now.rule;
      });
      expect(now.reviewOn).toBe(first === undefined ? null : day(first));
    }),
    { numRuns: 300 },
  );
}, 20_000);
