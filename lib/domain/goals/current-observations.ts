import type { ObservationFact } from '@/lib/domain/enrollment/facts';
import type { MeasureCode } from '@/lib/domain/measures/measure';

/** An observation as it counts: corrected, on its own day. */
export type Observed = Pick<ObservationFact, 'value' | 'observedOn' | 'seq'>;

export type ObservationsByMeasure = ReadonlyMap<MeasureCode, readonly Observed[]>;

/**
 * Observations as they count, by measure, oldest first (by day, then by entry). A correction replaces the value of what it corrects and
 * leaves it on its own day; of several, also in a chain, the newest entry counts. Corrected observations must be among the facts.
 */
export function currentObservations(observations: readonly ObservationFact[]): ObservationsByMeasure {
  const groups = new Map<MeasureCode, Observed[]>();
  const unsorted = new Set<Observed[]>();
  for (const observation of withCorrections(observations)) {
    const group = groups.get(observation.measure);
    const newest = group?.at(-1);
    if (!group) groups.set(observation.measure, [observation]);
    else {
      if (newest && byDayThenEntry(newest, observation) > 0) unsorted.add(group);
      group.push(observation);
    }
  }
  for (const group of unsorted) group.sort(byDayThenEntry);
  return groups;
}

function byDayThenEntry(a: Observed, b: Observed): number {
  if (a.observedOn === b.observedOn) return a.seq - b.seq;
  return a.observedOn < b.observedOn ? -1 : 1;
}

function withCorrections(observations: readonly ObservationFact[]): readonly ObservationFact[] {
  const corrections = observations.filter((observation) => observation.correctsId !== null);
  if (corrections.length === 0) return observations;
  const corrects = new Map(corrections.map((correction) => [correction.id, correction.correctsId]));
  const newestOf = new Map<string, ObservationFact>();
  for (const correction of corrections) {
    let original = correction.id;
    for (let next = corrects.get(original); next; next = corrects.get(original)) original = next;
    const known = newestOf.get(original);
    if (!known || known.seq < correction.seq) newestOf.set(original, correction);
  }
  return observations
    .filter((observation) => observation.correctsId === null)
    .map((observation) => {
      const correction = newestOf.get(observation.id);
      return correction ? { ...observation, value: correction.value } : observation;
    });
}
