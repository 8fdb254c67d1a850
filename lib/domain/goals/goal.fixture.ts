import { addDays, type Day } from '@/lib/domain/day';
import type { GoalFact, ObservationFact } from '@/lib/domain/enrollment/facts';
import type { Observed } from '@/lib/domain/goals/current-observations';
import type { Measure } from '@/lib/domain/measures/measure';

export const start: Day = '2026-01-05';

/** The day `count` days after the start of every fixture. */
export const day = (count: number): Day => addDays(start, count);

const cited = (value: number) => ({ value, mark: 'P' as const, source: 'Fixture' });

/** Pain-like: 0–10, lower is better, MDC 2. */
export function measureFixture(
  change: Partial<Omit<Measure, 'mdc' | 'mcid'>> & { mdc?: number | null; mcid?: number | null } = {},
): Measure {
  const { mdc = 2, mcid = 2, ...rest } = change;
  return {
    code: 'nprs',
    name: 'Pain intensity',
    shortName: 'Pain',
    unit: 'points',
    min: 0,
    max: 10,
    step: 1,
    better: 'lower',
    items: [],
    scoreItems: () => ({ ok: false, message: 'Enter the score.' }),
    mcid: mcid === null ? null : cited(mcid),
    mcidShare: null,
    mdc: mdc === null ? null : cited(mdc),
    loinc: null,
    licence: 'free',
    cadenceDays: cited(7),
    howTo: '',
    ...rest,
  };
}

/** Pain from 8 to 4 in 12 weeks. */
export function goalFixture(change: Partial<GoalFact> = {}): GoalFact {
  return {
    id: 'goal',
    code: 'st1-pain',
    wording: 'Less pain',
    measure: 'nprs',
    baseline: 8,
    target: 4,
    startsOn: start,
    dueOn: day(84),
    curve: 'exponential',
    followsCare: false,
    importance: 2,
    difficulty: 2,
    unlockedOn: null,
    completedOn: null,
    sustainedOn: null,
    ...change,
  };
}

/** Scores as `[day count, value]`, oldest first. */
export function scores(...entries: [number, number][]): Observed[] {
  return entries.map(([count, value], seq) => ({ value, observedOn: day(count), seq }));
}

export function observationFixture(change: Partial<ObservationFact> = {}): ObservationFact {
  return { id: 'observation', measure: 'nprs', value: 6, observedOn: start, seq: 0, correctsId: null, ...change };
}
