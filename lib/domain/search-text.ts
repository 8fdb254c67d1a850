import * as z from 'zod';

/** PostgreSQL's text holds every character but this one. */
const hasNul = (text: string) => text.includes('\u0000');

/** Text of an address: trimmed, of limited length, and something a database can look for. */
export const addressText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => !hasNul(text));

/** What may stand in a search box of an address; anything longer or stranger is as if nothing were searched. */
export const SearchText = addressText(80).catch('');
