import { addDays, type Day } from '@/lib/domain/day';
import type { CitedNumber } from '@/lib/domain/evidence';
import { phq9AskedSince } from './asks-for-phq-9';
import type { MeasureCode } from './measure';
import { measureOf } from './registry';

/** Days before its day on which a measure is asked already, so that a visit a day early takes it along. */
export const askedAhead: CitedNumber = { value: 2, mark: 'P', source: 'Cairn; a weekly check-in is seldom exactly a week later' };

type Scheduled = { code: MeasureCode; cadenceDays: number; last: { value: number; observedOn: Day } | null };

/** A measure in the order it is asked. `dueOn` is null for one that nothing asks for yet, and for a locked one. */
export type PlannedMeasure = Scheduled & { dueOn: Day | null; isDue: boolean; isLocked: boolean };

/**
 * What a check-in asks on a day: first what is due by its cadence or will be within two days, in the program's order, then the rest. The first check-in after the start
 * asks everything that was never taken; later a measure never taken is counted from the start of care. The PHQ-9 is due when a PHQ-2 asks for it, and by its cadence once it was taken. Impact tests wait while running is locked.
 */
export function checkInPlan(
  scheduled: readonly Scheduled[],
  { startsOn, today, isRunningLocked }: { startsOn: Day; today: Day; isRunningLocked: boolean },
): PlannedMeasure[] {
  const asked = phq9AskedSince((code) => scheduled.find((measure) => measure.code === code)?.last ?? null);
  const isFirst = scheduled.every(({ last }) => last === null || last.observedOn <= startsOn);
  const planned = scheduled.map((measure): PlannedMeasure => {
    const isLocked = isRunningLocked && measureOf(measure.code).lockedBeforeClearance === true;
    const dueOn = isLocked ? null : dueDay(measure, startsOn, asked, isFirst);
    return { ...measure, dueOn, isLocked, isDue: dueOn !== null && dueOn <= addDays(today, askedAhead.value) };
  });
  return [...planned.filter(({ isDue }) => isDue), ...planned.filter(({ isDue }) => !isDue)];
}

function dueDay({ code, cadenceDays, last }: Scheduled, startsOn: Day, phq9Asked: Day | null, isFirst: boolean): Day | null {
  if (code === 'phq-9' && phq9Asked !== null) return phq9Asked;
  if (last !== null) return addDays(last.observedOn, cadenceDays);
  if (code === 'phq-9') return null;
  return isFirst ? startsOn : addDays(startsOn, cadenceDays);
}
