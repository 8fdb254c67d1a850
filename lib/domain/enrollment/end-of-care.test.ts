import { describe, expect, test } from 'vitest';
import type { Day } from '@/lib/domain/day';
import { finalCounts, firstScoreDay, goalsAtEnd, isAfterCare, isCorrectable, scoredAfterCare } from '@/lib/domain/enrollment/end-of-care';
import { enrollmentFixture } from '@/lib/domain/enrollment/enrollment.fixture';
import { day, goalFixture, observationFixture } from '@/lib/domain/goals/goal.fixture';

const afterCare = goalFixture({
  id: 'after',
  code: 'lt5-self-manage',
  curve: 'flat',
  target: 10,
  startsOn: day(84),
  dueOn: day(182),
  followsCare: true,
});
const scored = (value: number, count = 70) => [observationFixture({ value, observedOn: day(count) })];
const closing = (...given: Parameters<typeof goalsAtEnd>) => goalsAtEnd(...given).map(({ closes }) => closes);

describe('a goal of care', () => {
  test.each([
    ['reached by its newest score', scored(4), 'achieved'],
    ['not reached', scored(5), 'not-achieved'],
    [
      'reached once, but not by its newest score',
      [...scored(4, 60), observationFixture({ id: 'b', seq: 1, value: 5, observedOn: day(70) })],
      'not-achieved',
    ],
    ['never scored', [], 'not-achieved'],
  ])('%s', (_, observations, closes) => {
    expect(closing(enrollmentFixture({ observations }), 0.2, 'completed', day(80))).toEqual([closes]);
  });

  test('completed before stays as it was', () => {
    const facts = enrollmentFixture({ goals: [goalFixture({ completedOn: day(30) })], observations: scored(9) });
    expect(goalsAtEnd(facts, 0.2, 'completed', day(80))).toEqual([{ id: 'goal', closes: 'completed', on: day(30) }]);
  });
});

describe('the goal for after care', () => {
  test('keeps the value that care ended with, no worse by more than the error of measurement', () => {
    const facts = enrollmentFixture({ goals: [afterCare], observations: scored(3) });
    expect(goalsAtEnd(facts, 0.2, 'completed', day(80))).toEqual([
      { id: 'after', closes: 'starts', baseline: 3, target: 5, startsOn: day(80), dueOn: day(182) },
    ]);
  });

  test('without a score keeps the one it had; past its day it holds for twelve weeks', () => {
    const facts = enrollmentFixture({ goals: [afterCare] });
    expect(goalsAtEnd(facts, 0.2, 'completed', day(182))).toEqual([
      { id: 'after', closes: 'starts', baseline: 8, target: 10, startsOn: day(182), dueOn: day(182 + 84) },
    ]);
  });

  test('never starts where care ends early', () => {
    expect(closing(enrollmentFixture({ goals: [afterCare] }), 0.2, 'discontinued', day(80))).toEqual(['never-starts']);
  });
});

test.each([
  ['on the day', day(80), true],
  ['a week before', day(73), true],
  ['eight days before', day(72), false],
  ['never', null, false],
])('final measures %s', (_, finalOn, counts) => {
  expect(finalCounts(finalOn, day(80))).toBe(counts);
});

describe('scores after care', () => {
  const kept = goalFixture({ id: 'kept', curve: 'flat', startsOn: day(80), dueOn: day(182), followsCare: true });
  const before = goalFixture({ id: 'before', startsOn: day(0), dueOn: day(182) });
  test.each<[string, Parameters<typeof scoredAfterCare>, Day[]]>([
    ['a goal for after care, on its last day', [{ status: 'completed', endedOn: day(80) }, [kept], day(182)], [day(182)]],
    ['not on the day care ended, whose value is the one to keep', [{ status: 'completed', endedOn: day(80) }, [kept], day(80)], []],
    ['not the day after its last', [{ status: 'completed', endedOn: day(80) }, [kept], day(183)], []],
    ['no goal of care itself', [{ status: 'completed', endedOn: day(80) }, [before], day(90)], []],
    ['none that was completed', [{ status: 'completed', endedOn: day(80) }, [{ ...kept, completedOn: day(80) }], day(90)], []],
    ['none of care that ended early', [{ status: 'discontinued', endedOn: day(80) }, [kept], day(90)], []],
    ['none while care runs', [{ status: 'active', endedOn: null }, [kept], day(90)], []],
  ])('%s', (_, given, until) => {
    expect(scoredAfterCare(...given).map((one) => one.until)).toEqual(until);
  });
});

describe('once care has ended', () => {
  const running = { status: 'active', endedOn: null } as const;
  const completed = { status: 'completed', endedOn: day(80) } as const;
  const endedEarly = { status: 'discontinued', endedOn: day(80) } as const;

  test.each([
    ['running care', running, true, false],
    ['a goal that starts with the end', completed, true, true],
    ['a goal of care itself, also where that ended on its first day', completed, false, false],
    ['care that ended early', endedEarly, true, false],
  ])('a goal follows it: %s', (_, care, followsCare, expected) => {
    expect(isAfterCare(care, { followsCare })).toBe(expected);
  });

  test.each([
    ['running care', running, day(3), true],
    ['a score of its last day', completed, day(80), false],
    ['a score of the day after', completed, day(81), true],
    ['care that ended early', endedEarly, day(81), false],
  ])('a score may be corrected: %s', (_, care, observedOn, expected) => {
    expect(isCorrectable(care, observedOn)).toBe(expected);
  });

  test('scores are of a day after its end, else of one since its start', () => {
    expect(firstScoreDay({ startsOn: day(0), endedOn: null })).toBe(day(0));
    expect(firstScoreDay({ startsOn: day(0), endedOn: day(80) })).toBe(day(81));
  });
});
