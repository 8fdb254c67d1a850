/** A whole calendar day in the clinic's zone, as `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

const MS_PER_DAY = 86_400_000;

const toMs = (day: Day) => Date.parse(`${day}T00:00:00Z`);

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(toMs(day) + count * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toMs(to) - toMs(from)) / MS_PER_DAY);
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

/** Whether the text is a real calendar day written `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = toMs(text);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** The calendar day that an instant falls on in a zone (IANA name, such as `America/New_York`). */
export function dayIn(zone: string, instant: Date): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);
}
