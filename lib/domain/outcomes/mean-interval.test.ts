import { expect, test } from 'vitest';
import { meanInterval, sumsOf } from '@/lib/domain/outcomes/mean-interval';
import { tQuantile } from '@/lib/domain/outcomes/t-quantile';

test('mean, sample SD and 95 % t-interval', () => {
  const result = meanInterval([2, 4, 4, 4, 5, 5, 7, 9]);
  expect(result).toMatchObject({ n: 8, mean: 5 });
  expect(result?.sd).toBeCloseTo(2.138, 3);
  expect(result?.interval?.low).toBeCloseTo(3.2125, 3);
  expect(result?.interval?.high).toBeCloseTo(6.7875, 3);
});

test('sums from a database give what the values give', () => {
  const values = [3.1, 4.7, 8.2, 1.4];
  expect(meanInterval(sumsOf(values))).toEqual(meanInterval(values));
});

test.each([
  ['no values', [], null],
  ['one value', [4], { n: 1, mean: 4, sd: null, interval: null }],
  ['equal values', [0.1, 0.1, 0.1], { n: 3, mean: expect.closeTo(0.1, 12), sd: expect.closeTo(0, 6), interval: expect.anything() }],
])('%s', (_, values, expected) => {
  expect(meanInterval(values)).toEqual(expected);
});

test.each([
  [1, 12.706],
  [10, 2.228],
  [30, 2.042],
  [31, 2.0395],
  [60, 2.0003],
  [120, 1.9799],
  [100_000, 1.96],
])('t with %i degrees of freedom', (degrees, expected) => {
  expect(tQuantile(degrees)).toBeCloseTo(expected, 3);
});
