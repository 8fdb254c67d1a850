import type { Day } from '@/lib/domain/day';
import { formatDay, formatInstant, relativeDay, relativeInstant } from '@/lib/format/dates';
import { type Markup, markup } from './markup';

/** "40 min ago", written by the server; the exact time with its zone on hover. */
export function RelativeTime({ instant, now, zone }: { instant: Date; now: Date; zone: string }) {
  return (
    <time dateTime={instant.toISOString()} title={formatInstant(instant, zone)}>
      {relativeInstant(instant, now)}
    </time>
  );
}

/** "3 days ago" for a calendar day; the date on hover. */
export function RelativeDay({ day, today }: { day: Day; today: Day }) {
  return (
    <time dateTime={day} title={formatDay(day)}>
      {relativeDay(day, today)}
    </time>
  );
}

/** `RelativeTime` as text. */
export function relativeTime(instant: Date, now: Date, zone: string): Markup {
  return markup`<time datetime="${instant.toISOString()}" title="${formatInstant(instant, zone)}">${relativeInstant(instant, now)}</time>`;
}

/** `RelativeDay` as text. */
export function relativeDayTime(day: Day, today: Day): Markup {
  return markup`<time datetime="${day}" title="${formatDay(day)}">${relativeDay(day, today)}</time>`;
}
