import type { Day } from '@/lib/domain/day';
import type { MeasureCode } from '@/lib/domain/measures/measure';
import type { GoalCode, ScreenCode } from '@/lib/domain/programs/program';

/** A value on a day. `seq` orders two observations of one measure on one day: the later entry is the newer. */
export type ObservationFact = { id: string; measure: MeasureCode; value: number; observedOn: Day; seq: number; correctsId: string | null };

/** A goal with every edit up to now applied. */
export type GoalFact = {
  id: string;
  code: GoalCode | 'custom';
  wording: string;
  measure: MeasureCode;
  baseline: number;
  target: number;
  startsOn: Day;
  dueOn: Day;
  curve: 'exponential' | 'locked-linear' | 'flat';
  /** Begins when care is completed, with what it came to; never where care ends early. */
  followsCare: boolean;
  importance: 1 | 2 | 3;
  difficulty: 1 | 2 | 3;
  /** When a locked curve starts to rise (running gates met); null while locked or never locked. */
  unlockedOn: Day | null;
  completedOn: Day | null;
  /** When someone decided to keep a reached goal under watch instead of completing it. */
  sustainedOn: Day | null;
};

export type FlagFact = {
  id: string;
  screen: ScreenCode | 'self-harm';
  severity: 'emergency' | 'urgent';
  raisedAt: Date;
  acknowledgedAt: Date | null;
  /** When an acknowledged flag must have been cleared. */
  clearBy: Day;
  clearedAt: Date | null;
};

export type EnrollmentFacts = {
  startsOn: Day;
  /** Last planned day of care. */
  plannedEndOn: Day;
  status: 'active' | 'on-hold' | 'completed' | 'discontinued';
  endedOn: Day | null;
  goals: GoalFact[];
  observations: ObservationFact[];
  flags: FlagFact[];
  /** Newest screening and the day the next one is due. */
  nextScreeningOn: Day | null;
  /** Next check-in due. */
  nextCheckInOn: Day | null;
  snooze: { until: Day; reason: string } | null;
};

/** What of a program version the assessment reads. */
export type AssessmentTemplate = {
  curveRate: number;
  mainMeasure: MeasureCode;
  /** Days between two observations, by measure; a measure that is absent has its own default. */
  cadenceDays: Partial<Record<MeasureCode, number>>;
};
