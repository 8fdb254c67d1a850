import * as z from 'zod';

/** What may stand in a search box of an address; anything longer or stranger is as if nothing were searched. */
export const SearchText = z.string().trim().max(80).catch('');
