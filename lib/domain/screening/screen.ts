import type { CitedNumber } from '@/lib/domain/evidence';
import type { ScreenCode } from '@/lib/domain/programs/program';

/** `emergency`: instruct at once; `urgent`: the same day. */
export type Severity = 'emergency' | 'urgent';

/** Answers by question id. Null or absent means unanswered, which is never "no". */
export type ScreenAnswers = Record<string, boolean | number | null | undefined>;

export type ScreenQuestion = {
  /** Unique over all screens. */
  id: string;
  text: string;
  explanation: string;
  kind: 'yes-no' | 'number';
  /** Bounds of a number, included. */
  min?: number;
  max?: number;
  unit?: string;
  /** A "yes" or a value that stays true once given: brought forward to the next screening, and settled by a clearance (`settled-history.ts`). */
  lasting?: true;
  /** Which answer speaks for what the screen looks for; "yes" unless told. */
  speaksFor?: 'yes' | 'no' | 'neither';
};

export type ScreenOutcome = {
  /** `blocked`: this program may not start, whatever the score. `needs-more`: the answers do not settle it yet. */
  result: 'negative' | 'positive' | 'blocked' | 'needs-more';
  /** Null when negative or not settled. */
  severity: Severity | null;
  score?: number;
  /** What was found, in a sentence. */
  words: string;
  /** What to do now, in a sentence. */
  instruction: string;
};

export type Screen = {
  code: ScreenCode;
  /** Pinned with every screening, so that an old one reads as it was asked. */
  version: string;
  name: string;
  whyAsked: string;
  questions: ScreenQuestion[];
  /** The figures the rule uses, by name, with source and mark. */
  thresholds: Record<string, CitedNumber>;
  evaluate: (answers: ScreenAnswers) => ScreenOutcome;
  /** What the documented clearance of this screen's flag answers by itself. */
  afterClearance?: ScreenAnswers;
};
