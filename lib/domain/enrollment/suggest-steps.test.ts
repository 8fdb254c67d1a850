import { describe, expect, test } from 'vitest';
import { assessEnrollment } from '@/lib/domain/enrollment/assess-enrollment';
import { enrollmentFixture, flagFixture, template } from '@/lib/domain/enrollment/enrollment.fixture';
import type { EnrollmentFacts } from '@/lib/domain/enrollment/facts';
import { type SuggestedCare, suggestSteps } from '@/lib/domain/enrollment/suggest-steps';
import { day, goalFixture, observationFixture, start } from '@/lib/domain/goals/goal.fixture';
import { measureOf } from '@/lib/domain/measures/registry';
import { programOf } from '@/lib/domain/programs/registry';

const sciatica = programOf('sciatica');

/** Pain from 8 to 4 in 12 weeks, with scores as `[day count, value]`, in the second phase. */
function care(
  scores: [number, number][],
  today: number,
  change: Partial<SuggestedCare> = {},
  given: Partial<EnrollmentFacts> = {},
): SuggestedCare {
  const observations = scores.map(([count, value], seq) => observationFixture({ id: `o${seq}`, seq, value, observedOn: day(count) }));
  const facts = enrollmentFixture({ observations, ...given });
  return {
    facts,
    place: { phaseCode: 'restore', changes: [{ kind: 'start', phaseCode: 'calm', onDay: start }], openGates: [] },
    program: sciatica,
    today: day(today),
    assessments: assessEnrollment(facts, template, day(today), measureOf).goals,
    decisions: [],
    screenedOn: start,
    nextScreeningOn: day(today + 3),
    ...change,
  };
}
const told = (given: SuggestedCare) => suggestSteps(given).map(({ prescription, cause }) => [prescription.code, cause]);

describe('what the version prescribes for a goal off its way', () => {
  test.each<[string, [number, number][], number, string[]]>([
    ['on track: nothing', [[14, 6]], 16, []],
    ['worse than at the start', [[14, 10]], 16, ['worse-screen', 'worse-back']],
    [
      'twice below the band',
      [
        [28, 7],
        [35, 7],
      ],
      36,
      ['slow-back'],
    ],
    [
      'once below the band',
      [
        [21, 6],
        [28, 7],
      ],
      30,
      ['risk-back'],
    ],
    ['silent', [[7, 6]], 30, ['silent-screen']],
    ['overdue', [[80, 6]], 86, ['late-extend']],
    ['reached early', [[14, 4]], 16, ['early-advance']],
    [
      'reached early, twice',
      [
        [14, 4],
        [21, 4],
      ],
      22,
      ['early-advance', 'held-close'],
    ],
    [
      'reached twice, but not early',
      [
        [78, 4],
        [80, 4],
      ],
      81,
      ['held-close'],
    ],
  ])('%s', (_, scores, today, codes) => {
    expect(told(care(scores, today)).map(([code]) => code)).toEqual(codes);
  });

  test('each with what it rests on, in numbers', () => {
    const [first] = suggestSteps(care([[14, 10]], 16));
    expect(first).toMatchObject({
      goalId: 'goal',
      cause: `worsening since ${day(14)}`,
      reason: '10 points is 2 worse than 8 at the start.',
      weeks: null,
    });
  });

  test('an extension is never longer than what is left', () => {
    const late = care([[80, 6]], 86, {}, { plannedEndOn: day(168) });
    expect(suggestSteps(late)[0]).toMatchObject({ prescription: { code: 'late-extend' }, weeks: 2 });
  });
});

describe('nothing is suggested', () => {
  const worse: [number, number][] = [[14, 10]];
  test.each<[string, SuggestedCare, string[]]>([
    ['on hold', care(worse, 16, {}, { status: 'on-hold' }), []],
    ['after the end', care(worse, 16, {}, { status: 'completed', endedOn: day(16) }), []],
    ['under an open flag', care(worse, 16, {}, { flags: [flagFixture()] }), []],
    ['of a completed goal', care(worse, 16, {}, { goals: [goalFixture({ completedOn: day(15) })] }), []],
    ['back from the first phase', care(worse, 16, { place: { phaseCode: 'calm', changes: [], openGates: [] } }), ['worse-screen']],
    ['to screen again where a screening is due', care(worse, 16, { nextScreeningOn: day(16) }), ['worse-back']],
    ['to screen again where that was done since', care(worse, 16, { screenedOn: day(15) }), ['worse-back']],
    [
      'that was done by hand since',
      care(worse, 16, {
        place: { phaseCode: 'restore', changes: [{ kind: 'step-back', phaseCode: 'calm', onDay: day(15) }], openGates: [] },
      }),
      ['worse-screen'],
    ],
    [
      'to close a goal that is kept under watch',
      care(
        [
          [78, 4],
          [80, 4],
        ],
        81,
        {},
        { goals: [goalFixture({ sustainedOn: day(81) })] },
      ),
      [],
    ],
  ])('%s', (_, given, codes) => {
    expect(told(given).map(([code]) => code)).toEqual(codes);
  });
});

describe('a decision', () => {
  const decided = (prescription: string, cause: string, onDay: string, goalId = 'goal') => ({ goalId, prescription, cause, onDay });

  test('keeps a suggestion away while its cause stands, however many scores follow', () => {
    const decisions = [decided('worse-back', `worsening since ${day(14)}`, day(15))];
    expect(told(care([[14, 10]], 16, { decisions })).map(([code]) => code)).toEqual(['worse-screen']);
    expect(
      told(
        care(
          [
            [14, 10],
            [21, 10],
          ],
          22,
          { decisions },
        ),
      ).map(([code]) => code),
    ).toEqual(['worse-screen']);
  });

  test('is over when the cause comes anew', () => {
    const decisions = [decided('worse-back', `worsening since ${day(14)}`, day(15))];
    const again = care(
      [
        [14, 10],
        [21, 6],
        [28, 10],
      ],
      29,
      { decisions },
    );
    expect(told(again)).toContainEqual(['worse-back', `worsening since ${day(28)}`]);
  });

  test('for one goal holds for another with the same trouble at that time, not for one that comes later', () => {
    const goals = [goalFixture(), goalFixture({ id: 'other', importance: 1 })];
    const decisions = [decided('worse-back', 'worsening since before', day(15), 'gone')];
    expect(told(care([[14, 10]], 16, { decisions }, { goals })).map(([code]) => code)).toEqual(['worse-screen']);
    expect(told(care([[16, 10]], 16, { decisions }, { goals })).map(([code]) => code)).toEqual(['worse-screen', 'worse-back']);
  });
});

test('nobody moves on while another goal is worse than at the start', () => {
  const goals = [goalFixture(), goalFixture({ id: 'function', code: 'lt2-walking', measure: 'lefs', baseline: 40, target: 49 })];
  const withFunction = (value: number) => {
    const given = care([[14, 4]], 16, {}, { goals });
    const observations = [
      ...given.facts.observations,
      observationFixture({ id: 'f', measure: 'lefs', seq: 9, value, observedOn: day(14) }),
    ];
    const facts = enrollmentFixture({ goals, observations });
    return { ...given, facts, assessments: assessEnrollment(facts, template, day(16), measureOf).goals };
  };
  expect(told(withFunction(47)).map(([code]) => code)).toEqual(['early-advance']);
  expect(told(withFunction(30)).map(([code]) => code)).toEqual(['worse-screen']);
});

test('of several goals the most important one is named, once', () => {
  const goals = [goalFixture({ id: 'light', importance: 1 }), goalFixture({ id: 'heavy', importance: 3 })];
  expect(suggestSteps(care([[14, 10]], 16, {}, { goals })).map(({ goalId }) => goalId)).toEqual(['heavy', 'heavy']);
});
