import type { EvidenceMark } from '@/lib/domain/evidence';
import type { MeasureCode } from '@/lib/domain/measures/measure';

/** How invented people score: mean and SD at the start, mean and SD of the improvement after 12 weeks, noise of one score. */
export type MeasureModel = {
  baseline: { mean: number; sd: number; min: number; max: number };
  improvement: { mean: number; sd: number };
  noise: number;
  /** Scores fall on multiples of this, as the form's items make them; the measure's own step where absent. */
  grid?: number;
  mark: EvidenceMark;
  source: string;
};

const calibration = { mark: 'P', source: 'Cairn, demo values calibrated against published cohorts' } as const;
const plausible = { mark: 'P', source: 'Cairn, plausible for a synthetic patient' } as const;

/**
 * Synthetic courses, never evidence. The targets are the demo values for pain, leg function and the 6-minute walk; the numbers here are the
 * ones from which those come out after rounding, clamping at the ends of the scale and dropout.
 */
export const measureModels: Partial<Record<MeasureCode, MeasureModel>> = {
  nprs: { baseline: { mean: 5.4, sd: 2.1, min: 2, max: 10 }, improvement: { mean: 2.5, sd: 2.2 }, noise: 0.45, ...calibration },
  lefs: { baseline: { mean: 46, sd: 15.5, min: 10, max: 70 }, improvement: { mean: 16, sd: 13.8 }, noise: 2, ...calibration },
  'six-mwd': { baseline: { mean: 350, sd: 100, min: 120, max: 590 }, improvement: { mean: 27, sd: 46 }, noise: 6, ...calibration },
  odi: {
    baseline: { mean: 40, sd: 13, min: 16, max: 78 },
    improvement: { mean: 19, sd: 12.5 },
    noise: 2,
    grid: 2,
    mark: 'P',
    source: 'Cairn; 55% of a published sciatica cohort reach 30% less disability within a year',
  },
  uwri: {
    baseline: { mean: 16, sd: 5.5, min: 4, max: 27 },
    improvement: { mean: 9, sd: 8.5 },
    noise: 1.2,
    mark: 'V',
    source: 'UWRI at 12 weeks: +7.7 ± 8.9',
  },
  psfs: { baseline: { mean: 3.9, sd: 1.4, min: 1, max: 7 }, improvement: { mean: 2.9, sd: 2 }, noise: 0.35, grid: 1 / 3, ...plausible },
  'tsk-11': { baseline: { mean: 26, sd: 5.5, min: 14, max: 40 }, improvement: { mean: 5.5, sd: 4.5 }, noise: 1, ...plausible },
  'heel-raise': { baseline: { mean: 14, sd: 5.5, min: 2, max: 30 }, improvement: { mean: 8, sd: 5.5 }, noise: 1, ...plausible },
  'knee-to-wall': { baseline: { mean: 3.9, sd: 1.1, min: 2.4, max: 7.5 }, improvement: { mean: 2.3, sd: 1.1 }, noise: 0.2, ...plausible },
  slr: { baseline: { mean: 23, sd: 7, min: 13, max: 45 }, improvement: { mean: 14, sd: 6.5 }, noise: 1.6, ...plausible },
  'flare-days': { baseline: { mean: 3.7, sd: 1.2, min: 2, max: 7 }, improvement: { mean: 3, sd: 1.3 }, noise: 0.4, ...plausible },
  'load-checklist': {
    baseline: { mean: 25, sd: 14, min: 0, max: 63 },
    improvement: { mean: 62, sd: 17 },
    noise: 3,
    grid: 12.5,
    ...plausible,
  },
  hop: { baseline: { mean: 74, sd: 9, min: 45, max: 92 }, improvement: { mean: 17, sd: 8 }, noise: 2.5, ...plausible },
  'tread-max': { baseline: { mean: 380, sd: 140, min: 120, max: 800 }, improvement: { mean: 135, sd: 120 }, noise: 18, ...plausible },
  'promis-pf': { baseline: { mean: 39, sd: 5.5, min: 24, max: 52 }, improvement: { mean: 5.5, sd: 5 }, noise: 0.9, ...plausible },
  'phq-2': { baseline: { mean: 1.3, sd: 1.2, min: 0, max: 5 }, improvement: { mean: 0.5, sd: 1 }, noise: 0.3, ...plausible },
  'gad-7': { baseline: { mean: 4, sd: 3, min: 0, max: 13 }, improvement: { mean: 1.2, sd: 2.4 }, noise: 0.7, ...plausible },
  wiq: { baseline: { mean: 42, sd: 15, min: 10, max: 78 }, improvement: { mean: 13, sd: 14 }, noise: 2.5, ...plausible },
  groc: { baseline: { mean: 0, sd: 0, min: 0, max: 0 }, improvement: { mean: 2.6, sd: 1.6 }, noise: 0.5, ...plausible },
  satisfaction: {
    baseline: { mean: 8, sd: 0.6, min: 5, max: 10 },
    improvement: { mean: 0.7, sd: 1.2 },
    noise: 0.4,
    mark: 'V',
    source: 'A published digital program: 8.7 ± 1.26',
  },
};

/** Asked only once care has begun: a change or a satisfaction has no score on the first day. */
export const withoutBaseline: ReadonlySet<MeasureCode> = new Set<MeasureCode>(['groc', 'satisfaction']);
