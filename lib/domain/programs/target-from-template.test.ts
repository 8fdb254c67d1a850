import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MeasureCode, measureCodes } from '@/lib/domain/measures/measure';
import { measureOf } from '@/lib/domain/measures/registry';
import { isOnStep, roundToStep } from '@/lib/domain/measures/round-to-step';
import type { TargetRule } from './program';
import { type Target, targetFor } from './target-from-template';

const pain: TargetRule = { kind: 'change', amount: 2, share: 0.3 };
const up = (amount: number): TargetRule => ({ kind: 'change', amount });
const reach = (value: number): TargetRule => ({ kind: 'reach', value });
const maintain: TargetRule = { kind: 'maintain' };

test.each<[string, TargetRule, MeasureCode, number, number, Target['kind']]>([
  ['a low pain falls by 2', pain, 'nprs', 5, 3, 'change'],
  ['a high pain falls by 30%: 10 to 7', pain, 'nprs', 10, 7, 'change'],
  ['at least 30% of 9 is 2.7, and pain is whole: 6', pain, 'nprs', 9, 6, 'change'],
  ['exactly room enough', pain, 'nprs', 2, 0, 'change'],
  ['no room: best possible', pain, 'nprs', 1, 0, 'best-possible'],
  ['no pain: stay within the MCID', pain, 'nprs', 0, 2, 'maintenance'],
  ['leg function rises by 9', up(9), 'lefs', 40, 49, 'change'],
  ['leg function at its edge', up(9), 'lefs', 71, 80, 'change'],
  ['leg function beyond its edge', up(9), 'lefs', 72, 80, 'best-possible'],
  ['full leg function: no worse by more than the MDC', up(9), 'lefs', 80, 71, 'maintenance'],
  ['disability falls by 10, tenths kept', up(10), 'odi', 44.4, 34.4, 'change'],
  ['disability without room', up(10), 'odi', 6, 0, 'best-possible'],
  ['fear cannot fall below 11', up(4), 'tsk-11', 13, 11, 'best-possible'],
  ['fear at its least', up(4), 'tsk-11', 11, 15, 'maintenance'],
  ['activities by 2', up(2), 'psfs', 3.3, 5.3, 'change'],
  ['flare days to reach', reach(1), 'flare-days', 4, 1, 'change'],
  ['flare days already there: the best is next', reach(1), 'flare-days', 1, 0, 'best-possible'],
  ['flare days already better: hold', reach(1), 'flare-days', 0, 1, 'maintenance'],
  ['side difference to reach', reach(2), 'knee-to-wall', 6.5, 2, 'change'],
  ['side difference already better: hold', reach(2), 'knee-to-wall', 1.5, 2, 'maintenance'],
  ['factors to deal with', reach(80), 'load-checklist', 25, 80, 'change'],
  ['factors already beyond: hold', reach(80), 'load-checklist', 88, 80, 'maintenance'],
  ['a value to reach at the very end of the scale: one step of slack', reach(100), 'load-checklist', 100, 99, 'maintenance'],
  ['pain after care: within the MCID, as it has no MDC', maintain, 'nprs', 3, 5, 'maintenance'],
  ['pain after care near its worst', maintain, 'nprs', 9, 10, 'maintenance'],
  ['pain at its worst: nothing to hold, so a change', maintain, 'nprs', 10, 8, 'change'],
  ['activities after care: within the MDC', maintain, 'psfs', 7, 5, 'maintenance'],
  ['leg function after care', maintain, 'lefs', 60, 51, 'maintenance'],
])('%s', (_, rule, code, baseline, target, kind) => {
  expect(targetFor(rule, measureOf(code), baseline)).toEqual({ target, kind });
});

test('whatever the rule and the baseline, the target is a real score, on its step and not the baseline', () => {
  const cases = fc.constantFrom(...measureCodes).chain((code) => {
    const { min, max, step } = measureOf(code);
    const score = fc.integer({ min: 0, max: Math.round((max - min) / step) }).map((steps) => roundToStep(min + steps * step, step));
    const rule: fc.Arbitrary<TargetRule> = fc.oneof(
      fc.record({ kind: fc.constant('change' as const), amount: fc.integer({ min: 1, max: 40 }), share: fc.constantFrom(undefined, 0.3) }),
      fc.record({ kind: fc.constant('reach' as const), value: score }),
      fc.constant(maintain),
    );
    return fc.tuple(fc.constant(measureOf(code)), rule, score);
  });
  fc.assert(
    fc.property(cases, ([measure, rule, baseline]) => {
      const { target, kind } = targetFor(rule, measure, baseline);
      const isBetter = measure.better === 'higher' ? target > baseline : target < baseline;
      expect(target).not.toBe(baseline);
      expect(target).toBeGreaterThanOrEqual(measure.min);
      expect(target).toBeLessThanOrEqual(measure.max);
      expect(isOnStep(target, measure.step)).toBe(true);
      expect(isBetter).toBe(kind !== 'maintenance');
    }),
    { numRuns: 2000 },
  );
});
