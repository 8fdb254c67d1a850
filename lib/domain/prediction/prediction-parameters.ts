import type { CitedNumber } from '@/lib/domain/evidence';

/** What a prediction rests on, where a clinician can correct it. */
export const predictionParameters = {
  /** Comparable completed courses from which on an estimate is shown. */
  leastCourses: { value: 30, mark: 'P', source: 'Cairn' },
  /** Share of final values that the interval is meant to hold. */
  interval: { value: 0.8, mark: 'P', source: 'Cairn' },
  /** Days around the due date in which a score counts as the final one. */
  windowDays: { value: 14, mark: 'P', source: 'Cairn; measurement windows of two weeks' },
  /** Day whose nearest score tells the early change, and how near it must be. */
  earlyDay: { value: 28, mark: 'P', source: 'Cairn' },
  earlyWithinDays: { value: 10, mark: 'P', source: 'Cairn' },
  ridge: { value: 1, mark: 'P', source: 'Cairn; keeps few courses from giving large weights' },
} as const satisfies Record<string, CitedNumber>;
