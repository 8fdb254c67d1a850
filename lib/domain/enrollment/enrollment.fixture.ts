import type { AssessmentTemplate, EnrollmentFacts, FlagFact } from '@/lib/domain/enrollment/facts';
import { day, goalFixture, measureFixture, start } from '@/lib/domain/goals/goal.fixture';
import type { Measure, MeasureCode } from '@/lib/domain/measures/measure';

export const template: AssessmentTemplate = { curveRate: 0.2, mainMeasure: 'nprs', cadenceDays: { nprs: 7 } };

const legFunction = measureFixture({ code: 'lefs', shortName: 'Leg function', better: 'higher', max: 80, mdc: 9, mcid: 9 });
const change = measureFixture({ code: 'groc', shortName: 'Overall change', better: 'higher', min: -5, max: 5, anchorOnly: true });

/** Pain by default; leg function higher is better; overall change an anchor. */
export function measureOf(code: MeasureCode): Measure {
  if (code === 'lefs') return legFunction;
  if (code === 'groc') return change;
  return measureFixture({ code });
}

/** Twelve weeks of care with one pain goal and nothing else. */
export function enrollmentFixture(change: Partial<EnrollmentFacts> = {}): EnrollmentFacts {
  return {
    startsOn: start,
    plannedEndOn: day(84),
    status: 'active',
    endedOn: null,
    goals: [goalFixture()],
    observations: [],
    flags: [],
    nextScreeningOn: null,
    nextCheckInOn: null,
    snooze: null,
    ...change,
  };
}

export function flagFixture(change: Partial<FlagFact> = {}): FlagFact {
  return {
    id: 'flag',
    screen: 'dvt',
    severity: 'urgent',
    raisedAt: new Date(`${day(1)}T09:00:00Z`),
    acknowledgedAt: null,
    clearBy: day(2),
    clearedAt: null,
    ...change,
  };
}
