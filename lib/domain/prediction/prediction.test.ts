import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitPrediction } from '@/lib/domain/prediction/fit-prediction';
import { fitRidge, ridgeEstimate } from '@/lib/domain/prediction/fit-ridge';
import { predict } from '@/lib/domain/prediction/predict';
import { finalScore, predictionFactors } from '@/lib/domain/prediction/prediction-factors';
import { quantile } from '@/lib/domain/prediction/quantile';

/** A repeatable stream of numbers from 0 to 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

/** Final = 10 + 0.5 × baseline − 0.1 × age + noise up to ± `noise`. */
function courses(count: number, noise: number) {
  const next = numbers(7);
  return Array.from({ length: count }, () => {
    const [baseline, age] = [next() * 80, 20 + next() * 50];
    return { factors: [baseline, age], final: 10 + 0.5 * baseline - 0.1 * age + noise * (2 * next() - 1) };
  });
}

test.each([
  [[1, 2, 3, 4, 5], 0.5, 3],
  [[1, 2, 3, 4], 0.25, 1.75],
  [[5], 0.9, 5],
])('quantile of %j at %d is %d', (values, share, expected) => {
  expect(quantile(values, share)).toBeCloseTo(expected, 12);
});

test('without a penalty the fit finds the line it came from', () => {
  const given = courses(40, 0);
  const fit = fitRidge(
    given.map(({ factors }) => factors),
    given.map(({ final }) => final),
    1e-9,
  );
  expect(ridgeEstimate(fit, [40, 50])).toBeCloseTo(25, 6);
  expect(fit.leverage.reduce((sum, pull) => sum + pull, 0)).toBeCloseTo(3, 6);
});

test('fewer than 30 comparable courses give no prediction', () => {
  expect(fitPrediction('start', courses(29, 5))).toBeNull();
  expect(fitPrediction('start', courses(30, 5))).not.toBeNull();
});

test('the interval holds about 80 % of what it was not fitted on', () => {
  const model = fitPrediction('start', courses(400, 10));
  expect(model?.calibration.heldShare).toBeGreaterThan(0.74);
  expect(model?.calibration.heldShare).toBeLessThan(0.86);
  expect(model?.calibration.meanError).toBeGreaterThan(4);
  expect(model?.calibration.meanError).toBeLessThan(6);
});

const scores = [
  { observedOn: '2026-01-05', value: 46 },
  { observedOn: '2026-01-20', value: 50 },
  { observedOn: '2026-02-04', value: 55 },
  { observedOn: '2026-03-30', value: 62 },
];
const course = { startsOn: '2026-01-05', age: 40, scores };

test.each([
  ['at the start', scores.slice(0, 1), 'start', [46, 40]],
  ['early, before any score near week 4', scores.slice(0, 1), 'early', null],
  ['early: nearest to day 28, two of four weeks with a score', scores, 'early', [46, 40, 9, 0.5]],
  ['no score yet', [], 'start', null],
] as const)('factors %s', (_, given, stage, expected) => {
  expect(predictionFactors({ ...course, scores: given }, stage)).toEqual(expected);
});

test.each([
  ['in the window', '2026-04-05', 62],
  ['on its edge', '2026-04-13', 62],
  ['outside', '2026-04-14', null],
])('final score %s', (_, dueOn, expected) => {
  expect(finalScore(dueOn, scores)).toBe(expected);
});

test('the model that knows most is used, and its effects add up to the estimate', () => {
  const start = fitPrediction('start', courses(60, 5));
  const early = fitPrediction(
    'early',
    courses(60, 5).map(({ factors, final }, i) => ({ factors: [...factors, i % 7, (i % 5) / 4], final })),
  );
  if (!start || !early) throw new Error('both models were fitted');
  const all = predict([start, early], course, { min: 0, max: 80 });
  expect(all?.factors.map(({ code }) => code)).toEqual(['baseline', 'age', 'change', 'steadiness']);
  expect(early.intercept + (all?.factors.reduce((sum, { effect }) => sum + effect, 0) ?? 0)).toBeCloseTo(all?.estimate ?? 0, 9);
  expect(predict([start, early], { ...course, scores: scores.slice(0, 1) }, { min: 0, max: 80 })?.factors).toHaveLength(2);
  expect(predict([], course, { min: 0, max: 80 })).toBeNull();
});

test('estimate and interval stay in the range of the measure and in order', () => {
  const model = fitPrediction('start', courses(60, 20));
  if (!model) throw new Error('a model was fitted');
  fc.assert(
    fc.property(fc.double({ min: -500, max: 500, noNaN: true }), fc.integer({ min: 0, max: 120 }), (baseline, age) => {
      const shown = predict(
        [model],
        { startsOn: '2026-01-05', age, scores: [{ observedOn: '2026-01-05', value: baseline }] },
        { min: 0, max: 80 },
      );
      if (!shown) throw new Error('a prediction was made');
      expect(shown.lower).toBeLessThanOrEqual(shown.upper);
      for (const value of [shown.estimate, shown.lower, shown.upper]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(80);
      }
    }),
  );
});
