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
  for (const observation of withCorrections(observations)) {
    const group = groups.get(observation.measure);
    if (group) group.push(observation);
    else groups.set(observation.measure, [observation]);
  }
  for (const group of groups.values()) sortUnlessSorted(group);
  return groups;
}

/** Facts come in order nearly always; finding that out costs a tenth of sorting them. */
function sortUnlessSorted(group: Observed[]): void {
  let previous: Observed | null = null;
  for (const observation of group) {
    if (previous !== null && byDayThenEntry(previous, observation) > 0) {
      group.sort(byDayThenEntry);
      return;
    }
    previous = observation;
  }
}

function byDayThenEntry(a: Observed, b: Observed): number {
  if (a.observedOn === b.observedOn) return a.seq - b.seq;
  return a.observedOn < b.observedOn ? -1 : 1;
}

function withCorrections(observations: readonly ObservationFact[]): readonly ObservationFact[] {
  if (observations.every(({ correctsId }) => correctsId === null)) return observations;
  const corrections = observations.filter(({ correctsId }) => correctsId !== null);
  const corrects = new Map(corrections.map((correction) => [correction.id, correction.correctsId]));
  const newestOf = new Map<string, ObservationFact>();
  for (const correction of corrections) {
    let original = correction.id;
    for (let next = corrects.get(original); next; next = corrects.get(original)) original = next;
    const known = newestOf.get(original);
    if (!known || known.seq < correction.seq) newestOf.set(original, correction);
  }
  const current: ObservationFact[] = [];
  for (const observation of observations) {
    if (observation.correctsId !== null) continue;
    const correction = newestOf.get(observation.id);
    current.push(correction ? { ...observation, value: correction.value } : observation);
  }
  return current;
}
