import { templateOf } from '@/lib/data/programs/program-template';
import { addDays, type Day } from '@/lib/domain/day';
import { assessEnrollment } from '@/lib/domain/enrollment/assess-enrollment';
import type { EnrollmentAssessment } from '@/lib/domain/enrollment/assessment';
import type { EnrollmentFacts, FlagFact, GoalFact } from '@/lib/domain/enrollment/facts';
import { planGoals, plannedEndOf } from '@/lib/domain/enrollment/plan-goals';
import type { MeasureCode } from '@/lib/domain/measures/measure';
import { measureOf } from '@/lib/domain/measures/registry';
import { goalsForPatient } from '@/lib/domain/programs/goals-for-patient';
import type { ProgramDefinition, ScreenCode } from '@/lib/domain/programs/program';
import { type GateCheck, gatesFor } from '@/lib/domain/programs/running-gates';
import type { ScreenAnswers } from '@/lib/domain/screening/screen';
import { screeningEveryDays } from '@/lib/domain/screening/screening-due';
import type { Random } from '@/prisma/seed/random';
import { momentOn, type SeedClock } from '@/prisma/seed/seed-clock';

export type DraftGoal = GoalFact & { term: 'short' | 'long'; edits: { on: Day; from: Day; to: Day; reason: string }[] };
export type DraftScore = {
  id: string;
  measure: MeasureCode;
  value: number;
  observedOn: Day;
  checkInId: string | null;
  /** Entered by the clinician, else by the patient. */
  byClinician: boolean;
  corrects: { id: string; reason: string } | null;
  answers?: number[];
};
export type DraftFlag = FlagFact & {
  screeningId: string | null;
  words: string;
  acknowledgedAction: string | null;
  clearance: string | null;
};
export type DraftScreening = {
  id: string;
  kind: 'intake' | 'weekly' | 'pain-rise';
  onDay: Day;
  screens: ScreenCode[];
  answers: ScreenAnswers;
};
export type DraftPhaseChange = {
  kind: 'start' | 'advance' | 'hold' | 'resume' | 'step-back' | 'extend';
  phaseCode: string;
  onDay: Day;
  reason: string | null;
};

/** Side, site and grade of the condition, and which alternatives of the goals suit the patient. */
export type Condition = {
  side: 'left' | 'right' | 'both';
  site: string | null;
  mriGrade: 1 | 2 | 3 | 4 | null;
  runner: boolean;
  treadmill: boolean;
};

/** An enrollment with everything that happened in it, before it is stored. */
export type EnrollmentDraft = Omit<EnrollmentFacts, 'goals' | 'observations' | 'flags' | 'snooze'> & {
  id: string;
  patientId: string;
  clinicianId: string;
  program: ProgramDefinition;
  condition: Condition;
  phaseCode: string;
  endReason: string | null;
  goals: DraftGoal[];
  scores: DraftScore[];
  checkIns: { id: string; kind: 'baseline' | 'visit' | 'final'; onDay: Day }[];
  flags: DraftFlag[];
  screenings: DraftScreening[];
  phaseChanges: DraftPhaseChange[];
  /** Running gates as they were checked, in the order they were entered. */
  gateChecks: (GateCheck & { note: string })[];
  snoozes: { on: Day; until: Day; reason: string }[];
  notes: { on: Day; body: string }[];
  tasks: { on: Day; title: string; dueOn: Day; doneOn: Day | null }[];
};

export type NewEnrollment = {
  patientId: string;
  clinicianId: string;
  program: ProgramDefinition;
  startsOn: Day;
  /** A goal whose measure has none here is left out. */
  baselines: Partial<Record<MeasureCode, number>>;
  condition?: Partial<Condition>;
};

const unknownCondition: Condition = { side: 'left', site: null, mriGrade: null, runner: false, treadmill: false };

/** The first day of care: goals from the program's templates, baselines, first phase, next check-in and screening in a week. */
export function draftEnrollment(input: NewEnrollment, clock: SeedClock, random: Random): EnrollmentDraft {
  const { program, startsOn } = input;
  const condition = { ...unknownCondition, ...input.condition };
  const newId = () => random.uuid(momentOn(clock, startsOn, random));
  const planned = planGoals({ goals: goalsForPatient(program, condition), phases: program.phases }, input.baselines, startsOn, measureOf);
  const phaseCode = program.phases[0]?.code ?? '';
  const draft: EnrollmentDraft = {
    id: newId(),
    patientId: input.patientId,
    clinicianId: input.clinicianId,
    program,
    condition,
    status: 'active',
    startsOn,
    plannedEndOn: plannedEndOf(program.phases, startsOn),
    endedOn: null,
    endReason: null,
    phaseCode,
    nextCheckInOn: addDays(startsOn, 7),
    nextScreeningOn: addDays(startsOn, screeningEveryDays.value),
    goals: planned.map((goal) => ({
      ...goal,
      id: newId(),
      importance: goal.importance as GoalFact['importance'],
      difficulty: goal.difficulty as GoalFact['difficulty'],
      unlockedOn: null,
      completedOn: null,
      sustainedOn: null,
      edits: [],
    })),
    scores: [],
    checkIns: [],
    flags: [],
    screenings: [],
    phaseChanges: [{ kind: 'start', phaseCode, onDay: startsOn, reason: null }],
    gateChecks: [],
    snoozes: [],
    notes: [],
    tasks: [],
  };
  addCheckIn(draft, startsOn, Object.entries(input.baselines) as [MeasureCode, number][], clock, random, 'baseline');
  return draft;
}

const testedByClinician: ReadonlySet<MeasureCode> = new Set([
  'heel-raise',
  'hop',
  'knee-to-wall',
  'slr',
  'six-mwd',
  'tread-max',
  'tread-pain-free',
]);

/** One day's scores, entered together. */
export function addCheckIn(
  draft: EnrollmentDraft,
  onDay: Day,
  scores: readonly (readonly [MeasureCode, number])[],
  clock: SeedClock,
  random: Random,
  kind: 'baseline' | 'visit' | 'final' = 'visit',
): void {
  const newId = () => random.uuid(momentOn(clock, onDay, random));
  const checkInId = newId();
  draft.checkIns.push({ id: checkInId, kind, onDay });
  for (const [measure, value] of scores) {
    const byClinician = kind === 'baseline' || testedByClinician.has(measure);
    draft.scores.push({ id: newId(), measure, value, observedOn: onDay, checkInId, byClinician, corrects: null });
  }
}

/** Every running gate of a draft met on that day or before, the last one on the day: running opens. */
export function meetRunningGates(draft: EnrollmentDraft, opensOn: Day): void {
  const gates = gatesFor(draft.program.runningGates, draft.condition.site);
  for (const [i, gate] of gates.entries()) {
    const onDay = [addDays(opensOn, -3 * (gates.length - 1 - i)), draft.startsOn].sort().at(-1) ?? opensOn;
    draft.gateChecks.push({ gate, met: true, onDay, note: 'Examined at the visit.' });
  }
  for (const goal of draft.goals) if (goal.curve === 'locked-linear') goal.unlockedOn = opensOn;
}

/** What the rules read of a draft. */
export function factsOf(draft: EnrollmentDraft): EnrollmentFacts {
  const snooze = draft.snoozes.at(-1);
  return {
    ...draft,
    observations: draft.scores.map(({ id, measure, value, observedOn, corrects }, seq) => ({
      id,
      measure,
      value,
      observedOn,
      seq,
      correctsId: corrects?.id ?? null,
    })),
    snooze: snooze ? { until: snooze.until, reason: snooze.reason } : null,
  };
}

/** What the rules say of a draft on a day, as it will be stored. */
export function assessDraft(draft: EnrollmentDraft, today: Day): EnrollmentAssessment {
  return assessEnrollment(factsOf(draft), templateOf(draft.program), today, measureOf);
}
