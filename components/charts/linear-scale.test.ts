import { expect, test } from 'vitest';
import { linearScale } from './linear-scale';

test.each([
  ['start', [0, 10], [100, 0], 0, 100],
  ['end', [0, 10], [100, 0], 10, 0],
  ['between', [0, 80], [0, 100], 20, 25],
  ['beyond the domain is not clamped', [0, 10], [0, 100], 12, 120],
  ['negative domain', [-5, 5], [0, 100], 0, 50],
  ['no extent', [4, 4], [0, 100], 4, 50],
] as const)('%s', (_, domain, range, value, expected) => {
  expect(linearScale(domain, range)(value)).toBe(expected);
});
