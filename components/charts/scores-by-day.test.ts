import { expect, test } from 'vitest';
import { scoresByDay } from './scores-by-day';

const score = (observedOn: string, value: number) => ({ observedOn, value });

test.each([
  ['none', [], []],
  [
    'one a day',
    [score('2026-01-05', 8), score('2026-01-06', 7)],
    [
      [8, []],
      [7, []],
    ],
  ],
  [
    'the last of a day counts',
    [score('2026-01-05', 8), score('2026-01-12', 6), score('2026-01-12', 7), score('2026-01-12', 6)],
    [
      [8, []],
      [6, [6, 7]],
    ],
  ],
] as const)('%s', (_, scores, days) => {
  expect(scoresByDay(scores).map(({ last, earlier }) => [last.value, earlier.map(({ value }) => value)])).toEqual(days);
});
