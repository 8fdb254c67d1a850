import { type Day, daysBetween } from '@/lib/domain/day';
import { dateFormat, keptText, relativeFormat } from './kept-format';

/** A calendar day as people write it: `Mar 4, 2026`. Never shifted by a zone. Null is an en dash. */
export function formatDay(day: Day | null, locale = 'en-US'): string {
  if (day === null) return '–';
  return keptText(`${locale} day ${day}`, () => dayFormat(locale, { year: 'numeric', month: 'short', day: 'numeric' }, day));
}

/** A day without its year, for axes and narrow places: `Mar 4`. */
export function formatShortDay(day: Day, locale = 'en-US'): string {
  return keptText(`${locale} short day ${day}`, () => dayFormat(locale, { month: 'short', day: 'numeric' }, day));
}

/** The month of a day: `March 2026`. */
export function formatMonth(day: Day, locale = 'en-US'): string {
  return dayFormat(locale, { year: 'numeric', month: 'long' }, day);
}

/** Two days as a period: `Jan 1 – Mar 31, 2026`. */
export function formatPeriod(from: Day, to: Day, locale = 'en-US'): string {
  const format = dateFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' });
  return plainSpaces(format.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)));
}

/** The months of a period that begins and ends with one: `Jan – Mar 2026`, `Oct 2025 – Mar 2026`. */
export function formatMonths(from: Day, to: Day, locale = 'en-US'): string {
  const format = dateFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'short' });
  return plainSpaces(format.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)));
}

/** How far a day is from today: `today`, `yesterday`, `3 days ago`, `in 6 days`, `5 weeks ago`, `4 months ago`. */
export function relativeDay(day: Day, today: Day, locale = 'en-US'): string {
  const days = daysBetween(today, day);
  return keptText(`${locale} in days ${days}`, () => inDays(days, locale));
}

function inDays(days: number, locale: string): string {
  const distance = Math.abs(days);
  const format = relativeFormat(locale, { numeric: 'auto' });
  if (distance < 14) return format.format(days, 'day');
  if (distance < 70) return format.format(Math.trunc(days / 7), 'week');
  if (distance < 730) return format.format(Math.trunc(days / 30.44), 'month');
  return format.format(Math.trunc(days / 365.25), 'year');
}

/** A moment in a zone (IANA name), with the zone's name: `Mar 4, 2026, 2:05 PM EST`. */
export function formatInstant(instant: Date, zone: string, locale = 'en-US'): string {
  const options: Intl.DateTimeFormatOptions = {
    timeZone: zone,
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  };
  return plainSpaces(dateFormat(locale, options).format(instant));
}

/** How long ago a moment was: `just now`, `40 min ago`, `3 hours ago`, then as `relativeDay` in days of 24 hours. */
export function relativeInstant(instant: Date, now: Date, locale = 'en-US'): string {
  const minutes = Math.trunc((instant.getTime() - now.getTime()) / 60_000);
  const distance = Math.abs(minutes);
  if (distance < 1) return 'just now';
  if (distance < 60) return minutes < 0 ? `${distance} min ago` : `in ${distance} min`;
  if (distance < 1440) return relativeFormat(locale, {}).format(Math.trunc(minutes / 60), 'hour');
  return relativeDay(instant.toISOString().slice(0, 10), now.toISOString().slice(0, 10), locale);
}

function dayFormat(locale: string, options: Intl.DateTimeFormatOptions, day: Day): string {
  return dateFormat(locale, { timeZone: 'UTC', ...options }).format(new Date(`${day}T00:00:00Z`));
}

// ICU writes thin spaces before AM/PM and around dashes; server and browser may differ in them, and a mismatch would break hydration.
function plainSpaces(text: string): string {
  return text.replace(/[\u2009\u202f]/g, ' ');
}
