import { expect, test } from 'vitest';
import { draftCourse, type GoalDraft, type GoalDraftContext } from './goal-draft';

const draft: GoalDraft = {
  code: 'st1-pain',
  wording: '',
  baseline: '8',
  target: '4',
  dueOn: '2026-02-02',
  importance: '2',
  difficulty: '2',
};
const context: GoalDraftContext = {
  measure: {
    shortName: 'Pain',
    unit: 'points',
    min: 0,
    max: 10,
    step: 1,
    better: 'lower',
    mdc: { value: 2, mark: 'P', source: 'Test' },
    mcid: null,
  },
  curve: 'exponential',
  startsOn: '2026-01-05',
  curveRate: 0.2,
  rule: null,
};

test('what is typed is drawn from baseline to target', () => {
  const course = draftCourse(draft, context);
  expect(course).toHaveLength(5);
  expect(course?.at(0)).toMatchObject({ day: '2026-01-05', expected: 8, lower: 7, upper: 9 });
  expect(course?.at(-1)?.day).toBe('2026-02-02');
  expect(course?.at(-1)?.expected).toBeCloseTo(4);
});

test.each<[string, Partial<GoalDraft>]>([
  ['no baseline', { baseline: '' }],
  ['a target in words', { target: 'four' }],
  ['a target out of range', { target: '12' }],
  ['no such day', { dueOn: '2026-02-30' }],
  ['due at the start', { dueOn: '2026-01-05' }],
  ['a year that was mistyped', { dueOn: '2926-02-02' }],
  ['a target that may be in thousands', { target: '4,000' }],
])('nothing is drawn with %s', (_, change) => {
  expect(draftCourse({ ...draft, ...change }, context)).toBeNull();
});
