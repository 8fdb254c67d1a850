import type { CitedNumber } from '@/lib/domain/evidence';

export const measureCodes = [
  'nprs', 'lefs', 'odi', 'psfs', 'promis-pf', 'wiq', 'six-mwd', 'tread-pain-free', 'tread-max', 'heel-raise', 'hop',
  'uwri', 'tsk-11', 'phq-2', 'phq-9', 'gad-7', 'groc', 'satisfaction', 'flare-days', 'knee-to-wall', 'slr', 'load-checklist',
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
  /** Written after a value: `points`, `m`, `s`, `%`, `reps`, `days`, `cm`, `°`. */
  unit: string;
  min: number;
  max: number;
  /** Smallest step a score can take; 1 for whole numbers. */
  step: number;
  better: 'higher' | 'lower';
  /** Empty when only a score is entered. */
  items: MeasureItem[];
  /** Items to score, whatever order; null where unanswered. */
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
};
