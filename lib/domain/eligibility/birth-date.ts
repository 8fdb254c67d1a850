import { type Day, isDay } from '@/lib/domain/day';

/** A birth date as it is typed, in three boxes. */
export type TypedBirthDate = { month?: string; day?: string; year?: string };

export type BirthDatePart = keyof TypedBirthDate;

export type ReadBirthDate = { birthDate: Day } | { problem: string; part: BirthDatePart };

const months = 'january february march april may june july august september october november december'.split(' ');
const earliestYear = 1900;

/** Reads a birth date: a month as a number or by its name, a year with all its digits; not after `today`. Else what fits, and in which box. */
export function readBirthDate({ month = '', day = '', year = '' }: TypedBirthDate, today: Day): ReadBirthDate {
  const missing = missingPart({ month, day, year });
  if (missing) return missing;
  const monthNumber = readMonth(month);
  if (monthNumber === null) return { problem: 'Write the month as a number from 1 to 12, or by its name.', part: 'month' };
  if (!/^\d{1,2}$/.test(day.trim()) || Number(day) < 1 || Number(day) > 31) {
    return { problem: 'Write the day as a number from 1 to 31.', part: 'day' };
  }
  if (!/^\d{4}$/.test(year.trim())) return { problem: 'Write the year with all four digits, such as 1984.', part: 'year' };
  const birthDate = `${year.trim()}-${two(monthNumber)}-${two(Number(day))}`;
  if (!isDay(birthDate))
    return { problem: `${capital(months[monthNumber - 1])} ${year.trim()} has no day ${Number(day)}. Check day and month.`, part: 'day' };
  if (Number(year) < earliestYear) return { problem: `Check the year: it cannot be before ${earliestYear}.`, part: 'year' };
  if (birthDate > today) return { problem: 'Check the year: this day is still to come.', part: 'year' };
  return { birthDate };
}

function missingPart({ month, day, year }: Required<TypedBirthDate>): ReadBirthDate | null {
  const empty = (['month', 'day', 'year'] as const).filter((part) => ({ month, day, year })[part].trim() === '');
  const [first] = empty;
  if (!first) return null;
  const words = empty.length === 3 ? 'date of birth' : new Intl.ListFormat('en-US').format(empty);
  return { problem: `Write the ${words}, such as 3, 27 and 1984 for March 27, 1984.`, part: first };
}

function readMonth(text: string): number | null {
  const typed = text.trim().toLowerCase().replace(/\.$/, '');
  if (/^\d{1,2}$/.test(typed)) return Number(typed) >= 1 && Number(typed) <= 12 ? Number(typed) : null;
  const at = typed.length < 3 ? -1 : months.findIndex((name) => name.startsWith(typed) || (typed === 'sept' && name === 'september'));
  return at < 0 ? null : at + 1;
}

const two = (number: number) => String(number).padStart(2, '0');
const capital = (word = '') => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * The same numbers with day and month changed places, as people from most of the world write them; null where that is no other day. Only ever offered
 * to the person to send again, never tried for them.
 */
export function withDayAndMonthSwapped(birthDate: Day): Day | null {
  const [year, month, day] = birthDate.split('-');
  const swapped = `${year}-${day}-${month}`;
  return swapped !== birthDate && isDay(swapped) ? swapped : null;
}
