import type { Day } from '@/lib/domain/day';
import { type DateOrder, type DateVotes, readDate } from './roster-date';
import { type DateField, fieldWords, type RosterField } from './roster-fields';
import type { ProblemCode, ReadRow, RosterProblem, RosterRow } from './roster-row';

export const longestValueKept = 80;
const oldestBirth = '1900-01-01';
const latestDay = '2199-12-31';
// Control characters, the replacement character, and the separators of lines that only look like text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: what must not come in
const unreadable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffd]/;
const edges = /^[\s\u00a0\ufeff]+|[\s\u00a0\ufeff]+$/g;
const manySpaces = /\s{2,}|\u00a0/;

/** Reads the values of one row, and collects every reason why it cannot be taken. */
export class RowValues {
  readonly problems: RosterProblem[] = [];

  constructor(
    private readonly row: number,
    private readonly today: Day,
  ) {}

  refuse(field: RosterField | null, code: ProblemCode, value: string, detail: string | null = null): null {
    this.problems.push({ row: this.row, field, code, value: printable(value), detail });
    return null;
  }

  /** The value without what surrounds it; null when there is none or it cannot be taken. */
  text(field: RosterField, raw: string): string | null {
    if (raw === '') return null;
    const isTidy = isPlain(raw);
    const value = isTidy ? raw : tidy(raw);
    if (value === '') return null;
    if (!isTidy && unreadable.test(value)) return this.refuse(field, 'unreadable', value);
    const { longest } = fieldWords[field];
    return value.length > longest ? this.refuse(field, 'too-long', value, String(longest)) : value;
  }

  day(field: DateField, raw: string, order: DateOrder = 'month-first', votes?: DateVotes): Day | null {
    const value = this.text(field, raw);
    if (value === null) return null;
    const read = readDate(value, order, votes);
    if ('trouble' in read) return this.refuse(field, read.trouble, value, read.detail ?? null);
    const isOutside = read.day < oldestBirth || read.day > (field === 'birthDate' ? this.today : latestDay);
    return isOutside ? this.refuse(field, 'out-of-range', read.day) : read.day;
  }

  /** Refuses what is empty without a reason yet. */
  require(found: RosterRow, fields: readonly RosterField[]): void {
    for (const field of fields)
      if (!found[field] && !this.problems.some((problem) => problem.field === field)) this.refuse(field, 'missing', '');
  }

  /** The person, when each value allows them and all together do. */
  done(found: RosterRow): ReadRow {
    if (this.problems.length === 0) this.checkTogether(found);
    return this.problems.length === 0
      ? { row: found, problems: null }
      : { row: null, memberNumber: found.memberNumber || null, problems: this.problems };
  }

  private checkTogether(found: RosterRow): void {
    const { memberNumber, relationship, startsOn, endsOn } = found;
    if (startsOn !== null && endsOn !== null && endsOn < startsOn) this.refuse('endsOn', 'ends-before-start', endsOn);
    // Many files repeat a subscriber's own number beside it.
    if (relationship === 'self' && found.subscriberNumber === memberNumber) found.subscriberNumber = null;
    const { subscriberNumber } = found;
    if (relationship === 'self' && subscriberNumber !== null) this.refuse('subscriberNumber', 'subscriber-of-self', subscriberNumber);
    if (relationship === null || relationship === 'self') return;
    if (subscriberNumber === null) this.refuse('subscriberNumber', 'no-subscriber', '');
    else if (subscriberNumber === memberNumber) this.refuse('subscriberNumber', 'own-subscriber', subscriberNumber);
  }
}

/** Printable ASCII with single blanks inside: nearly all values of nearly all files, and nothing to do about them. */
function isPlain(text: string): boolean {
  let before = 32;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 || code > 126 || (code === 32 && before === 32)) return false;
    before = code;
  }
  return before !== 32;
}

function tidy(raw: string): string {
  const trimmed = raw.replace(edges, '');
  const spaced = manySpaces.test(trimmed) ? trimmed.replace(/[\s\u00a0]+/g, ' ') : trimmed;
  return spaced.normalize('NFC');
}

/** What is kept of a refused value: short, and without what no screen can show. */
function printable(value: string): string {
  const start = Array.from(value.slice(0, longestValueKept + 1), (character) => (unreadable.test(character) ? '\u25a1' : character)).join(
    '',
  );
  return start.length > longestValueKept ? `${start.slice(0, longestValueKept - 1)}…` : start;
}
