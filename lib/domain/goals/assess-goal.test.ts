import { expect, test } from 'vitest';
import type { GoalFact } from '@/lib/domain/enrollment/facts';
import { assessGoal } from '@/lib/domain/goals/assess-goal';
import { day, goalFixture, measureFixture, scores } from '@/lib/domain/goals/goal.fixture';
import { goalCourse } from '@/lib/domain/goals/goal-course';
import { goalReasonInWords } from '@/lib/domain/goals/goal-reason';
import type { GoalCircumstances } from '@/lib/domain/goals/goal-status';
import type { Measure } from '@/lib/domain/measures/measure';

type Options = { goal?: Partial<GoalFact>; measure?: Measure; endedOn?: number; held?: boolean; begins?: GoalCircumstances['begins'] };

function assess(entries: [number, number][], today: number, options: Options = {}) {
  const { goal, measure = measureFixture(), endedOn, held = false, begins = 'on-its-day' } = options;
  const course = goalCourse(goalFixture(goal), measure, 0.2, scores(...entries));
  return assessGoal(course, { held, cadenceDays: 7, begins }, endedOn === undefined ? null : day(endedOn), day(today));
}

const afterCare = { curve: 'flat', followsCare: true, startsOn: day(84), dueOn: day(182) } as const;

test('tells the newest score, the way made, and what was expected on its day', () => {
  expect(
    assess(
      [
        [7, 7],
        [14, 5],
      ],
      15,
    ),
  ).toMatchObject({
    goalId: 'goal',
    status: 'on-track',
    latest: { value: 5, observedOn: day(14) },
    progress: 75,
    expected: expect.closeTo(8 - 4 * 0.3626, 2),
    halfWidth: 1,
    attainment: -1,
    achievedOn: null,
    achievedLate: false,
    reviewOn: day(25),
  });
});

test('without a score the baseline is the newest one', () => {
  expect(assess([], 1)).toMatchObject({ latest: { value: 8, observedOn: day(0) }, progress: 0, expected: 8, attainment: -1 });
});

test.each<[string, [number, number][], string | null, boolean]>([
  ['met in time', [[80, 4]], day(80), false],
  ['met on the due date', [[84, 4]], day(84), false],
  ['met late', [[85, 4]], day(85), true],
  [
    'met in time, lost, met again late',
    [
      [70, 4],
      [80, 6],
      [90, 4],
    ],
    day(70),
    false,
  ],
  [
    'met and lost',
    [
      [70, 4],
      [80, 6],
    ],
    day(70),
    false,
  ],
  ['never met', [[80, 5]], null, false],
])('%s', (_, entries, achievedOn, achievedLate) => {
  expect(assess(entries, 95)).toMatchObject({ achievedOn, achievedLate });
});

test('a completed goal stands as on the day of its completion, whatever comes after', () => {
  const goal = { completedOn: day(14) };
  const then = assess(
    [
      [7, 4],
      [14, 4],
    ],
    14,
    { goal },
  );
  expect(then).toMatchObject({ status: 'sustaining', reviewOn: null });
  expect(
    assess(
      [
        [7, 4],
        [14, 4],
        [30, 9],
      ],
      200,
      { goal, held: true },
    ),
  ).toEqual(then);
});

test('a goal completed short of its target is neither silent nor overdue later', () => {
  expect(assess([[7, 7]], 200, { goal: { completedOn: day(14) } })).toMatchObject({ status: 'on-track', reviewOn: null });
});

test('after the end of care a goal stands as on the last day of care', () => {
  expect(assess([[7, 7]], 300, { endedOn: 10 })).toMatchObject({ status: 'on-track', reviewOn: null });
  expect(assess([], 300, { endedOn: 10, goal: { startsOn: day(20) } })).toMatchObject({ status: 'not-started', reviewOn: null });
});

test('a score after the end of care is still judged, as a maintenance goal needs', () => {
  const goal = { curve: 'flat', baseline: 3, target: 5, startsOn: day(84), dueOn: day(180) } as const;
  expect(assess([[100, 4]], 300, { endedOn: 80, goal })).toMatchObject({ status: 'achieved', progress: null, attainment: 0 });
  expect(assess([[100, 8]], 300, { endedOn: 80, goal })).toMatchObject({ status: 'off-track', progress: null, attainment: -2 });
});

const legs = measureFixture({ code: 'lefs', shortName: 'Leg function', better: 'higher', max: 80, mdc: 9, mcid: 9 });
const walking = { measure: 'lefs', baseline: 40, target: 60 } as const;

test.each<[string, ReturnType<typeof assess>, number, string]>([
  ['not started', assess([], -3), -3, 'Starts on Jan 5, 2026.'],
  ['on hold', assess([], 1, { held: true }), 1, 'On hold until care resumes.'],
  [
    'to begin when care ends, past the planned day as well',
    assess([], 90, { goal: afterCare, begins: 'when-care-ends' }),
    90,
    'Begins when care ends, planned for Mar 30, 2026: the score of that day is then its baseline and sets its limit, whatever they are until then.',
  ],
  ['that care ended before', assess([], 90, { goal: afterCare, endedOn: 90, begins: 'never' }), 90, 'Care ended before it began.'],
  ['met', assess([[7, 4]], 8), 8, '4 points meets the target of 4 points.'],
  [
    'held',
    assess(
      [
        [7, 4],
        [14, 3],
      ],
      15,
    ),
    15,
    '3 points meets the target of 4 points for at least the second time in a row.',
  ],
  ['past due', assess([[80, 5]], 90), 90, 'Overdue by 6 days. 5 points does not meet the target of 4 points, due on Mar 30, 2026.'],
  ['past due by a day', assess([[80, 5]], 85), 85, 'Overdue by 1 day. 5 points does not meet the target of 4 points, due on Mar 30, 2026.'],
  [
    'silent',
    assess([[7, 7]], 19),
    19,
    'No score for 12 days. The last score, 7 points, is from Jan 12, 2026; one is expected every 7 days.',
  ],
  ['worse', assess([[7, 10]], 8), 9, '10 points is 2 worse than 8 at the start.'],
  ['within', assess([[14, 6]], 15), 15, '6 points is within the expected 6.5 points ± 1 for week 2.'],
  ['better', assess([[14, 5]], 15), 15, '5 points is better than the expected 6.5 points ± 1 for week 2.'],
  ['below, lower is better', assess([[42, 7]], 43), 43, '7 points is 1.1 above the upper edge of the expected band for week 6.'],
  [
    'below by next to nothing',
    assess([[42, 5.94]], 43),
    43,
    '5.9 points is less than 0.1 above the upper edge of the expected band for week 6.',
  ],
  [
    'below, higher is better',
    assess([[45, 46]], 46, { goal: walking, measure: legs }),
    46,
    '46 points is 5.4 below the lower edge of the expected band for week 6.',
  ],
  [
    'twice',
    assess(
      [
        [35, 7],
        [42, 6.5],
      ],
      43,
    ),
    43,
    '6.5 points is 0.6 above the upper edge of the expected band for week 6, for the second time in a row.',
  ],
])('in words: %s', (_, assessment, today, words) => {
  expect(goalReasonInWords(assessment, day(today))).toBe(words);
});
