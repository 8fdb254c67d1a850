import * as z from 'zod';

/** A number as people type it: with a point or a comma; an empty box is no number. `error` says what is asked for. */
export const typedNumber = (error: string) =>
  z.preprocess((typed) => {
    if (typeof typed !== 'string') return typed;
    const text = typed.trim().replace(',', '.');
    return text === '' ? undefined : Number(text);
  }, z.number({ error }));
