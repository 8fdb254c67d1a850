import { expect, test } from 'vitest';
import { type CareGroup, completion } from './completion';

const group = (n: number, status: CareGroup['status'], reason: string | null = null): CareGroup => ({ n, status, reason });

test('where care stands, and why it was left', () => {
  expect(
    completion([group(40, 'active'), group(60, 'completed'), group(12, 'discontinued', 'Moved'), group(15, 'discontinued', 'No progress')]),
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
  const { discontinued, reasons } = completion([
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
  expect(completion([group(40, 'active'), group(30, 'completed'), group(4, 'discontinued', 'Moved')])).toEqual({
    inCare: 40,
    onHold: 0,
    completed: null,
    discontinued: null,
    reasons: [],
  });
});

test('few enrolled: nothing', () => {
  expect(completion([group(6, 'active')])).toEqual({ inCare: null, onHold: null, completed: null, discontinued: null, reasons: [] });
});
