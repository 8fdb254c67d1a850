import { addDays, type Day, isDay } from '@/lib/domain/day';

/** Both days included. */
export type Period = { from: Day; to: Day };

/** Lengths that are offered, in months up to the end of the last whole quarter. */
export const periodMonths = [3, 6, 12, 24] as const;
export type PeriodMonths = (typeof periodMonths)[number];

/** A period as it is asked for: days as they were typed, else a number of months. */
export type AskedPeriod = { from: string; to: string; months: PeriodMonths };

/** The whole quarters that are told for what was asked; `widened` where other days were asked for. Where nothing can be told for them, `problem` says why and the months stand in. */
export type QuarterPeriod = { period: Period; widened: boolean; problem: string | null };

/** The first day of a month; months count from 0 and may run past the year. */
const firstOf = (year: number, month: number): Day => new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);

/** The calendar quarter of a day. */
export function quarterOf(day: Day): Period {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const first = month - 1 - ((month - 1) % 3);
  return { from: firstOf(year, first), to: addDays(firstOf(year, first + 3), -1) };
}

/** The last quarter that is over. */
export const lastWholeQuarter = (today: Day): Period => quarterOf(addDays(quarterOf(today).from, -1));

/** The quarters of a period that begins and ends with one. */
export function quartersIn({ from, to }: Period): Period[] {
  const quarters: Period[] = [];
  for (let next = quarterOf(from); next.from <= to; next = quarterOf(addDays(next.to, 1))) quarters.push(next);
  return quarters;
}

/** Months, by threes, up to the end of a quarter. */
export function quartersUpTo(to: Day, months: PeriodMonths): Period {
  const [year = 0, month = 1] = to.split('-').map(Number);
  return { from: firstOf(year, month - months), to };
}

/**
 * The quarters that hold the days asked for, as far as they are over: whoever could choose the days could choose two periods that differ by one
 * person. Days win over months, one day alone is completed.
 */
export function periodOf({ from, to, months }: AskedPeriod, today: Day): QuarterPeriod {
  const last = lastWholeQuarter(today);
  const problem = problemWith(from, to, last);
  if (problem !== null || (from === '' && to === '')) return { period: quartersUpTo(last.to, months), widened: false, problem };
  const end = to === '' || to > last.to ? last.to : quarterOf(to).to;
  const period = from === '' ? quartersUpTo(end, months) : { from: quarterOf(from).from, to: end };
  return { period, widened: (from !== '' && from !== period.from) || (to !== '' && to !== period.to), problem: null };
}

function problemWith(from: string, to: string, last: Period): string | null {
  // Years that a database cannot hold are calendar days as well.
  const isUsable = (text: string) => isDay(text) && text >= '1900-01-01' && text <= '2199-12-31';
  if ([from, to].some((text) => text !== '' && !isUsable(text)))
    return 'A period is written in days of the calendar, such as 2026-03-04. Choose its months here.';
  if (from !== '' && to !== '' && from > to) return 'The first month comes after the last one. Swap them or choose another.';
  return from > last.to ? 'Outcomes are told for whole quarters once they are over, and this one is not. Choose an earlier month.' : null;
}
