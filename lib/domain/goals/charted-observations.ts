import type { Day } from '@/lib/domain/day';
import type { ObservationFact } from '@/lib/domain/enrollment/facts';
import { bandHalfWidth } from '@/lib/domain/goals/band-half-width';
import { currentObservations } from '@/lib/domain/goals/current-observations';
import { type CurvedGoal, expectedAt } from '@/lib/domain/goals/expected-curve';
import type { Measure } from '@/lib/domain/measures/measure';

/** An observation that counts, what it replaced if it was corrected, and what was expected on its day; no band outside the goal's time. */
export type ChartedObservation = {
  /** As it was first recorded, whatever corrected it. */
  id: string;
  observedOn: Day;
  value: number;
  replaced: number | null;
  band: { expected: number; lower: number; upper: number } | null;
};

/** The observations of a goal's measure as its chart shows them, oldest first, all measures' facts given. */
export function chartedObservations(
  goal: CurvedGoal,
  measure: Pick<Measure, 'code' | 'min' | 'max' | 'mdc' | 'mcid'>,
  curveRate: number,
  facts: readonly ObservationFact[],
): ChartedObservation[] {
  const corrected = new Set(facts.flatMap(({ correctsId }) => (correctsId === null ? [] : [correctsId])));
  const originals = new Map(
    facts.filter(({ id, correctsId }) => correctsId === null && corrected.has(id)).map(({ seq, value }) => [seq, value]),
  );
  const idOf = new Map(facts.map(({ seq, id }) => [seq, id]));
  const halfWidth = bandHalfWidth(goal, measure);
  const inRange = (value: number) => Math.min(measure.max, Math.max(measure.min, value));
  const bandOn = (day: Day) => {
    if (day < goal.startsOn || day > goal.dueOn) return null;
    const expected = expectedAt(goal, curveRate, day);
    return { expected, lower: inRange(expected - halfWidth), upper: inRange(expected + halfWidth) };
  };
  return (currentObservations(facts).get(measure.code) ?? []).map(({ value, observedOn, seq }) => ({
    id: idOf.get(seq) ?? '',
    observedOn,
    value,
    replaced: originals.get(seq) ?? null,
    band: bandOn(observedOn),
  }));
}
