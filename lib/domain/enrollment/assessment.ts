import type { Day } from '@/lib/domain/day';

export const goalStatuses = [
  'on-hold',
  'achieved',
  'sustaining',
  'overdue',
  'no-data',
  'off-track',
  'on-track',
  'at-risk',
  'not-started',
] as const;
export type GoalStatus = (typeof goalStatuses)[number];

/** Which rule decided, so that it can be shown and counted. */
export const statusRules = [
  'not-started',
  'open-flag',
  'target-met',
  'target-held',
  'past-due',
  'silent',
  'worse-than-baseline',
  'within-band',
  'below-band',
  'below-band-twice',
  'far-below-band',
] as const;
export type StatusRule = (typeof statusRules)[number];

export type GoalAssessment = {
  goalId: string;
  status: GoalStatus;
  rule: StatusRule;
  /** The rule with its numbers in words ("31 is 4.2 below the lower edge of the expected band for week 6."). */
  reason: string;
  /** Since when it waits for someone: the due date, the last score before the silence, or the first of the scores that decided; else null. */
  since: Day | null;
  /** Latest value with its day; the baseline while nothing newer exists. */
  latest: { value: number; observedOn: Day };
  /** Percent of the way, raw; null when there is no way to go. */
  progress: number | null;
  /** Expected value and half-width of the band on the day of the latest observation. */
  expected: number;
  halfWidth: number;
  achievedOn: Day | null;
  achievedLate: boolean;
  /** Attainment level for goal attainment scaling, −2…+2. */
  attainment: -2 | -1 | 0 | 1 | 2;
  /** First day on which, with no new fact, status or rule would differ; null when time changes nothing. */
  reviewOn: Day | null;
};

/** 1 is the most urgent; 13 means nobody needs to act. */
export type AttentionRank = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13;

/** `text` holds nothing that changes with the days; `reasonInWords` adds how long it waits and the next step. */
export type AttentionReason = {
  rank: AttentionRank;
  goalId: string | null;
  text: string;
  /** Waiting since. Flags: the day in UTC. */
  since: Day;
  /** For flags: when it was raised, as ISO text, so that it reads the same after storage. */
  sinceInstant: string | null;
};

export type OutcomeFacts = {
  measure: string;
  baseline: number;
  latest: number;
  latestOn: Day | null;
  /** Improvement positive, in the measure's unit; null without a follow-up. */
  improvement: number | null;
  hasFollowUp: boolean;
  reachedMcid: boolean;
  reached30: boolean;
  reached50: boolean;
  worsened: boolean;
  /** Weeks from start to the latest observation. */
  weeks: number | null;
};

export type EnrollmentAssessment = {
  goals: GoalAssessment[];
  rank: AttentionRank;
  /** All that hold, most urgent first; hidden ones are not in it while snoozed. */
  reasons: AttentionReason[];
  waitingSince: Day | null;
  snoozedUntil: Day | null;
  nextDueOn: Day | null;
  lastActivityOn: Day | null;
  goalsByStatus: Partial<Record<GoalStatus, number>>;
  /** Goal attainment T score; null without goals. */
  gasScore: number | null;
  outcomes: OutcomeFacts[];
  reviewOn: Day | null;
};
