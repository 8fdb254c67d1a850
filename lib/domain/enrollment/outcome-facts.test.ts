import { expect, test } from 'vitest';
import { enrollmentFixture, measureOf } from '@/lib/domain/enrollment/enrollment.fixture';
import type { EnrollmentFacts, ObservationFact } from '@/lib/domain/enrollment/facts';
import { outcomeFacts } from '@/lib/domain/enrollment/outcome-facts';
import { currentObservations } from '@/lib/domain/goals/current-observations';
import { day, goalFixture, observationFixture } from '@/lib/domain/goals/goal.fixture';

function outcomes(observations: Partial<ObservationFact>[], facts: Partial<EnrollmentFacts> = {}) {
  const all = observations.map((change, seq) => observationFixture({ id: String(seq), seq, ...change }));
  return outcomeFacts(enrollmentFixture(facts), currentObservations(all), measureOf);
}

test('improvement is positive where lower is better', () => {
  expect(outcomes([{ observedOn: day(10), value: 5 }])).toEqual([
    {
      measure: 'nprs',
      baseline: 8,
      latest: 5,
      latestOn: day(10),
      improvement: 3,
      hasFollowUp: true,
      reachedMcid: true,
      reached30: true,
      reached50: false,
      worsened: false,
      weeks: 10 / 7,
    },
  ]);
});

test('without a score after the first day there is no follow-up and nothing is reached', () => {
  expect(outcomes([{ observedOn: day(0), value: 2 }])).toEqual([
    {
      measure: 'nprs',
      baseline: 8,
      latest: 8,
      latestOn: null,
      improvement: null,
      hasFollowUp: false,
      reachedMcid: false,
      reached30: false,
      reached50: false,
      worsened: false,
      weeks: null,
    },
  ]);
});

test('a measure without a goal starts from its first score; an anchor has no outcome of its own', () => {
  const rows = outcomes([
    { measure: 'lefs', observedOn: day(0), value: 40 },
    { measure: 'lefs', observedOn: day(28), value: 48 },
    { measure: 'groc', observedOn: day(28), value: 4 },
  ]);
  expect(rows.map(({ measure, baseline, improvement, reachedMcid }) => [measure, baseline, improvement, reachedMcid])).toEqual([
    ['nprs', 8, null, false],
    ['lefs', 40, 8, false],
  ]);
});

test('the baseline is that of the earliest goal, and never what a maintenance goal keeps', () => {
  const goals = [
    goalFixture({ id: 'keep', curve: 'flat', baseline: 3, startsOn: day(-1) }),
    goalFixture({ id: 'second', baseline: 6, startsOn: day(20) }),
    goalFixture({ id: 'first', baseline: 8 }),
  ];
  expect(outcomes([{ observedOn: day(30), value: 4 }], { goals })[0]).toMatchObject({ baseline: 8, improvement: 4, reached50: true });
});
