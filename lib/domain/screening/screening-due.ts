import type { CitedNumber } from '@/lib/domain/evidence';

/** Days between two screenings: with every weekly check-in, after the first at intake. */
export const screeningEveryDays: CitedNumber = { value: 7, mark: 'P', source: 'Cairn; at intake and at the weekly check-in' };

/** Rise in pain, in points, that asks for a new screening at once. */
export const painRiseToScreen: CitedNumber = { value: 2, mark: 'P', source: 'Cairn; re-screen when pain rises by 2 or more' };

/** Whether a new pain score asks for a screening now. */
export function painAsksForScreening(previous: number, latest: number): boolean {
  return latest - previous >= painRiseToScreen.value;
}
