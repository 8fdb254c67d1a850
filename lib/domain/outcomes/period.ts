import { addDays, type Day, isDay } from '@/lib/domain/day';

/** Both days included. */
export type Period = { from: Day; to: Day };

/** Lengths that are offered, in months up to today. */
export const periodMonths = [3, 6, 12, 24] as const;
export type PeriodMonths = (typeof periodMonths)[number];

/** A period as it is asked for: days as they were typed, else a number of months. */
export type AskedPeriod = { from: string; to: string; months: PeriodMonths };

/** The months up to and including a day: twelve up to Mar 4 begin on the Mar 5 before. */
export function monthsUpTo(to: Day, months: number): Period {
  const [year = 0, month = 1, day = 1] = to.split('-').map(Number);
  const sameDay = new Date(Date.UTC(year, month - 1 - months, 1));
  const lastOfMonth = new Date(Date.UTC(sameDay.getUTCFullYear(), sameDay.getUTCMonth() + 1, 0)).getUTCDate();
  sameDay.setUTCDate(Math.min(day, lastOfMonth));
  return { from: addDays(sameDay.toISOString().slice(0, 10), 1), to };
}

/**
 * The period that was asked for. Days win over months, one day alone is completed. Where what was typed makes no period, `problem` says what would
 * and the months stand in.
 */
export function periodOf({ from, to, months }: AskedPeriod, today: Day): { period: Period; problem: string | null } {
  const problem = problemWith(from, to);
  if (problem !== null || (from === '' && to === '')) return { period: monthsUpTo(today, months), problem };
  const last = to === '' ? (from > today ? from : today) : to;
  return { period: from === '' ? monthsUpTo(last, months) : { from, to: last }, problem: null };
}

function problemWith(from: string, to: string): string | null {
  // Years that a database cannot hold are calendar days as well.
  const isUsable = (text: string) => isDay(text) && text >= '1900-01-01' && text <= '2199-12-31';
  if ([from, to].some((text) => text !== '' && !isUsable(text))) return 'Write days of the calendar, such as 2026-03-04.';
  return from !== '' && to !== '' && from > to ? 'The first day comes after the last one. Swap them or move one.' : null;
}
