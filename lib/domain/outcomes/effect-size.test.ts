import { expect, test } from 'vitest';
import { effectSize, reliableChange, standardizedResponseMean } from '@/lib/domain/outcomes/effect-size';

test('the calibration course of the leg function scale: baseline 46 ± 14, change 15 ± 14', () => {
  expect(effectSize(15, 14)).toBeCloseTo(1.071, 3);
  expect(standardizedResponseMean(-2.6, 2.2)).toBeCloseTo(-1.182, 3);
});

test.each([null, 0])('a spread of %s gives nothing to compare with', (spread) => {
  expect(effectSize(3, spread)).toBeNull();
  expect(standardizedResponseMean(3, spread)).toBeNull();
  expect(reliableChange(3, spread)).toBeNull();
});

test.each([
  [1.96 * Math.SQRT2, false],
  [1.961 * Math.SQRT2, true],
  [-1.961 * Math.SQRT2, true],
])('a change of %d with a standard error of 1', (change, reliable) => {
  expect(reliableChange(change, 1)?.reliable).toBe(reliable);
});
