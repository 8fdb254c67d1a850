import type { Measure } from '@/lib/domain/measures/measure';
import type { PredictionModel } from '@/lib/domain/prediction/fit-prediction';
import { type FactorCode, factorNames, type PredictedCourse, predictionFactors } from '@/lib/domain/prediction/prediction-factors';

/** Estimate and interval in the measure's unit, inside its range; how far each factor moves it from the average course. */
export type Prediction = {
  estimate: number;
  lower: number;
  upper: number;
  courses: number;
  factors: { code: FactorCode; name: string; value: number; effect: number }[];
  calibration: PredictionModel['calibration'];
};

/** What comparable courses suggest this one ends with. Of the models, the one that knows most and whose factors are all known; null for none. */
export function predict(
  models: readonly PredictionModel[],
  course: PredictedCourse,
  { min, max }: Pick<Measure, 'min' | 'max'>,
): Prediction | null {
  const byKnowledge = [...models].sort((a, b) => b.factors.length - a.factors.length);
  for (const model of byKnowledge) {
    const values = predictionFactors(course, model.stage);
    if (values !== null) return predictWith(model, values, (value) => Math.min(max, Math.max(min, value)));
  }
  return null;
}

function predictWith(model: PredictionModel, values: readonly number[], inRange: (value: number) => number): Prediction {
  const factors = model.factors.map(({ code, weight, mean, deviation }, i) => {
    const value = values[i] ?? mean;
    return { code, name: factorNames[code], value, effect: deviation > 0 ? (weight * (value - mean)) / deviation : 0 };
  });
  const estimate = model.intercept + factors.reduce((sum, { effect }) => sum + effect, 0);
  return {
    estimate: inRange(estimate),
    lower: inRange(estimate + model.low),
    upper: inRange(estimate + model.high),
    courses: model.courses,
    factors,
    calibration: model.calibration,
  };
}
