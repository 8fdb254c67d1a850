import { expect, test } from 'vitest';
import type { ScreenCode } from '@/lib/domain/programs/program';
import { screenOf } from './registry';
import type { ScreenAnswers } from './screen';

const noTo = (code: ScreenCode): ScreenAnswers => Object.fromEntries(screenOf(code).questions.map(({ id }) => [id, false]));

// code, questions, severity, outcome of a single yes, mark of the rule
const screens = [
  ['limb-ischaemia', 6, 'emergency', 'positive', 'V'],
  ['cauda-equina', 4, 'emergency', 'positive', 'V'],
  ['compartment', 2, 'emergency', 'positive', 'v'],
  ['serious-pathology', 10, 'urgent', 'positive', 'M'],
  ['foot-drop', 1, 'urgent', 'blocked', 'P'],
] as const;

test.each(screens)('%s: %d questions, one yes is enough', (code, count, _severity, _result, mark) => {
  expect(screenOf(code).questions).toHaveLength(count);
  expect(screenOf(code).thresholds.signsNeeded).toMatchObject({ value: 1, mark });
});

const each = screens.flatMap(([code, , severity, result]) =>
  screenOf(code).questions.map(({ id }) => [id, code, severity, result] as const),
);

test.each(each)('%s alone makes %s %s', (id, code, severity, result) => {
  expect(screenOf(code).evaluate({ ...noTo(code), [id]: true })).toMatchObject({ result, severity, score: 1 });
  expect(screenOf(code).evaluate({ [id]: true })).toMatchObject({ result, severity });
});

test.each(each)('%s left open keeps %s open', (id, code) => {
  expect(screenOf(code).evaluate({ ...noTo(code), [id]: null })).toMatchObject({ result: 'needs-more', severity: null });
});

test.each(screens)('%s: every answer no is negative, none at all is not', (code) => {
  expect(screenOf(code).evaluate(noTo(code))).toMatchObject({ result: 'negative', severity: null, score: 0 });
  expect(screenOf(code).evaluate({}).result).toBe('needs-more');
});
