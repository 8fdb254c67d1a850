import { fitRidge, type RidgeFit, ridgeEstimate } from '@/lib/domain/prediction/fit-ridge';
import { type FactorCode, type PredictionStage, stageFactors } from '@/lib/domain/prediction/prediction-factors';
import { predictionParameters } from '@/lib/domain/prediction/prediction-parameters';
import { quantile } from '@/lib/domain/prediction/quantile';

/** One comparable completed course: its factors in the stage's order and the value it ended with. */
export type CompletedCourse = { factors: number[]; final: number };

export type PredictionModel = {
  stage: PredictionStage;
  /** Completed courses it was fitted on. */
  courses: number;
  intercept: number;
  /** Change of the estimate, in the measure's unit, for one standard deviation more of the factor. */
  factors: { code: FactorCode; weight: number; mean: number; deviation: number }[];
  /** Added to an estimate they give the ends of its interval; below and above 0 or not, as the courses had it. */
  low: number;
  high: number;
  /** How past predictions held: each course predicted without it (five folds). */
  calibration: { heldShare: number; meanError: number };
};

const FOLDS = 5;

/**
 * Learns from completed courses what comparable ones end with; null for fewer than 30. The interval comes from leave-one-out residuals, its
 * calibration from five folds that took no part in the fit.
 */
export function fitPrediction(stage: PredictionStage, courses: readonly CompletedCourse[]): PredictionModel | null {
  if (courses.length < predictionParameters.leastCourses.value) return null;
  const { fit, low, high } = fitWithInterval(courses);
  return {
    stage,
    courses: courses.length,
    intercept: fit.intercept,
    factors: stageFactors[stage].map((code, i) => ({
      code,
      weight: fit.weights[i] ?? 0,
      mean: fit.means[i] ?? 0,
      deviation: fit.deviations[i] ?? 0,
    })),
    low,
    high,
    calibration: calibrate(courses),
  };
}

function fitWithInterval(courses: readonly CompletedCourse[]): { fit: RidgeFit; low: number; high: number } {
  const fit = fitRidge(
    courses.map(({ factors }) => factors),
    courses.map(({ final }) => final),
    predictionParameters.ridge.value,
  );
  const residuals = courses.map(
    ({ factors, final }, i) => (final - ridgeEstimate(fit, factors)) / (1 - Math.min(0.99, fit.leverage[i] ?? 0)),
  );
  const tail = (1 - predictionParameters.interval.value) / 2;
  return { fit, low: quantile(residuals, tail), high: quantile(residuals, 1 - tail) };
}

function calibrate(courses: readonly CompletedCourse[]): PredictionModel['calibration'] {
  let held = 0;
  let error = 0;
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const { fit, low, high } = fitWithInterval(courses.filter((_, i) => i % FOLDS !== fold));
    for (const { factors, final } of courses.filter((_, i) => i % FOLDS === fold)) {
      const miss = final - ridgeEstimate(fit, factors);
      if (miss >= low && miss <= high) held += 1;
      error += Math.abs(miss);
    }
  }
  return { heldShare: held / courses.length, meanError: error / courses.length };
}
