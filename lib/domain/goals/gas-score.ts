import { goalParameters } from '@/lib/domain/goals/goal-parameters';

export type GasGoal = { attainment: -2 | -1 | 0 | 1 | 2; importance: 0 | 1 | 2 | 3; difficulty: 0 | 1 | 2 | 3 };

/**
 * Goal attainment T score, 50 = as expected (not "no change"). Null when the weights sum to nothing, so also without goals.
 * Kiresuk & Sherman 1968, in the form of the published erratum to Turner-Stokes 2009 (the 2009 printing is wrong).
 */
export function gasScore(goals: readonly GasGoal[]): number | null {
  let weights = 0;
  let squares = 0;
  let attained = 0;
  for (const { attainment, importance, difficulty } of goals) {
    const weight = importance * difficulty;
    weights += weight;
    squares += weight * weight;
    attained += weight * attainment;
  }
  if (weights === 0) return null;
  const rho = goalParameters.gasCorrelation.value;
  return 50 + (10 * attained) / Math.sqrt((1 - rho) * squares + rho * weights * weights);
}
