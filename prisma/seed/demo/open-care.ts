import { addDays, type Day, daysBetween } from '@/lib/domain/day';
import type { AttentionRank } from '@/lib/domain/enrollment/assessment';
import type { GoalCourse } from '@/lib/domain/goals/goal-course';
import { goalsForPatient } from '@/lib/domain/programs/goals-for-patient';
import { assessDraft, type EnrollmentDraft } from '@/prisma/seed/factories/enrollment-draft';
import type { Random } from '@/prisma/seed/random';
import type { SeedClock } from '@/prisma/seed/seed-clock';
import { raiseDemoFlag, raiseSelfHarm } from './demo-flags';
import { type Course, type DemoPerson, drawPerson, onGrid } from './demo-person';
import { advancePhases, type CarePlan, simulateCare } from './simulate-care';
import { courseOf, goalsOfCare, tendGoals, tidyGoals } from './tend-goals';

/** How an enrollment that runs today stands: each asks for someone for another reason, `calm` for nobody. */
export type Scenario =
  | 'calm'
  | 'emergency'
  | 'urgent'
  | 'acknowledged'
  | 'self-harm'
  | 'worsening'
  | 'overdue'
  | 'no-progress'
  | 'silent'
  | 'at-risk'
  | 'check-in'
  | 'screening'
  | 'achieved'
  | 'snoozed'
  | 'on-hold';

const wanted: Record<Scenario, readonly AttentionRank[]> = {
  calm: [13, 11],
  emergency: [1],
  urgent: [2],
  'self-harm': [3],
  worsening: [4],
  overdue: [5],
  acknowledged: [6],
  'no-progress': [7],
  silent: [8],
  'at-risk': [9],
  'check-in': [10],
  screening: [10],
  achieved: [12],
  snoozed: [13],
  'on-hold': [13, 11],
};

/** Days of care before a scenario is believable. */
const earliestDay: Partial<Record<Scenario, number>> = {
  emergency: 10,
  urgent: 10,
  acknowledged: 14,
  worsening: 20,
  'no-progress': 24,
  achieved: 18,
  overdue: 20,
  snoozed: 20,
  'on-hold': 18,
};

/** What waits has not waited longer than this: someone would have seen it. */
const LONGEST_WAIT_DAYS = 26;

const ATTEMPTS = 60;

/** Care that runs today and stands as the scenario says; null when this plan cannot come to stand so. */
export function openCare(plan: CarePlan, scenario: Scenario, clock: SeedClock, random: Random): EnrollmentDraft | null {
  if (daysBetween(plan.startsOn, clock.today) < (earliestDay[scenario] ?? 0)) return null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const draft = attemptCare(plan, scenario, attempt, clock, random.fork(attempt));
    if (draft && standsAs(scenario, draft, clock.today)) return draft;
  }
  return null;
}

function standsAs(scenario: Scenario, draft: EnrollmentDraft, today: Day): boolean {
  const { rank, waitingSince } = assessDraft(draft, today);
  return wanted[scenario].includes(rank) && (waitingSince === null || daysBetween(waitingSince, today) <= LONGEST_WAIT_DAYS);
}

function attemptCare(plan: CarePlan, scenario: Scenario, attempt: number, clock: SeedClock, random: Random): EnrollmentDraft | null {
  const { today } = clock;
  const person = drawPerson(plan.program, goalsForPatient(plan.program, plan.condition), random.fork('person'));
  const lastOn = addDays(today, -daysSinceLast(scenario, random));
  if (daysBetween(plan.startsOn, lastOn) < 0) return null;
  const firstTry = simulate(plan, person, lastOn, clock, random);
  steer(firstTry, person, scenario, attempt, random);
  const draft =
    daysBetween(plan.startsOn, lastOn) < 4 ? simulate(plan, person, null, clock, random) : simulate(plan, person, lastOn, clock, random);
  if (scenario === 'at-risk' && !setNewest(draft, slipped)) return null;
  if (scenario === 'worsening' && !setNewest(draft, worsened)) return null;
  advancePhases(draft, lastOn > plan.startsOn ? today : plan.startsOn);
  tendGoals(draft, today, { completes: scenario === 'achieved' ? 0.75 : 1, moves: 1 }, random);
  return apply(draft, scenario, clock, random) ? draft : null;
}

const simulate = (plan: CarePlan, person: DemoPerson, lastOn: Day | null, clock: SeedClock, random: Random) =>
  simulateCare(plan, person, lastOn, false, clock, random.fork('care'));

function daysSinceLast(scenario: Scenario, random: Random): number {
  if (scenario === 'silent') return random.int(12, 26);
  return scenario === 'check-in' ? random.int(7, 9) : random.int(0, 6);
}

/** Gives a person the course that the scenario needs. The first attempts leave chance alone. */
function steer(draft: EnrollmentDraft, person: DemoPerson, scenario: Scenario, attempt: number, random: Random): void {
  const main = draft.program.mainMeasure;
  for (const goal of goalsOfCare(draft)) {
    const course = person.courses.get(goal.measure);
    if (!course) continue;
    const need = Math.abs(goal.target - goal.baseline);
    if (attempt >= 12 && goal.curve !== 'flat') liftTo(course, need * random.between(1.12, 1.6));
    if (goal.measure !== main) continue;
    if (scenario === 'no-progress') course.improvement = need * random.between(-0.1, 0.15);
  }
}

function liftTo(course: Course, improvement: number): void {
  course.improvement = Math.max(course.improvement, improvement);
  course.noise = course.model.noise * 0.5;
}

/** Changes the newest score of the main measure; false where there is none after the baseline. */
function setNewest(draft: EnrollmentDraft, scoreOf: (course: GoalCourse) => number): boolean {
  const main = draft.program.mainMeasure;
  const goal = goalsOfCare(draft).find(({ measure }) => measure === main);
  const newest = draft.scores.findLast(({ measure }) => measure === main);
  if (!goal || !newest || newest.observedOn === draft.startsOn) return false;
  newest.value = onGrid(main, undefined, scoreOf(courseOf(draft, goal)));
  return true;
}

/** A little below the band. */
const slipped = ({ expected, halfWidth, direction }: GoalCourse) => expected - direction * 1.5 * halfWidth;
/** Clearly worse than at the start. */
const worsened = ({ goal, threshold, halfWidth, direction }: GoalCourse) => goal.baseline - direction * 1.25 * (threshold ?? 2 * halfWidth);

/** The clinician's side: what they did, and what they have not done yet. False when there is nothing to leave undone. */
function apply(draft: EnrollmentDraft, scenario: Scenario, clock: SeedClock, random: Random): boolean {
  const { today } = clock;
  switch (scenario) {
    case 'achieved':
      return true;
    case 'overdue':
    case 'snoozed': {
      if (!leaveOverdue(draft, today, random)) return false;
      if (scenario === 'snoozed') {
        const until = addDays(today, random.int(2, 9));
        draft.snoozes.push({
          on: addDays(today, -1),
          until,
          reason: random.pick([
            'On vacation, back next week.',
            'Visit booked; the date will be set then.',
            "Waiting for the surgeon's letter.",
          ]),
        });
      }
      return true;
    }
    case 'emergency':
    case 'urgent':
    case 'acknowledged':
      tidyGoals(draft, today, random);
      return raiseDemoFlag(draft, scenario, clock, random);
    case 'self-harm':
      tidyGoals(draft, today, random);
      raiseSelfHarm(draft, clock, random);
      return true;
    case 'screening':
      tidyGoals(draft, today, random);
      draft.nextScreeningOn = addDays(today, -random.int(0, 1));
      return true;
    case 'on-hold':
      tidyGoals(draft, today, random);
      hold(draft, today, random);
      return true;
    default:
      tidyGoals(draft, today, random);
      return true;
  }
}

/** One goal whose date has just passed, the rest in order. */
function leaveOverdue(draft: EnrollmentDraft, today: Day, random: Random): boolean {
  const unmet = goalsOfCare(draft).filter(({ completedOn, edits, dueOn }) => completedOn === null && (edits.length > 0 || dueOn < today));
  const left = unmet.at(0) && random.pick(unmet);
  if (!left) return false;
  const passedOn = addDays(today, -random.int(2, 12));
  const edit = left.edits.at(-1);
  if (edit && edit.to >= passedOn) {
    if (edit.on >= passedOn || edit.from >= passedOn) return false;
    edit.to = passedOn;
    left.dueOn = passedOn;
  }
  const others = { ...draft, goals: draft.goals.filter((goal) => goal !== left) };
  tidyGoals(others, today, random);
  return true;
}

function hold(draft: EnrollmentDraft, today: Day, random: Random): void {
  const on = addDays(today, -random.int(3, 9));
  const back = addDays(today, random.int(6, 15));
  const reason = random.pick([
    'Away for three weeks; exercises paused.',
    'Planned dental surgery; back when cleared.',
    'Chest infection; rest until well.',
  ]);
  draft.status = 'on-hold';
  draft.phaseChanges.push({ kind: 'hold', phaseCode: draft.phaseCode, onDay: on > draft.startsOn ? on : today, reason });
  draft.nextCheckInOn = back;
  draft.nextScreeningOn = back;
  if (draft.plannedEndOn <= addDays(today, 14)) {
    draft.plannedEndOn = addDays(draft.plannedEndOn, 21);
    draft.phaseChanges.push({ kind: 'extend', phaseCode: draft.phaseCode, onDay: today, reason: 'Three weeks added for the pause.' });
    for (const goal of draft.goals) if (goal.followsCare) goal.startsOn = draft.plannedEndOn;
  }
}

/** Care that runs today and stands as chance has it. */
export function anyCare(plan: CarePlan, clock: SeedClock, random: Random): EnrollmentDraft {
  const person = drawPerson(plan.program, goalsForPatient(plan.program, plan.condition), random.fork('person'));
  const lastOn = daysBetween(plan.startsOn, clock.today) >= 4 ? clock.today : null;
  const draft = simulate(plan, person, lastOn, clock, random);
  advancePhases(draft, clock.today);
  tendGoals(draft, clock.today, { completes: 1, moves: 1 }, random);
  return draft;
}
