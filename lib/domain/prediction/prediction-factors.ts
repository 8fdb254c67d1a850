import { type Day, daysBetween } from '@/lib/domain/day';
import { predictionParameters } from '@/lib/domain/prediction/prediction-parameters';

export type Score = { observedOn: Day; value: number };

/** What is known of a course early on: its main measure, oldest score first, and the age at its start in years. */
export type PredictedCourse = { startsOn: Day; age: number; scores: readonly Score[] };

/** `start` knows the first score and the age; `early` also the change by week 4 and how steadily scores came in. */
export type PredictionStage = 'start' | 'early';

export const factorNames = {
  baseline: 'First score',
  age: 'Age in years',
  change: 'Change by week 4',
  steadiness: 'Share of the first 4 weeks with a score',
} as const;
export type FactorCode = keyof typeof factorNames;

export const stageFactors: Record<PredictionStage, FactorCode[]> = {
  start: ['baseline', 'age'],
  early: ['baseline', 'age', 'change', 'steadiness'],
};

/** The factors of a stage in their order; null while one of them is not known. */
export function predictionFactors({ startsOn, age, scores }: PredictedCourse, stage: PredictionStage): number[] | null {
  const baseline = scores[0]?.value;
  if (baseline === undefined) return null;
  if (stage === 'start') return [baseline, age];
  const early = earlyScore(startsOn, scores);
  return early === null ? null : [baseline, age, early.value - baseline, steadiness(startsOn, scores)];
}

/** The score nearest to day 28, the earlier of two as near; null when none is near enough. */
function earlyScore(startsOn: Day, scores: readonly Score[]): Score | null {
  const { earlyDay, earlyWithinDays } = predictionParameters;
  let nearest: Score | null = null;
  let distance = earlyWithinDays.value + 1;
  for (const score of scores) {
    const away = Math.abs(daysBetween(startsOn, score.observedOn) - earlyDay.value);
    if (away < distance) [nearest, distance] = [score, away];
  }
  return nearest;
}

function steadiness(startsOn: Day, scores: readonly Score[]): number {
  const weeks = new Set(
    scores.map(({ observedOn }) => Math.floor(daysBetween(startsOn, observedOn) / 7)).filter((week) => week >= 0 && week < 4),
  );
  return weeks.size / 4;
}

/** The score nearest to the due date within the window; null when there is none. */
export function finalScore(dueOn: Day, scores: readonly Score[]): number | null {
  let nearest: number | null = null;
  let distance = predictionParameters.windowDays.value + 1;
  for (const { observedOn, value } of scores) {
    const away = Math.abs(daysBetween(dueOn, observedOn));
    if (away < distance) [nearest, distance] = [value, away];
  }
  return nearest;
}
