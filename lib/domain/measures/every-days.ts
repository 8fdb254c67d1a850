import type { CitedNumber } from '@/lib/domain/evidence';

/** A default cadence in days; a parameter that Cairn proposes. */
export function everyDays(days: number): CitedNumber {
  return { value: days, mark: 'P', source: 'Cairn default cadence' };
}
