import * as z from 'zod';

/** Digits with one point or comma among them, and a sign; nothing else that a machine would read: no exponent, no other base. */
const decimal = /^[+-]?(\d+[.,]?\d*|[.,]\d+)$/;
/** Trap: to most readers "1,200" is twelve hundred, to others a bit more than one. */
const perhapsThousands = /^[+-]?[1-9]\d{0,2}(,\d{3})+$/;

/** The number that people typed with a point or a comma; null where it is none, or may mean two. */
export function numberOf(typed: string): number | null {
  const text = typed.trim().replace('−', '-');
  return decimal.test(text) && !perhapsThousands.test(text) ? Number(text.replace(',', '.')) : null;
}

/** A number as people type it: with a point or a comma; an empty box is no number. `error` says what is asked for. */
export const typedNumber = (error: string) =>
  z.preprocess(
    (typed) => (typeof typed === 'string' ? numberIn(typed) : typed),
    z.number({
      error: ({ input }) =>
        typeof input === 'string' && perhapsThousands.test(input)
          ? `Write it without a comma, such as ${input.replaceAll(/[+,]/g, '')}.`
          : error,
    }),
  );

/** What cannot be read stays as it was typed, for the words that refuse it. */
const numberIn = (typed: string) => (typed.trim() === '' ? undefined : (numberOf(typed) ?? typed.trim()));
