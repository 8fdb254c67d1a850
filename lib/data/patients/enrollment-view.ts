import 'server-only';
import type { EnrollmentRow, FlagRow, StoredGoal } from '@/lib/data/patients/patient-rows';
import { type EnrollmentPlan, movingCare, planView } from '@/lib/data/patients/plan-view';
import type { ProgramTemplate } from '@/lib/data/programs/program-template';
import { type Day, latest, weeksBetween, yearsBetween } from '@/lib/domain/day';
import type { AttentionRank, GoalStatus } from '@/lib/domain/enrollment/assessment';
import { type AskedFor, reasonAsksFor, reasonInWords } from '@/lib/domain/enrollment/attention-in-words';
import { isAfterCare, isCorrectable, scoredAfterCare } from '@/lib/domain/enrollment/end-of-care';
import { type GoalToAdd, goalsToAdd } from '@/lib/domain/enrollment/goals-to-add';
import { holdsOf } from '@/lib/domain/enrollment/held-days';
import { phaseSpans } from '@/lib/domain/enrollment/phase-spans';
import { type ChartedObservation, chartedObservations } from '@/lib/domain/goals/charted-observations';
import { closingInWords } from '@/lib/domain/goals/closing-in-words';
import { currentObservations } from '@/lib/domain/goals/current-observations';
import { type ExpectedPoint, expectedSeries } from '@/lib/domain/goals/expected-series';
import type { GasGoal } from '@/lib/domain/goals/gas-score';
import { goalReasonInWords } from '@/lib/domain/goals/goal-reason';
import { isReached } from '@/lib/domain/goals/is-reached';
import { phq9AskedSince } from '@/lib/domain/measures/asks-for-phq-9';
import { checkInPlan, type PlannedMeasure } from '@/lib/domain/measures/check-in-plan';
import type { MeasureCode } from '@/lib/domain/measures/measure';
import { measureOf } from '@/lib/domain/measures/registry';
import { type Prediction, predict } from '@/lib/domain/prediction/predict';
import { gateStandings, gatesFor, openGates, runningOpenSince } from '@/lib/domain/programs/running-gates';

export type PatientGoal = {
  id: string;
  version: number;
  completedOn: Day | null;
  sustainedOn: Day | null;
  /** Its measure may be scored: while care runs, and for a goal that follows completed care until it is due. */
  isScored: boolean;
  /** It may be completed and reopened: while care runs, and where it follows completed care. */
  isDecidable: boolean;
  /** Its newest score meets the target. */
  isReached: boolean;
  term: 'short' | 'long';
  wording: string;
  measure: string;
  unit: string;
  baseline: number;
  target: number;
  startsOn: Day;
  dueOn: Day;
  latest: { value: number; observedOn: Day };
  status: GoalStatus;
  isUnreached: boolean;
  /** Follows care, and care ended early. */
  neverBegins: boolean;
  reason: string;
  progress: number | null;
  /** Level of goal attainment scaling; null until the goal has started. */
  attainment: GasGoal['attainment'] | null;
  importance: 1 | 2 | 3;
  difficulty: 1 | 2 | 3;
  chart: {
    measure: string;
    unit: string;
    min: number;
    max: number;
    better: 'higher' | 'lower';
    startsOn: Day;
    endsOn: Day;
    target: number;
    dueOn: Day;
    expected: ExpectedPoint[];
    observations: ChartedObservation[];
    phases: { name: string; from: Day; to: Day }[];
    holds: { from: Day; to: Day; reason: string }[];
  };
};

export type PatientEnrollment = Pick<
  EnrollmentRow,
  | 'id'
  | 'programCode'
  | 'programName'
  | 'versionNumber'
  | 'status'
  | 'startsOn'
  | 'plannedEndOn'
  | 'endedOn'
  | 'endReason'
  | 'endNote'
  | 'side'
  | 'snoozedUntil'
  | 'gasScore'
  | 'clinicianId'
  | 'clinicianName'
> & {
  week: number;
  ofWeeks: number;
  phaseName: string | null;
  /** Null once care has ended. */
  plan: EnrollmentPlan | null;
  reasons: { rank: AttentionRank; text: string; goalId: string | null; asksFor: AskedFor | null }[];
  goals: PatientGoal[];
  /** Goals of the program that can still be added; none once care has ended. */
  addable: GoalToAdd[];
  /** k of the expected curves, per week. */
  curveRate: number;
  /** Running gates of a bone stress injury, each with its last check; empty where running is never locked. */
  gates: { gate: string; last: EnrollmentRow['gateChecks'][number] | null }[];
  /** Null while a gate is open, and while care is on hold. */
  runningOpenSince: Day | null;
  isHeld: boolean;
  /** The day of the PHQ-2 that asks for the nine questions; null when none does. */
  phq9AskedSince: Day | null;
  /** Measures in the order a check-in asks them. */
  checkIn: PlannedMeasure[];
  /** What comparable courses suggest for the main goal's due date; `shown` is null where there are too few of them. Null when it is past. */
  prediction: { goalId: string; measure: string; unit: string; dueOn: Day; shown: Prediction | null } | null;
  /** Measures of the program with the latest score of each. */
  measures: { code: MeasureCode; last: { value: number; observedOn: Day } | null }[];
};

/** An enrollment as its patient's page shows it: stored results in today's words, and the points its charts draw. */
export function enrollmentView(
  row: EnrollmentRow,
  program: ProgramTemplate,
  { birthDate, flags }: { birthDate: Day; flags: readonly FlagRow[] },
  today: Day,
  now: Date,
): PatientEnrollment {
  const { goals, observations, phaseChanges, reasons, phaseCode, gateChecks, predictions: _models, programVersionId: _, ...shown } = row;
  const phases = phaseSpans(program.definition.phases, phaseChanges, today, row.endedOn);
  const care = movingCare(row, program.definition, flags, today);
  const holds = holdSpans(phaseChanges, row.endedOn ?? today);
  const current = currentObservations(observations);
  const gates = gatesFor(program.definition.runningGates, row.site);
  const measures = program.definition.measures.map(({ code, cadenceDays }) => {
    const last = current.get(code)?.at(-1);
    return { code, cadenceDays, last: last ? { value: last.value, observedOn: last.observedOn } : null };
  });
  const isHeld = goals.some(({ assessment }) => assessment.status === 'on-hold');
  const isRunningLocked = gates.length > 0 && (isHeld || openGates(gates, gateChecks).length > 0);
  return {
    ...shown,
    week: Math.max(1, Math.floor(weeksBetween(row.startsOn, row.endedOn ?? today)) + 1),
    ofWeeks: Math.ceil(weeksBetween(row.startsOn, row.plannedEndOn)),
    plan: planView(row, care),
    phaseName: program.definition.phases.find(({ code }) => code === phaseCode)?.name ?? null,
    reasons: reasons.map((reason) => ({
      rank: reason.rank,
      goalId: reason.goalId,
      text: reasonInWords(reason, today, now),
      asksFor: reasonAsksFor(reason),
    })),
    goals: goals.map((goal) => goalView(goal, row, program, today, { phases, holds })),
    addable: row.endedOn === null ? goalsToAdd(program.definition, goals, current, today) : [],
    curveRate: program.template.curveRate,
    prediction: predictionOf(row, program, birthDate, today),
    gates: gateStandings(gates, gateChecks),
    runningOpenSince: isRunningLocked ? null : runningOpenSince(gates, gateChecks),
    isHeld,
    phq9AskedSince: row.endedOn === null ? phq9AskedSince((code) => current.get(code)?.at(-1) ?? null) : null,
    checkIn: checkInPlan(measures, { startsOn: row.startsOn, today, isRunningLocked }),
    measures,
  };
}

function predictionOf(row: EnrollmentRow, program: ProgramTemplate, birthDate: Day, today: Day): PatientEnrollment['prediction'] {
  const goal = row.goals.find(({ measure, curve }) => measure === program.definition.mainMeasure && curve !== 'flat');
  if (!goal || row.endedOn !== null || goal.dueOn < today) return null;
  const measure = measureOf(goal.measure);
  const scores = currentObservations(row.observations).get(goal.measure) ?? [];
  const course = { startsOn: row.startsOn, age: yearsBetween(birthDate, row.startsOn), scores };
  return {
    goalId: goal.id,
    measure: measure.shortName,
    unit: measure.unit,
    dueOn: goal.dueOn,
    shown: predict(row.predictions, course, measure),
  };
}

type Spans = Pick<PatientGoal['chart'], 'phases' | 'holds'>;

function goalView(goal: StoredGoal, row: EnrollmentRow, program: ProgramTemplate, today: Day, spans: Spans): PatientGoal {
  const { id, version, term, wording, baseline, target, startsOn, dueOn, importance, difficulty, completedOn, sustainedOn, assessment } =
    goal;
  const measure = measureOf(goal.measure);
  const { shortName, unit, min, max, better } = measure;
  // What is told of a goal after care is told as of its newest score.
  const until = row.endedOn === null ? today : latest(row.endedOn, assessment.latest.observedOn);
  const observations = chartedObservations(goal, measure, program.template.curveRate, row.observations);
  // A measure may be scored after care, for the goal that follows it.
  const endsOn = latest(dueOn, until, ...observations.slice(-1).map(({ observedOn }) => observedOn));
  return {
    id,
    version,
    completedOn,
    sustainedOn,
    isScored: row.endedOn === null || scoredAfterCare(row, [goal], today).length > 0,
    isDecidable: row.endedOn === null || isAfterCare(row, goal),
    isReached: isReached(goal, row.observations, program.template.curveRate),
    term,
    wording,
    unit,
    baseline,
    target,
    startsOn,
    dueOn,
    importance,
    difficulty,
    measure: shortName,
    latest: assessment.latest,
    status: assessment.status,
    neverBegins: goal.followsCare && row.status === 'discontinued',
    isUnreached: row.endedOn !== null && !isAfterCare(row, goal) && isUnreachedAtEnd(goal),
    reason: [closingInWords(goal, row.endedOn), goalReasonInWords(assessment, until)].filter(Boolean).join(' '),
    progress: assessment.progress,
    attainment: assessment.status === 'not-started' ? null : assessment.attainment,
    chart: {
      measure: shortName,
      unit,
      min,
      max,
      better,
      target,
      dueOn,
      endsOn,
      startsOn: row.startsOn,
      expected: expectedSeries(goal, measure, program.template.curveRate),
      observations: observations.map((score) => (isCorrectable(row, score.observedOn) ? score : { ...score, id: '' })),
      phases: spans.phases.filter(({ from }) => from <= endsOn),
      holds: spans.holds,
    },
  };
}

/** Neither completed nor met by its newest score; a goal that care ended before is only not started. */
function isUnreachedAtEnd({ completedOn, assessment: { status } }: StoredGoal): boolean {
  return completedOn === null && status !== 'achieved' && status !== 'sustaining' && status !== 'not-started';
}

/** From each hold to the resume that ends it; an open one lasts until `until`. */
function holdSpans(changes: EnrollmentRow['phaseChanges'], until: Day) {
  return holdsOf(changes).map(({ hold, resumedOn }) => ({ from: hold.onDay, to: resumedOn ?? until, reason: hold.reason ?? 'on hold' }));
}
