import { goalParameters } from '@/lib/domain/goals/goal-parameters';

export type GasGoal = { attainment: -2 | -1 | 0 | 1 | 2; importance: 0 | 1 | 2 | 3; difficulty: 0 | 1 | 2 | 3 };

/**
 * Goal attainment T score, 50 = as expected (not "no change"). Null when the weights sum to nothing, so also without goals.
 * Kiresuk & Sherman 1968, in the form of the published erratum to Turner-Stokes 2009 (the 2009 printing is wrong).
 */
export function gasScore(goals: readonly GasGoal[]): number | null {
  const unit = pointsPerWeight(goals);
  return unit === null ? null : 50 + goals.reduce((sum, goal) => sum + weightOf(goal) * goal.attainment, 0) * unit;
}

/** What each goal adds to 50 or takes from it, in points of the T score, in the order given; null where there is no score. */
export function gasParts(goals: readonly GasGoal[]): number[] | null {
  const unit = pointsPerWeight(goals);
  return unit === null ? null : goals.map((goal) => weightOf(goal) * goal.attainment * unit);
}

/** Importance × difficulty. */
export const weightOf = ({ importance, difficulty }: Omit<GasGoal, 'attainment'>): number => importance * difficulty;

/** Points of the T score for a goal of weight 1 that is one level above the expected; null when the weights sum to nothing. */
function pointsPerWeight(goals: readonly GasGoal[]): number | null {
  let weights = 0;
  let squares = 0;
  for (const goal of goals) {
    const weight = weightOf(goal);
    weights += weight;
    squares += weight * weight;
  }
  const rho = goalParameters.gasCorrelation.value;
  return weights === 0 ? null : 10 / Math.sqrt((1 - rho) * squares + rho * weights * weights);
}
