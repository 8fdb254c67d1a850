import type { CitedNumber } from '@/lib/domain/evidence';

/** Every number the goal rules rest on that is not a measure's own, with where it comes from. */
export const goalParameters = {
  /** ρ of the goal attainment T score: the assumed correlation between goals. */
  gasCorrelation: { value: 0.3, mark: 'V', source: 'Kiresuk & Sherman 1968; formula of the erratum to Turner-Stokes 2009' },
  /** Smallest half-width of the expected band, as a share of the way from baseline to target. */
  bandShare: { value: 0.2, mark: 'P', source: 'Proposed by Cairn until a program has 30 completed courses' },
  /** A measure is silent when its newest observation is older than this many cadences. */
  silenceFactor: { value: 1.5, mark: 'P', source: 'Proposed by Cairn' },
  /** Share of the way from which a goal counts as attained better than expected (+1). */
  attainmentBetter: { value: 1.25, mark: 'P', source: 'Proposed by Cairn; levels after Kiresuk & Sherman 1968' },
  /** Share of the way from which a goal counts as attained much better than expected (+2). */
  attainmentMuchBetter: { value: 1.5, mark: 'P', source: 'Proposed by Cairn; levels after Kiresuk & Sherman 1968' },
} as const satisfies Record<string, CitedNumber>;

/** Slack for comparing scores with computed edges, far below any score's step; an edge belongs to the better side. */
export const EDGE = 1e-9;
