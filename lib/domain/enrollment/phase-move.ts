import { addDays, type Day, daysBetween } from '@/lib/domain/day';
import type { EnrollmentFacts, FlagFact, GoalFact } from '@/lib/domain/enrollment/facts';
import { heldDays, heldSince } from '@/lib/domain/enrollment/held-days';
import { isReached } from '@/lib/domain/goals/is-reached';
import { latestDueOn } from '@/lib/domain/goals/latest-due-on';
import { dayInWords } from '@/lib/domain/goals/value-in-words';
import type { Phase, ProgramDefinition } from '@/lib/domain/programs/program';

export const phaseMoves = ['advance', 'step-back', 'hold', 'resume', 'extend'] as const;
export type PhaseMoveKind = (typeof phaseMoves)[number];

export type PhaseMove =
  | { kind: 'advance' | 'step-back' | 'resume' }
  /** Care pauses; `lookAgainOn` is the day someone looks at it again. */
  | { kind: 'hold'; lookAgainOn: Day }
  | { kind: 'extend'; weeks: number };

/** Where care stands, beside its facts. */
export type CarePlace = {
  phaseCode: string;
  /** Every change so far, oldest first. */
  changes: readonly { kind: string; phaseCode: string; onDay: Day }[];
  /** Running gates that are not met; empty where the program has none. */
  openGates: readonly string[];
};

export type PlannedPhaseMove = {
  status: 'active' | 'on-hold';
  phaseCode: string;
  plannedEndOn: Day;
  /** Next check-in and screening; null where they stay. */
  nextOn: Day | null;
  /** Goals whose days move, with their new ones. */
  goals: { id: string; startsOn: Day; dueOn: Day }[];
};

export type MoveRefusal = { field?: 'lookAgainOn' | 'weeks'; message: string };

/** The facts that a move rests on. */
export type MovingFacts = Pick<EnrollmentFacts, 'status' | 'startsOn' | 'plannedEndOn' | 'goals' | 'observations'> & {
  flags: readonly Pick<FlagFact, 'screen' | 'clearedAt'>[];
};

export type MovingCare = { facts: MovingFacts; place: CarePlace; program: ProgramDefinition; today: Day };

/** Longest hold before someone looks at it again, in days (P). */
export const LONGEST_HOLD_DAYS = 84;

/**
 * What a move changes.
 *
 * Advance and step back change the phase alone: what was agreed with the patient (the end, the due dates) stands until someone extends care or
 * edits a goal. A hold stops the clock: all goals are on hold, and check-in and screening wait for the day to look again. A resume gives the days
 * back: the planned end, and the due date of every goal that was still ahead when the hold began and is not reached, move by the days held; what
 * starts later starts later; check-in and screening are due at once. An extension moves the planned end, up to the version's last week (days held
 * come on top), and gives every goal that is neither completed nor reached the same weeks more; goals for after care start with the new end.
 */
export function planPhaseMove(care: MovingCare, move: PhaseMove): PlannedPhaseMove | MoveRefusal {
  const refusal = moveObstacle(care, move.kind);
  if (refusal !== null) return { message: refusal };
  const { facts, place, today } = care;
  const stays = { status: facts.status as 'active' | 'on-hold', phaseCode: place.phaseCode, plannedEndOn: facts.plannedEndOn };
  switch (move.kind) {
    case 'advance':
    case 'step-back':
      return { ...stays, phaseCode: phaseTo(care, move.kind)?.code ?? place.phaseCode, nextOn: null, goals: [] };
    case 'hold':
      return holdRefusal(move.lookAgainOn, today) ?? { ...stays, status: 'on-hold', nextOn: move.lookAgainOn, goals: [] };
    case 'resume':
      return { ...stays, status: 'active', nextOn: today, ...afterHold(care) };
    case 'extend':
      return weeksRefusal(move.weeks, weeksLeft(care)) ?? { ...stays, nextOn: null, ...extended(care, move.weeks) };
  }
}

/** Why this move is not possible now, in words; null when it is. */
export function moveObstacle(care: MovingCare, kind: PhaseMoveKind): string | null {
  const { facts } = care;
  if (facts.status === 'completed' || facts.status === 'discontinued') return 'This care has ended.';
  if (kind === 'extend') return extendObstacle(care);
  if (kind === 'resume') return facts.status === 'on-hold' ? flagObstacle(facts) : 'Care is not on hold.';
  if (facts.status === 'on-hold') return 'Care is on hold. Resume it first.';
  if (kind === 'hold') return null;
  if (kind === 'advance') return advanceObstacle(care);
  return phaseTo(care, kind) ? null : 'This is the first phase.';
}

function advanceObstacle(care: MovingCare): string | null {
  const { facts, place, program } = care;
  const to = phaseTo(care, 'advance');
  if (!to) return 'This is the last phase.';
  const locked = to.needsGates && program.runningGates.length > 0 && place.openGates.length > 0;
  if (locked) return `${to.name} stays locked until every running gate is met. Still open: ${place.openGates.join('; ')}.`;
  return flagObstacle(facts);
}

const flagObstacle = (facts: MovingFacts) => (hasOpenFlag(facts) ? 'A red flag is open. Clear it before care goes on.' : null);

/** The phase that a move leads to; null where there is none. */
export function phaseTo({ place, program }: Pick<MovingCare, 'place' | 'program'>, kind: 'advance' | 'step-back'): Phase | null {
  const at = program.phases.findIndex(({ code }) => code === place.phaseCode);
  return at < 0 ? null : (program.phases[kind === 'advance' ? at + 1 : at - 1] ?? null);
}

/** Whole weeks by which care may still be extended; 0 where the version knows no extension. */
export function weeksLeft({ facts, place, program }: Pick<MovingCare, 'facts' | 'place' | 'program'>): number {
  if (program.extendToWeek === null) return 0;
  const latest = addDays(facts.startsOn, 7 * program.extendToWeek + heldDays(place.changes));
  return Math.max(0, Math.floor(daysBetween(facts.plannedEndOn, latest) / 7));
}

function extendObstacle(care: MovingCare): string | null {
  const { extendToWeek } = care.program;
  if (extendToWeek === null) return 'This program version does not provide for an extension.';
  return weeksLeft(care) === 0 ? `Care is planned to its last week, week ${extendToWeek}, already.` : null;
}

/** A self-harm answer asks for a person today, but does not stop the exercises. */
const hasOpenFlag = ({ flags }: MovingFacts) => flags.some(({ screen, clearedAt }) => clearedAt === null && screen !== 'self-harm');

function holdRefusal(lookAgainOn: Day, today: Day): MoveRefusal | null {
  if (lookAgainOn <= today) return { field: 'lookAgainOn', message: 'Choose a day after today.' };
  const latest = addDays(today, LONGEST_HOLD_DAYS);
  return lookAgainOn > latest ? { field: 'lookAgainOn', message: `Choose a day up to ${dayInWords(latest)}.` } : null;
}

function weeksRefusal(weeks: number, left: number): MoveRefusal | null {
  if (Number.isInteger(weeks) && weeks >= 1 && weeks <= left) return null;
  return { field: 'weeks', message: left === 1 ? 'Only 1 week is left.' : `Choose whole weeks from 1 to ${left}.` };
}

function afterHold({ facts, place, program, today }: MovingCare): Pick<PlannedPhaseMove, 'plannedEndOn' | 'goals'> {
  const from = heldSince(place.changes) ?? today;
  const days = daysBetween(from, today);
  const waited = openGoals(facts, program).filter(({ dueOn }) => dueOn >= from);
  return {
    plannedEndOn: addDays(facts.plannedEndOn, days),
    goals: days === 0 ? [] : waited.map((goal) => later(goal, days, goal.followsCare && goal.startsOn > from)),
  };
}

function extended({ facts, program }: MovingCare, weeks: number): Pick<PlannedPhaseMove, 'plannedEndOn' | 'goals'> {
  const plannedEndOn = addDays(facts.plannedEndOn, 7 * weeks);
  return { plannedEndOn, goals: openGoals(facts, program).map((goal) => later(goal, 7 * weeks, goal.followsCare)) };
}

/** Neither completed nor reached. */
function openGoals(facts: MovingFacts, { curveRate }: ProgramDefinition): GoalFact[] {
  return facts.goals.filter((goal) => goal.completedOn === null && !isReached(goal, facts.observations, curveRate.value));
}

/** No goal is ever due later than any goal may be. */
function later({ id, startsOn, dueOn }: GoalFact, days: number, startsLater: boolean): PlannedPhaseMove['goals'][number] {
  const from = startsLater ? addDays(startsOn, days) : startsOn;
  return { id, startsOn: from, dueOn: [addDays(dueOn, days), latestDueOn(from)].sort()[0] ?? dueOn };
}
