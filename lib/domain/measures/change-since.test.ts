import { expect, test } from 'vitest';
import { changeSince } from './change-since';
import { measureOf } from './registry';

const mdc = (value: number, beyond: boolean) => ({ kind: 'mdc', value, beyond });
const mcid = (value: number, beyond: boolean) => ({ kind: 'mcid', value, beyond });

test.each([
  ['just the MDC is more than error', 'lefs', 40, 49, 9, mdc(9, true)],
  ['one less is not', 'lefs', 40, 48, 8, mdc(9, false)],
  ['worse counts the same way', 'lefs', 49, 40, -9, mdc(9, true)],
  ['lower is better', 'odi', 40, 30, 10, mdc(10, true)],
  ['binary dust does not decide', 'psfs', 4.3, 6.3, 2, mdc(2, true)],
  ['MDC unknown: what matters instead', 'nprs', 6, 4, 2, mcid(2, true)],
  ['MDC unknown, too little', 'nprs', 6, 5, 1, mcid(2, false)],
  ['neither known', 'satisfaction', 6, 9, 3, null],
  ['no change', 'lefs', 40, 40, 0, mdc(9, false)],
] as const)('%s', (_, code, last, value, better, threshold) => {
  const change = changeSince(last, value, measureOf(code));
  expect(change.better).toBeCloseTo(better, 9);
  expect(change.threshold).toEqual(threshold);
});
