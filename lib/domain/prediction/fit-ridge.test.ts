import { expect, test } from 'vitest';
import { fitRidge, ridgeEstimate } from '@/lib/domain/prediction/fit-ridge';

const close = (...values: number[]) => values.map((value) => expect.closeTo(value, 9));

test('one factor, worked out by hand: standardized products over their squares and the penalty', () => {
  // (x − 2.5) / √1.25; squares sum to 4, products with y − 5 to 10 / √1.25; over 4 + 4.
  const fit = fitRidge([[1], [2], [3], [4]], [2, 4, 6, 8], 4);
  expect(fit).toEqual({
    intercept: 5,
    weights: close(10 / Math.sqrt(1.25) / 8),
    means: [2.5],
    deviations: close(Math.sqrt(1.25)),
    leverage: close(0.475, 0.275, 0.275, 0.475),
  });
  expect(ridgeEstimate(fit, [4])).toBeCloseTo(6.5, 9);
});

test('each weight bears the penalty by itself; a factor that never differs has none', () => {
  // y = 3 + 2a − b.
  const rows = [
    [-1, -1, 7],
    [-1, 1, 7],
    [1, -1, 7],
    [1, 1, 7],
  ];
  expect(fitRidge(rows, [2, 0, 6, 4], 4).weights).toEqual(close(1, -0.5, 0));
  expect(fitRidge(rows, [2, 0, 6, 4], 1e-12).weights).toEqual(close(2, -1, 0));
});
