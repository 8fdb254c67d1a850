import type { CitedNumber } from '@/lib/domain/evidence';

export const measureCodes = [
  'nprs',
  'lefs',
  'odi',
  'psfs',
  'promis-pf',
  'wiq',
  'six-mwd',
  'tread-pain-free',
  'tread-max',
  'heel-raise',
  'hop',
  'uwri',
  'tsk-11',
  'phq-2',
  'phq-9',
  'gad-7',
  'groc',
  'satisfaction',
  'flare-days',
  'knee-to-wall',
  'slr',
  'load-checklist',
] as const;
export type MeasureCode = (typeof measureCodes)[number];

/** One question. `text` is null where the wording is not free to show and only the score is entered. */
export type MeasureItem = { text: string | null; options: { value: number; label: string }[] };

/** `free` and `ours` may show item text; `score-only` takes a score until its licence is cleared. */
export type MeasureLicence = 'free' | 'ours' | 'score-only';

export type Scored = { ok: true; value: number } | { ok: false; message: string };

export type Measure = {
  code: MeasureCode;
  name: string;
  /** What a patient would call it ("Pain", "Leg function"). */
  shortName: string;
  /** Set where the short name is a plural ("Flare days are scored…"). */
  plural?: true;
  /** Written after a value: `points`, `m`, `s`, `%`, `reps`, `days`, `cm`, `°`. */
  unit: string;
  min: number;
  max: number;
  /** Smallest step a score can take; 1 for whole numbers. */
  step: number;
  better: 'higher' | 'lower';
  /** Empty when only a score is entered. */
  items: MeasureItem[];
  /** Answers in the order of the items; null where unanswered. */
  scoreItems: (answers: (number | null)[]) => Scored;
  mcid: CitedNumber | null;
  /** Relative MCID as a share of baseline (0.3 = 30 %), where the source gives one. */
  mcidShare: CitedNumber | null;
  mdc: CitedNumber | null;
  loinc: string | null;
  licence: MeasureLicence;
  /** Default days between two observations. */
  cadenceDays: CitedNumber;
  /** One sentence on how it is taken, shown beside the field. */
  howTo: string;
  /** Named beside the measure wherever its items are shown. */
  attribution?: string;
  /** How the test is run; stored with the measure, since another protocol gives other values. */
  protocol?: string;
  /** Small, moderate and large clinically important change, where the source grades it; `mcid` is then the moderate one. */
  mcidLevels?: { small: CitedNumber; moderate: CitedNumber; large: CitedNumber };
  /** Minimal important change, where the source gives one beside the MCID. */
  mic?: CitedNumber;
  /** Score from which something follows: PHQ-2 asks for PHQ-9, GAD-7 asks for a talk, a hop test counts as passed. */
  threshold?: CitedNumber & { meaning: string };
  /** Only helps to read other scores; never a goal or an outcome of its own. */
  anchorOnly?: true;
  /** Not to be taken in a bone stress program before the injury is cleared for loading. */
  lockedBeforeClearance?: true;
};
