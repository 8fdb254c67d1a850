import { type Day, earliest } from '@/lib/domain/day';
import type { AttentionRank, AttentionReason, EnrollmentAssessment, GoalAssessment, StatusRule } from '@/lib/domain/enrollment/assessment';
import { attentionParameters } from '@/lib/domain/enrollment/attention-parameters';
import type { EnrollmentFacts, FlagFact, GoalFact } from '@/lib/domain/enrollment/facts';
import { daysAfter } from '@/lib/domain/goals/day-number';
import type { Measure } from '@/lib/domain/measures/measure';

export type AssessedGoal = { goal: GoalFact; measure: Measure; assessment: GoalAssessment };

export type Attention = Pick<EnrollmentAssessment, 'rank' | 'reasons' | 'waitingSince' | 'snoozedUntil' | 'reviewOn'>;

const nobody: Attention = { rank: 13, reasons: [], waitingSince: null, snoozedUntil: null, reviewOn: null };

const lastThatSnoozeSpares = 3;

/**
 * Who needs someone now, and why: all reasons that hold, most urgent first, within a rank the longest waiting first. A snooze hides ranks
 * 4–12 before its date. Ended care needs nobody. `reviewOn` is the first day on which time alone changes any of this, the goals aside.
 */
export function attention(facts: EnrollmentFacts, goals: readonly AssessedGoal[], today: Day): Attention {
  if (hasEnded(facts)) return nobody;
  const snoozedUntil = facts.snooze !== null && today < facts.snooze.until ? facts.snooze.until : null;
  const all = [...flagReasons(facts.flags, today), ...goalReasons(goals), ...dateReasons(facts, today)];
  const reasons = snoozedUntil === null ? all : all.filter(({ rank }) => rank <= lastThatSnoozeSpares);
  reasons.sort(mostUrgentFirst);
  return {
    rank: reasons[0]?.rank ?? 13,
    reasons,
    waitingSince: reasons[0]?.since ?? null,
    snoozedUntil,
    reviewOn: snoozedUntil ?? firstAfter(today, datesThatRaise(facts)),
  };
}

export function hasEnded({ status }: Pick<EnrollmentFacts, 'status'>): boolean {
  return status === 'completed' || status === 'discontinued';
}

/** Days on which time alone raises a reason. */
function datesThatRaise(facts: EnrollmentFacts): (Day | null)[] {
  const flags = facts.flags.map((flag) => (isAwaitingClearance(flag) ? daysAfter(flag.clearBy, 1) : null));
  return [facts.nextCheckInOn, facts.nextScreeningOn, closingFrom(facts), ...flags];
}

function firstAfter(today: Day, days: (Day | null)[]): Day | null {
  return earliest(...days.map((day) => (day !== null && day > today ? day : null)));
}

function mostUrgentFirst(a: AttentionReason, b: AttentionReason): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  return (
    compare(a.sinceInstant ?? a.since, b.sinceInstant ?? b.since) || compare(a.text, b.text) || compare(a.goalId ?? '', b.goalId ?? '')
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** What each screen may have found, as it is named to staff. */
const suspected: Record<FlagFact['screen'], string> = {
  dvt: 'possible deep vein thrombosis',
  'limb-ischaemia': 'possible acute limb ischemia',
  'cauda-equina': 'possible cauda equina syndrome',
  compartment: 'possible acute compartment syndrome',
  'high-risk-bone': 'high-risk bone stress injury',
  'serious-pathology': 'possible infection, cancer or fracture',
  abi: 'ankle-brachial index out of range',
  'foot-drop': 'new foot drop',
  'self-harm': 'self-harm answer',
};

/** A self-harm answer counts as followed up when its flag is cleared: having been seen is not enough. */
function flagReasons(flags: readonly FlagFact[], today: Day): AttentionReason[] {
  return flags.flatMap((flag) => {
    if (flag.clearedAt !== null) return [];
    const name = `Red flag: ${suspected[flag.screen]}`;
    if (flag.acknowledgedAt === null && flag.severity === 'emergency') return [raised(1, flag, `${name}, unacknowledged`)];
    if (flag.screen === 'self-harm') return [raised(3, flag, 'Self-harm answer, not followed up')];
    if (flag.acknowledgedAt === null) return [raised(2, flag, `${name}, unacknowledged`)];
    return today > flag.clearBy ? [{ rank: 6, goalId: null, text: `${name}, not cleared`, since: flag.clearBy, sinceInstant: null }] : [];
  });
}

function raised(rank: AttentionRank, flag: FlagFact, text: string): AttentionReason {
  const sinceInstant = flag.raisedAt.toISOString();
  return { rank, goalId: null, text, since: sinceInstant.slice(0, 10), sinceInstant };
}

function isAwaitingClearance({ screen, acknowledgedAt, clearedAt }: FlagFact): boolean {
  return acknowledgedAt !== null && clearedAt === null && screen !== 'self-harm';
}

const rankOfRule: Partial<Record<StatusRule, AttentionRank>> = {
  'worse-than-baseline': 4,
  'past-due': 5,
  'below-band-twice': 7,
  'far-below-band': 7,
  silent: 8,
  'below-band': 9,
  'target-met': 12,
  'target-held': 12,
};

/**
 * One reason per goal that waits; of several goals on one silent measure, one. Completed goals wait for nobody; nor does a reached one that is kept
 * under watch, until it is lost and reached anew.
 */
function goalReasons(goals: readonly AssessedGoal[]): AttentionReason[] {
  const silent = new Set<string>();
  return goals.flatMap(({ goal, measure, assessment: { rule, reason, since } }) => {
    const rank = rankOfRule[rule];
    if (rank === undefined || since === null || goal.completedOn !== null) return [];
    if (rank === 12 && goal.sustainedOn !== null && since <= goal.sustainedOn) return [];
    if (rank === 8) {
      if (silent.has(measure.code)) return [];
      silent.add(measure.code);
    }
    return [{ rank, goalId: goal.id, text: goalText(rank, measure.shortName, reason), since, sinceInstant: null }];
  });
}

function goalText(rank: AttentionRank, name: string, reason: string): string {
  if (rank === 4) return `${name} goal worsening: ${reason}`;
  if (rank === 5) return `${name} goal overdue`;
  if (rank === 7) return `${name} goal without progress: ${reason}`;
  if (rank === 8) return `No ${lowerFirst(name)} score`;
  if (rank === 9) return `${name} goal at risk: ${reason}`;
  return `${name} goal achieved`;
}

/** "Pain" → "pain", but "PHQ-9" stays. */
function lowerFirst(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** The two things that a date asks for, as their reasons begin. */
export const dueWords = { 'check-in': 'Check-in due', screening: 'Screening due' } as const;

function dateReasons(facts: EnrollmentFacts, today: Day): AttentionReason[] {
  const due = (rank: AttentionRank, text: string, since: Day | null): AttentionReason[] =>
    since !== null && since <= today ? [{ rank, goalId: null, text, since, sinceInstant: null }] : [];
  return [
    ...due(10, dueWords['check-in'], facts.nextCheckInOn),
    ...due(10, dueWords.screening, facts.nextScreeningOn),
    ...due(11, 'Care is ending', closingFrom(facts)),
  ];
}

function closingFrom({ plannedEndOn }: Pick<EnrollmentFacts, 'plannedEndOn'>): Day {
  return daysAfter(plannedEndOn, -attentionParameters.closingDays.value);
}
