import { fieldWords } from './roster-fields';
import type { ProblemCode, RosterProblem } from './roster-row';

/** A row's number as the words begin: `Row 1,204`. */
const rowName = (row: number) => `Row ${row.toLocaleString('en-US')}`;

const quoted = (value: string) => `“${value}”`;

type Said = { noun: string; value: string; detail: string };

const words: Record<ProblemCode, (said: Said) => string> = {
  missing: ({ noun }) => `no ${noun}. Every row needs one.`,
  'too-long': ({ noun, detail }) => `the ${noun} is longer than ${detail} characters.`,
  unreadable: ({ noun, value }) => `the ${noun} ${quoted(value)} has characters that are no text. Save the file again as CSV UTF-8.`,
  'not-a-date': ({ noun, value }) => `the ${noun} ${quoted(value)} is not a date. Write it like 1980-01-31 or 01/31/1980.`,
  'two-digit-year': ({ noun, value }) => `the ${noun} ${quoted(value)} leaves the century open. Write the year with four digits.`,
  'no-such-day': ({ noun, detail }) => `${noun === 'birth date' ? 'born' : `${noun}`} ${detail}. There is no such day.`,
  'no-such-month': ({ noun, value, detail }) => `the ${noun} ${quoted(value)} has a month ${detail}. There is no such month.`,
  'out-of-range': ({ noun, value }) =>
    noun === 'birth date'
      ? `born ${value}. Nobody on a roster is born before 1900 or in the future.`
      : `the ${noun} ${value} is too far away. Use a day from 1900 to 2199.`,
  'not-an-email': ({ value }) => `the work email ${quoted(value)} is not an email address.`,
  'unknown-relationship': ({ value }) => `the relationship ${quoted(value)} is none that Cairn knows. Use self, spouse, child or other.`,
  'ends-before-start': ({ value }) => `coverage ends on ${value}, before it starts.`,
  'no-subscriber': () => 'a family member without a subscriber number. Say whose family it is.',
  'own-subscriber': ({ value }) => `a family member whose subscriber number ${quoted(value)} is their own number.`,
  'subscriber-of-self': ({ value }) =>
    `a subscriber with the subscriber number ${quoted(value)} of someone else. Say how they are related.`,
  'subscriber-unknown': ({ value }) => `the subscriber ${quoted(value)} is not on the roster.`,
  'subscriber-is-dependent': ({ value }) => `the subscriber ${quoted(value)} is a family member of someone else.`,
  'too-many-values': ({ value, detail }) =>
    `${value} values under ${detail} columns. A separator inside a value needs quotation marks around it.`,
  conflicting: ({ value, detail }) =>
    `says something else of member ${quoted(value)} than row ${Number(detail).toLocaleString('en-US')}. Neither was taken.`,
  'not-on-roster': ({ value }) => `ends the coverage of member ${quoted(value)}, who is not on the roster.`,
  'vouched-as-other': ({ value }) =>
    `the plan vouched for member ${quoted(value)} as someone born on another day. Send a number of this person’s own.`,
  'unknown-maintenance': ({ value }) => `the maintenance code ${quoted(value)} is none that Cairn knows.`,
  segment: ({ detail }) => detail,
};

/** "Row 1,204: born 31 February 1980. There is no such day." */
export function problemInWords({ row, field, code, value, detail }: RosterProblem): string {
  const said = { noun: field ? fieldWords[field].noun : 'row', value, detail: detail ?? '' };
  return `${rowName(row)}: ${words[code](said)}`;
}
