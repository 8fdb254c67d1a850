import * as z from 'zod';
import { EvidenceMark } from '@/lib/domain/evidence';
import { measureCodes } from '@/lib/domain/measures/measure';
import { numberOf } from '@/lib/domain/typed-number';

/** Texts and numbers of the program editor arrive as typed, empty ones as '' and NaN: the rules of the definition say what is wrong with them. */
export const typedText = z.string().trim().max(4000, 'Keep it under 4000 characters.').default('');

/** With a point or a comma; NaN where nothing or no number was typed. */
export const typedFigure = z
  .string()
  .optional()
  .transform((typed): number => numberOf(typed ?? '') ?? Number.NaN);

/** Ids of references, separated by spaces or commas; each once. */
export const typedIds = typedText.transform((text) => [...new Set(text.split(/[\s,;]+/).filter(Boolean))]);

export const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');

export const mark = z.enum(EvidenceMark.options, { error: 'Choose how sure this is.' });
export const measureCode = z.enum(measureCodes, { error: 'Choose a measure.' });

/** A figure with its mark and source. */
export const typedCited = z.object({ value: typedFigure, mark, source: typedText });

/** The same where there may be none: null when neither a value nor a source was typed. */
export const typedCitedOrNone = typedCited.transform((cited) => (Number.isNaN(cited.value) && cited.source === '' ? null : cited));
