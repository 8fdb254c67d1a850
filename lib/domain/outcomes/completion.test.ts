import { expect, test } from 'vitest';
import { type CareGroup, completion } from './completion';

/** One reporting period. */
const one = (groups: CareGroup[]) => completion([groups]);

const group = (n: number, status: CareGroup['status'], reason: string | null = null): CareGroup => ({ n, status, reason });

test('where care stands, and why it was left', () => {
  expect(
    one([group(40, 'active'), group(60, 'completed'), group(12, 'discontinued', 'Moved'), group(15, 'discontinued', 'No progress')]),
  ).toEqual({
    inCare: 40,
    onHold: 0,
    completed: 60,
    discontinued: 27,
    reasons: [
      { reason: 'No progress', count: 15 },
      { reason: 'Moved', count: 12 },
    ],
  });
});

test('a reason of few is not named, and takes another with it so that it cannot be worked out', () => {
  const { discontinued, reasons } = one([
    group(40, 'active'),
    group(3, 'discontinued', 'Wrote a private thing'),
    group(12, 'discontinued', 'Moved'),
    group(15, 'discontinued', 'No progress'),
  ]);
  expect(discontinued).toBe(30);
  expect(reasons).toEqual([
    { reason: 'No progress', count: 15 },
    { reason: null, count: 15 },
  ]);
});

test('few who left: the next smallest number is withheld as well, and no reason is told', () => {
  expect(one([group(40, 'active'), group(30, 'completed'), group(4, 'discontinued', 'Moved')])).toEqual({
    inCare: 40,
    onHold: 0,
    completed: null,
    discontinued: null,
    reasons: [],
  });
});

test('few enrolled: nothing', () => {
  expect(one([group(6, 'active')])).toEqual({ inCare: null, onHold: null, completed: null, discontinued: null, reasons: [] });
});

test('several reporting periods: a number is told if it is in each, and a reason if it is, or was not given', () => {
  const first = [group(40, 'completed'), group(15, 'discontinued', 'Moved'), group(12, 'discontinued', 'No progress')];
  const second = [
    group(30, 'completed'),
    group(11, 'discontinued', 'Moved'),
    group(6, 'discontinued', 'No time'),
    group(7, 'discontinued', 'Ill'),
  ];
  expect(completion([first, second])).toEqual({
    inCare: 0,
    onHold: 0,
    completed: 70,
    discontinued: 51,
    reasons: [
      { reason: 'Moved', count: 26 },
      { reason: 'No progress', count: 12 },
      { reason: null, count: 13 },
    ],
  });
  expect(completion([first, [group(30, 'completed'), group(4, 'discontinued', 'Moved')]])).toMatchObject({
    completed: null,
    discontinued: null,
    reasons: [],
  });
});
