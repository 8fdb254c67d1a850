import { foldLetters } from './normalize-name';
import { foundFromStartOnly, type SponsorNameKind } from './sponsor-kinds';

/** Longest words first are what people mistype; shorter ones than this forgive no swap. */
const shortestMistyped = 6;

/**
 * How people will look for a name, to try out what a search finds before it is stored: while typing, whole, without its spaces, by
 * its initials, with two letters swapped. Domains and payer IDs are typed as they are. Each once, two letters at least.
 */
export function waysToType(name: string, kind: SponsorNameKind): string[] {
  const plain = name.trim();
  if (foundFromStartOnly(kind)) return [plain];
  const words = foldLetters(plain)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const initials = words.map((word) => word.slice(0, 1)).join('');
  const ways = [
    words.join(' ').slice(0, 4).trim(),
    plain,
    words.length > 1 ? words.join('') : '',
    words.length > 2 ? initials : '',
    mistyped(words),
  ];
  return [...new Set(ways)].filter((way) => way.length >= 2);
}

/** The longest word with its third and fourth letter swapped; empty where none is long enough, or both are the same. */
function mistyped(words: readonly string[]): string {
  const longest = words.toSorted((a, b) => b.length - a.length)[0] ?? '';
  const [, , third = '', fourth = ''] = longest;
  if (longest.length < shortestMistyped || third === fourth) return '';
  const slip = longest.slice(0, 2) + fourth + third + longest.slice(4);
  return words.map((word) => (word === longest ? slip : word)).join(' ');
}
