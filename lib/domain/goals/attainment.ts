import { EDGE, goalParameters } from '@/lib/domain/goals/goal-parameters';

/**
 * Attainment level for goal attainment scaling (P; after Kiresuk & Sherman, with the baseline at −1 as Turner-Stokes allows):
 * −2 worse than the baseline, −1 from the baseline to short of the target, 0 target met, +1 from 125 % and +2 from 150 % of the way.
 * Without a way to go (`progress` null) there is only met (0) and lost (−2).
 */
export function attainment(progress: number | null, met: boolean): -2 | -1 | 0 | 1 | 2 {
  if (progress === null) return met ? 0 : -2;
  const share = progress / 100 + EDGE;
  if (share >= goalParameters.attainmentMuchBetter.value) return 2;
  if (share >= goalParameters.attainmentBetter.value) return 1;
  if (met) return 0;
  return share >= 0 ? -1 : -2;
}
