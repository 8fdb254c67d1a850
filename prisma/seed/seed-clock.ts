import { addDays, type Day } from '@/lib/domain/day';
import type { Random } from './random';

/** The moment that invented history leads up to; nothing in it is later. */
export type SeedClock = { today: Day; now: Date };

export const dayAgo = ({ today }: SeedClock, days: number): Day => addDays(today, -days);

/** A moment in working hours (in America) of a day; on the last day shortly before now. */
export function momentOn({ now }: SeedClock, day: Day, random: Random): Date {
  const at = Date.parse(`${day}T14:00:00Z`) + random.int(0, 7 * 3600) * 1000;
  return new Date(Math.min(at, now.getTime() - random.int(2, 90) * 60_000));
}
