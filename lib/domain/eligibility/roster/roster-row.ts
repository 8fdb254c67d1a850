import type { Day } from '@/lib/domain/day';
import type { Relationship } from './relationship';
import type { RosterField } from './roster-fields';

/** A person as one row of a roster has them. Null is what the row does not say. */
export type RosterRow = {
  /** Where it stands in the file, counted as a spreadsheet does: the header is row 1. */
  row: number;
  /** `end`: coverage ends; who it is may be said by the number alone. */
  action: 'keep' | 'end';
  memberNumber: string;
  givenName: string | null;
  familyName: string | null;
  birthDate: Day | null;
  relationship: Relationship | null;
  subscriberNumber: string | null;
  employeeNumber: string | null;
  workEmail: string | null;
  startsOn: Day | null;
  endsOn: Day | null;
};

export type ProblemCode =
  | 'missing'
  | 'too-long'
  | 'unreadable'
  | 'not-a-date'
  | 'two-digit-year'
  | 'no-such-day'
  | 'no-such-month'
  | 'out-of-range'
  | 'not-an-email'
  | 'unknown-relationship'
  | 'ends-before-start'
  | 'no-subscriber'
  | 'own-subscriber'
  | 'subscriber-of-self'
  | 'subscriber-unknown'
  | 'subscriber-is-dependent'
  | 'too-many-values'
  | 'conflicting'
  | 'not-on-roster'
  | 'vouched-as-other'
  | 'unknown-maintenance'
  | 'segment';

/** Why a row cannot be taken: what was written, and a detail that the words need. */
export type RosterProblem = { row: number; field: RosterField | null; code: ProblemCode; value: string; detail: string | null };

/** What reading one row gives: the person, or why not; the number is kept, so that a member whose row is refused is left as they are. */
export type ReadRow = { row: RosterRow; problems: null } | { row: null; memberNumber: string | null; problems: RosterProblem[] };
