import 'server-only';
import { randomInt } from 'node:crypto';

/** Digits and capitals that nobody takes for one another when read aloud. */
const signs = '23456789ABCDEFGHJKLMNPQRSTVWXYZ';

/** A number of ours for one question, to be told on the telephone: "C" and twelve signs. */
export const newTraceNumber = (): string => `C${Array.from({ length: 12 }, () => signs[randomInt(signs.length)]).join('')}`;
