import type { Day } from '@/lib/domain/day';

export type DateOrder = 'month-first' | 'day-first';
export type DateTrouble = 'not-a-date' | 'two-digit-year' | 'no-such-day' | 'no-such-month';
export type ReadDate = { day: Day } | { trouble: DateTrouble; detail?: string };

/** What the dates of one column let us know about its order. */
export type DateVotes = { monthFirst: number; dayFirst: number; either: number; dotted: number };
export const noVotes = (): DateVotes => ({ monthFirst: 0, dayFirst: 0, either: 0, dotted: 0 });

const yearFirst = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?: (?:00:00|12:00)(?::00)?(?: AM)?)?$/i;
const named = /^(?:(\d{1,2})[ -]([a-z]{3,9})|([a-z]{3,9}) (\d{1,2}))[ ,-]+(\d{4})$/i;
const shortYear = /^\d{1,2}([-/.])\d{1,2}\1\d{2}$/;

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const daysIn = (year: number, month: number) => (month === 2 && isLeap(year) ? 29 : (daysOfMonths[month - 1] ?? 0));
const two = (value: number) => (value < 10 ? `0${value}` : `${value}`);

/**
 * A date as files write it: year first (`1980-01-31`, `19800131`), with the month's name (`31-Jan-1980`), or year last, where `order` says
 * which of the other two is the month. What year-last dates tell about the order of their column is counted in `votes`.
 */
export function readDate(text: string, order: DateOrder, votes?: DateVotes): ReadDate {
  if (isPlainDay(text)) return { day: text };
  const iso = yearFirst.exec(text);
  if (iso) {
    const isCompact = iso[2] === '';
    if (isCompact && text.length !== 8) return { trouble: 'not-a-date' };
    return dayOf(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  }
  const parts = yearLast.exec(text);
  if (parts) {
    const [first, second, year] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
    if (votes) vote(votes, first, second, parts[2] === '.');
    return order === 'month-first' ? dayOf(year, first, second) : dayOf(year, second, first);
  }
  return readNamed(text);
}

/** A day of some month, written as it is kept: nearly all dates of most files, a million times. */
function isPlainDay(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== hyphen || text.charCodeAt(7) !== hyphen) return false;
  const [month, day] = [twoDigits(text, 5), twoDigits(text, 8)];
  return twoDigits(text, 0) >= 0 && twoDigits(text, 2) >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
}

const hyphen = 45;
/** NaN where they are none. */
const twoDigits = (text: string, at: number) => 10 * digit(text.charCodeAt(at)) + digit(text.charCodeAt(at + 1));
const digit = (code: number) => (code >= 48 && code <= 57 ? code - 48 : Number.NaN);

function readNamed(text: string): ReadDate {
  const words = named.exec(text);
  if (!words) return { trouble: shortYear.test(text) ? 'two-digit-year' : 'not-a-date' };
  const name = (words[2] ?? words[3] ?? '').toLowerCase();
  const month = monthNames.findIndex((full) => full.toLowerCase() === name || full.slice(0, 3).toLowerCase() === name) + 1;
  return month === 0 ? { trouble: 'not-a-date' } : dayOf(Number(words[5]), month, Number(words[1] ?? words[4]));
}

function dayOf(year: number, month: number, day: number): ReadDate {
  if (month < 1 || month > 12) return { trouble: 'no-such-month', detail: String(month) };
  if (day < 1 || day > daysIn(year, month)) return { trouble: 'no-such-day', detail: `${day} ${monthNames[month - 1]} ${year}` };
  return { day: `${year}-${two(month)}-${two(day)}` };
}

function vote(votes: DateVotes, first: number, second: number, isDotted: boolean): void {
  if (isDotted) votes.dotted += 1;
  if (first > 12 && second <= 12) votes.dayFirst += 1;
  else if (second > 12 && first <= 12) votes.monthFirst += 1;
  else if (first <= 12) votes.either += 1;
}

/**
 * The order of a column as a whole. A date that only fits one order decides; where both kinds stand, the month is first, as it is written
 * in the United States, and the others are refused row by row. Without any such date slashes mean month first; dots do not tell.
 */
export function orderOf({ monthFirst, dayFirst, either, dotted }: DateVotes): DateOrder | 'unclear' {
  if (monthFirst > 0) return 'month-first';
  if (dayFirst > 0) return 'day-first';
  return dotted > 0 && either > 0 ? 'unclear' : 'month-first';
}
