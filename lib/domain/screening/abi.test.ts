import { expect, test } from 'vitest';
import { abi } from './abi';
import type { ScreenAnswers } from './screen';

const at = (value: number | null, others: ScreenAnswers = { 'abi-rest-pain': false, 'abi-ulcer': false }): ScreenAnswers => ({
  'abi-index': value,
  ...others,
});

test.each<[number, string, RegExp]>([
  [0, 'positive', /advanced/],
  [0.39, 'positive', /advanced/],
  [0.4, 'negative', /peripheral artery disease/],
  [0.9, 'negative', /peripheral artery disease/],
  [0.905, 'negative', /borderline/],
  [0.91, 'negative', /borderline/],
  [0.99, 'negative', /borderline/],
  [1, 'negative', /normal/],
  [1.4, 'negative', /normal/],
  [1.41, 'needs-more', /too stiff/],
])('index %d: %s', (value, result, words) => {
  const outcome = abi.evaluate(at(value));
  expect(outcome).toMatchObject({ result, severity: result === 'positive' ? 'urgent' : null, score: value });
  expect(outcome.words).toMatch(words);
});

test('above 1.40 the toe-brachial index is asked for', () => {
  expect(abi.evaluate(at(1.5)).instruction).toContain('toe-brachial index');
});

test.each<[string, ScreenAnswers]>([
  ['rest pain at a normal index', at(1.1, { 'abi-rest-pain': true, 'abi-ulcer': false })],
  ['a sore at a normal index', at(1.1, { 'abi-rest-pain': false, 'abi-ulcer': true })],
  ['rest pain below 0.40', at(0.3, { 'abi-rest-pain': true, 'abi-ulcer': false })],
  ['a sore with nothing else answered', { 'abi-ulcer': true }],
])('blocked: %s', (_, answers) => {
  expect(abi.evaluate(answers)).toMatchObject({ result: 'blocked', severity: 'urgent' });
});

test('what blocks keeps the index where one was measured', () => {
  expect(abi.evaluate(at(0.3, { 'abi-rest-pain': true }))).toHaveProperty('score', 0.3);
  expect(abi.evaluate({ 'abi-ulcer': true })).not.toHaveProperty('score');
});

test.each<[string, ScreenAnswers, string]>([
  ['no index', at(null), 'needs-more'],
  ['an impossible index', at(12), 'needs-more'],
  ['a negative index', at(-0.1), 'needs-more'],
  ['rest pain not asked', at(0.8, { 'abi-ulcer': false }), 'needs-more'],
  ['advanced disease does not wait for the rest', at(0.3, {}), 'positive'],
])('unanswered is never no: %s', (_, answers, result) => {
  expect(abi.evaluate(answers).result).toBe(result);
});

test.each([
  ['advancedBelow', 0.4, 'P'],
  ['diseaseUpTo', 0.9, 'v'],
  ['normalFrom', 1, 'v'],
  ['normalUpTo', 1.4, 'v'],
])('%s is %d, marked %s', (name, value, mark) => {
  expect(abi.thresholds[name]).toMatchObject({ value, mark });
});
