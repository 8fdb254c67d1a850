import { expect, test } from 'vitest';
import { costInWords, visitsInWords, whoInWords } from './coverage-in-words';

test.each([
  [0, 'Nothing'],
  [2500, '$25 for each visit'],
  [2550, '$25.50 for each visit'],
])('%i cents', (cents, expected) => {
  expect(costInWords(cents)).toBe(expected);
});

test.each([
  [null, 'As many as your program needs'],
  [1, 'One'],
  [24, 'Up to 24'],
])('%s visits', (limit, expected) => {
  expect(visitsInWords(limit)).toBe(expected);
});

test.each([
  [true, true, 18, 'employer', 'Employees, their spouses and their children, from age 18'],
  [true, false, 13, 'employer', 'Employees and their spouses, from age 13'],
  [false, true, 18, 'health-plan', 'Members of the plan and their children, from age 18'],
  [false, false, 18, 'health-plan', 'Members of the plan only, from age 18'],
] as const)('spouses %s, children %s, from %i, %s', (coversSpouse, coversChildren, minAge, kind, expected) => {
  expect(whoInWords({ coversSpouse, coversChildren, minAge }, kind)).toBe(expected);
});
