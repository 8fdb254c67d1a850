/** A whole calendar day in the clinic's zone, as `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

const toMs = (day: Day) => Date.parse(`${day}T00:00:00Z`);

/** Days of 400 years, after which the calendar repeats itself, and from March 1 of the year 0 to the start of 1970. */
const DAYS_OF_CYCLE = 146_097;
const TO_EPOCH = 719_468;

/**
 * A day as a number, counted in years that begin in March, so that the leap day is the last one. A list of patients asks some thousand times:
 * by `Date` that would be a fifteenth of what the whole page costs.
 */
function numberOf(day: Day): number {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const cycle = Math.floor(year / 400);
  const yearOfCycle = year - cycle * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  return cycle * DAYS_OF_CYCLE + yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear - TO_EPOCH;
}

function dayOf(number: number): Day {
  const shifted = number + TO_EPOCH;
  const cycle = Math.floor(shifted / DAYS_OF_CYCLE);
  const dayOfCycle = shifted - cycle * DAYS_OF_CYCLE;
  const leaps = Math.floor(dayOfCycle / 1460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / (DAYS_OF_CYCLE - 1));
  const yearOfCycle = Math.floor((dayOfCycle - leaps) / 365);
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const sinceMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = sinceMarch + (sinceMarch < 10 ? 3 : -9);
  const year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(dayOfYear - Math.floor((153 * sinceMarch + 2) / 5) + 1, 2)}`;
}

const digits = (value: number, length: number) => String(value).padStart(length, '0');

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  // Seven times a seventh may be a hair less than whole.
  return dayOf(numberOf(day) + Math.floor(count + 1e-9));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

/** Weeks since the start, not rounded (day 10 is week 1.43). */
export function weeksBetween(from: Day, to: Day): number {
  return daysBetween(from, to) / 7;
}

/** Years from `from` to `to`, not rounded: an age. */
export function yearsBetween(from: Day, to: Day): number {
  return daysBetween(from, to) / 365.25;
}

/** The earlier of the days that are not null; null when none is. */
export function earliest(...days: (Day | null)[]): Day | null {
  return days.reduce((min, day) => (day !== null && (min === null || day < min) ? day : min), null);
}

/** The last of the days. */
export function latest(one: Day, ...others: Day[]): Day {
  return [one, ...others].sort().at(-1) ?? one;
}

/** Whether the text is a real calendar day written `YYYY-MM-DD`; a database knows no year 0. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false;
  const ms = toMs(text);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** The calendar day that an instant falls on in a zone (IANA name, such as `America/New_York`). */
export function dayIn(zone: string, instant: Date): Day {
  const known =
    calendars.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  calendars.set(zone, known);
  return known.format(instant);
}

/** By zone: making one costs fifty times what using it does. */
const calendars = new Map<string, Intl.DateTimeFormat>();
