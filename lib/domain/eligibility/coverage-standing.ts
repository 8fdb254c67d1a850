import type { Day } from '@/lib/domain/day';

/** Where a coverage stands on a day: both its first and its last day are covered. */
export type CoverageStanding = 'current' | 'not-started' | 'ended';

/** Open-ended where `endsOn` is null. */
export type CoverageWindow = { startsOn: Day; endsOn: Day | null };

export function coverageStanding({ startsOn, endsOn }: CoverageWindow, today: Day): CoverageStanding {
  if (startsOn > today) return 'not-started';
  return endsOn !== null && endsOn < today ? 'ended' : 'current';
}

/** Whether the two have a day in common; first and last days count. */
export function windowsMeet(one: CoverageWindow, other: CoverageWindow): boolean {
  const startsBeforeEnd = (first: CoverageWindow, second: CoverageWindow) => second.endsOn === null || first.startsOn <= second.endsOn;
  return startsBeforeEnd(one, other) && startsBeforeEnd(other, one);
}

const order: Record<CoverageStanding, number> = { current: 0, 'not-started': 1, ended: 2 };

/** For reading: what holds today first, then what starts soonest, then what ended last. */
export function byStanding(today: Day): (a: CoverageWindow, b: CoverageWindow) => number {
  return (a, b) => {
    const [standing, other] = [coverageStanding(a, today), coverageStanding(b, today)];
    if (standing !== other) return order[standing] - order[other];
    if (standing === 'ended') return (b.endsOn ?? '').localeCompare(a.endsOn ?? '');
    return a.startsOn.localeCompare(b.startsOn);
  };
}
