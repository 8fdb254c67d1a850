import type { Day } from '@/lib/domain/day';

/** What is paid for while a person is covered: both days included, money in cents for a visit, null is no end and no limit. */
export type CoveredTerms = {
  programCodes: readonly string[];
  startsOn: Day;
  endsOn: Day | null;
  memberCostCents: number;
  visitLimit: number | null;
  /** As the plan counts them; null where nobody told. */
  visitsLeft: number | null;
};

/** What a person is told. */
export type CheckAnswer =
  | { kind: 'covered'; terms: readonly CoveredTerms[] }
  | { kind: 'not-started'; startsOn: Day }
  | { kind: 'ended'; endsOn: Day }
  /** `untilAge`: children are covered until this birthday, and it has passed. */
  | { kind: 'dependent-not-covered'; untilAge: number | null }
  /** `fromOn`: the day on which that changes; null where the agreement ends before. */
  | { kind: 'too-young'; minAge: number; fromOn: Day | null }
  | { kind: 'not-covered' }
  | { kind: 'not-found' }
  | { kind: 'cannot-check' };

export type AnswerKind = CheckAnswer['kind'];

export const answerKinds = [
  'covered',
  'not-started',
  'ended',
  'dependent-not-covered',
  'too-young',
  'not-covered',
  'not-found',
  'cannot-check',
] as const satisfies readonly AnswerKind[];

/** Why, for the record of the check; never shown to the person who asked. */
export const reasonCodes = [
  'covered',
  'membership-not-started',
  'terms-not-started',
  'membership-ended',
  'terms-ended',
  'relationship-not-covered',
  'child-too-old',
  'too-young',
  'no-terms',
  'windows-apart',
  'nobody-born-then',
  'identifier-differs',
  'name-differs',
  'several-alike',
  'too-many-alike',
  'payer-not-covered',
  'payer-not-found',
  'payer-timeout',
  'payer-circuit-open',
  'payer-network',
  'payer-rejected',
  'payer-malformed',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

export type Decision = { answer: CheckAnswer; reason: ReasonCode };
