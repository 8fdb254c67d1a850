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
  [true, true, [18, null, null], 'employer', 'Employees, their spouses and their children, from age 18'],
  [true, false, [13, null, null], 'employer', 'Employees and their spouses, from age 13'],
  [false, true, [18, 18, null], 'health-plan', 'Members of the plan and their children, from age 18'],
  [false, false, [18, null, null], 'health-plan', 'Members of the plan only, from age 18'],
  [false, false, [18, 13, 26], 'employer', 'Employees only, from age 18'],
  [true, true, [18, 13, 26], 'employer', 'Employees and their spouses, from age 18; their children from age 13 until their 26th birthday'],
  [false, true, [18, null, 21], 'employer', 'Employees, from age 18; their children from age 18 until their 21st birthday'],
  [false, true, [18, 13, null], 'employer', 'Employees, from age 18; their children from age 13'],
] as const)(
  'spouses %s, children %s, ages %o, %s',
  (coversSpouse, coversChildren, [minAge, childMinAge, childUntilAge], kind, expected) => {
    expect(whoInWords({ coversSpouse, coversChildren, minAge, childMinAge, childUntilAge }, kind)).toBe(expected);
  },
);
