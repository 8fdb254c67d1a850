import { addDays, type Day } from '@/lib/domain/day';
import type { GoalAssessment, StatusRule } from '@/lib/domain/enrollment/assessment';
import type { GoalFact } from '@/lib/domain/enrollment/facts';
import { type MovingCare, moveObstacle, weeksLeft } from '@/lib/domain/enrollment/phase-move';
import type { PlanStep, Prescription, PrescriptionCause } from '@/lib/domain/programs/program';

export type SuggestionDecision = { goalId: string; prescription: string; cause: string; onDay: Day };

/** What of a goal's assessment is read. */
export type SuggestionGoal = Pick<GoalAssessment, 'goalId' | 'rule' | 'since' | 'reason'>;

export type SuggestedCare = MovingCare & {
  assessments: readonly SuggestionGoal[];
  /** What was accepted or declined so far. */
  decisions: readonly SuggestionDecision[];
  /** Newest screening, and the day the next one is due. */
  screenedOn: Day | null;
  nextScreeningOn: Day | null;
};

export type Suggestion = {
  goalId: string;
  prescription: Prescription;
  /** What it rests on ("worsening since 2026-03-01"): while that stands, it is suggested and decided once. */
  cause: string;
  /** For a hold or an extension; an extension never goes beyond what is left. */
  weeks: number | null;
  /** The rule with its numbers that set the goal's status. */
  reason: string;
};

/** Days before its date from which a reached goal counts as reached early (P). */
const EARLY_DAYS = 7;

type Candidate = { goal: GoalFact; assessment: SuggestionGoal; prescription: Prescription; since: Day };

/**
 * What the program version suggests for this care today, most pressing first: each prescription once, for the goal that matters most; each step once,
 * but for the goals to close. Nothing is suggested that is not possible, that was done since the cause began, or that was decided while it stood.
 * On hold nothing is suggested, and nobody moves on while another goal is worse than at the start or makes no progress.
 */
export function suggestSteps(care: SuggestedCare): Suggestion[] {
  if (care.facts.status !== 'active') return [];
  const taken = new Set<PlanStep>();
  return care.program.prescriptions.flatMap((prescription) => {
    const standing = candidates(care, prescription).filter((one) => isPossible(care, one) && !isDealtWith(care, one));
    if (prescription.step === 'close-goal') return standing.map((one) => suggestionOf(care, one));
    const [first] = standing;
    if (!first || taken.has(prescription.step)) return [];
    taken.add(prescription.step);
    return [suggestionOf(care, first)];
  });
}

/** The goals that a prescription is for as they stand, the most important first, then the longest waiting. */
function candidates({ facts, assessments }: SuggestedCare, prescription: Prescription): Candidate[] {
  const found = facts.goals.flatMap((goal) => {
    const assessment = assessments.find(({ goalId }) => goalId === goal.id);
    const isMeant = prescription.goals.length === 0 || prescription.goals.some((code) => code === goal.code);
    if (!assessment?.since || !isMeant || goal.completedOn !== null || !causesOf(goal, assessment).includes(prescription.when)) return [];
    return [{ goal, assessment, prescription, since: assessment.since }];
  });
  return found.sort((a, b) => b.goal.importance - a.goal.importance || (a.since < b.since ? -1 : Number(a.since > b.since)));
}

const causeOfRule: Partial<Record<StatusRule, PrescriptionCause>> = {
  'worse-than-baseline': 'worsening',
  'below-band-twice': 'no-progress',
  'far-below-band': 'no-progress',
  'below-band': 'at-risk',
  silent: 'silent',
  'past-due': 'overdue',
};

function causesOf({ dueOn, sustainedOn }: GoalFact, { rule, since }: SuggestionGoal): PrescriptionCause[] {
  const cause = causeOfRule[rule];
  if (cause) return [cause];
  const isReached = rule === 'target-met' || rule === 'target-held';
  if (!isReached || since === null) return [];
  const isWatched = sustainedOn !== null && since <= sustainedOn;
  const early = addDays(since, EARLY_DAYS) <= dueOn;
  return [...(early ? (['early'] as const) : []), ...(rule === 'target-held' && !isWatched ? (['held'] as const) : [])];
}

function isPossible(care: SuggestedCare, { prescription: { step } }: Candidate): boolean {
  if (step === 're-screen') return care.nextScreeningOn === null || care.nextScreeningOn > care.today;
  if (step === 'refer' || step === 'close-goal') return true;
  return moveObstacle(care, step) === null && (step !== 'advance' || !isInTrouble(care));
}

function isInTrouble({ facts, assessments }: SuggestedCare): boolean {
  const open = assessments.filter(({ goalId }) => facts.goals.some(({ id, completedOn }) => id === goalId && completedOn === null));
  return open.some(({ rule }) => causeOfRule[rule] === 'worsening' || causeOfRule[rule] === 'no-progress');
}

/** Done by hand since the cause began, or decided while it stood, also for another goal. */
function isDealtWith({ place, decisions, screenedOn }: SuggestedCare, one: Candidate): boolean {
  const { step, code } = one.prescription;
  const cause = causeInWords(one);
  if (decisions.some((decision) => decision.prescription === code && decision.goalId === one.goal.id && decision.cause === cause))
    return true;
  if (step === 'close-goal') return false;
  if (step === 're-screen' && screenedOn !== null && screenedOn >= one.since) return true;
  if (place.changes.some(({ kind, onDay }) => kind === step && onDay >= one.since)) return true;
  return decisions.some(({ prescription, onDay }) => prescription === code && onDay >= one.since);
}

const causeInWords = ({ prescription: { when }, since }: Candidate) => `${when} since ${since}`;

function suggestionOf(care: SuggestedCare, one: Candidate): Suggestion {
  const { goal, prescription, assessment } = one;
  const asked = prescription.weeks ?? 1;
  const weeks = prescription.step === 'extend' ? Math.min(asked, weeksLeft(care)) : asked;
  const hasWeeks = prescription.step === 'extend' || prescription.step === 'hold';
  return { goalId: goal.id, prescription, cause: causeInWords(one), weeks: hasWeeks ? weeks : null, reason: assessment.reason };
}
