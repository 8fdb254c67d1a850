import { expect, test } from 'vitest';
import { checkValue } from './check-value';
import { type MeasureCode, measureCodes } from './measure';
import { measureOf } from './registry';
import { isOnStep, roundToStep } from './round-to-step';

test.each<[MeasureCode, number, number]>([
  ['nprs', 0, 0],
  ['nprs', 10, 10],
  ['groc', -5, -5],
  ['odi', 35.6, 35.6],
  ['psfs', 0.1 + 0.2, 0.3],
  ['knee-to-wall', 6.3, 6.3],
])('%s accepts %d', (code, value, stored) => {
  expect(checkValue(measureOf(code), value)).toEqual({ ok: true, value: stored });
});

test.each<[MeasureCode, number, string]>([
  ['nprs', 11, 'Pain is scored from 0 to 10.'],
  ['nprs', -1, 'Pain is scored from 0 to 10.'],
  ['nprs', 6.5, 'Pain is scored in whole numbers from 0 to 10.'],
  ['nprs', Number.NaN, 'Pain is scored from 0 to 10.'],
  ['nprs', Number.POSITIVE_INFINITY, 'Pain is scored from 0 to 10.'],
  ['flare-days', 8, 'Flare days are scored from 0 to 7 days.'],
  ['groc', 6, 'Overall change is scored from −5 to 5.'],
  ['odi', 35.55, 'Disability is scored in steps of 0.1 from 0 to 100%.'],
  ['slr', 91, 'Straight-leg raise, side difference is scored from 0 to 90°.'],
  ['six-mwd', 1001, '6-minute walk is scored from 0 to 1000 m.'],
])('%s refuses %d in its own words', (code, value, message) => {
  expect(checkValue(measureOf(code), value)).toEqual({ ok: false, message });
});

test.each(measureCodes)('%s: both ends of the range are accepted, one step beyond is not', (code) => {
  const measure = measureOf(code);
  expect(checkValue(measure, measure.min)).toEqual({ ok: true, value: measure.min });
  expect(checkValue(measure, measure.max)).toEqual({ ok: true, value: measure.max });
  expect(checkValue(measure, measure.min - measure.step).ok).toBe(false);
  expect(checkValue(measure, measure.max + measure.step).ok).toBe(false);
});

test.each([
  [6.3, 1, 'down', 6],
  [6.3, 1, 'up', 7],
  [6, 1, 'down', 6],
  [0.1 + 0.2, 0.1, 'up', 0.3],
  [3.333, 0.1, 'nearest', 3.3],
  [-0.2, 1, 'nearest', 0],
] as const)('%d in steps of %d, %s, is %d', (value, step, toward, expected) => {
  expect(roundToStep(value, step, toward)).toBe(expected);
});

test.each([
  [999.9, 0.1, true],
  [6.35, 0.1, false],
  [0.5, 1, false],
])('%d on a step of %d: %s', (value, step, expected) => {
  expect(isOnStep(value, step)).toBe(expected);
});
