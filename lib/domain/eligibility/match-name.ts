import { editDistance } from './edit-distance';
import { isLikelySlip, sounding, soundsAlike } from './likely-slips';
import { standsIn } from './name-runs';
import { foundFromStartOnly, type SponsorNameKind } from './sponsor-kinds';

/** How a name was found, best first. */
export const matchTiers = ['exact', 'prefix', 'word-prefix', 'initials', 'fuzzy'] as const;
export type MatchTier = (typeof matchTiers)[number];
/** `edits`: slips forgiven; a half more where what was typed is only the beginning of a word, so that whole words come first. */
export type NameMatch = { tier: MatchTier; edits: number };

const skippedInInitials = new Set(['of', 'for', 'in', 'at']);
const mostEditsInAll = 3.5;
const unfinished = 0.5;
const never = Number.POSITIVE_INFINITY;

/** How the typed text, normalized, meets a normalized name without any typo. Null when it does not. */
export function matchNameAsTyped(query: string, key: string, kind: SponsorNameKind): NameMatch | null {
  const typed = query.replaceAll(' ', '');
  const whole = key.replaceAll(' ', '');
  if (whole === typed) return { tier: 'exact', edits: 0 };
  if (whole.startsWith(typed)) return { tier: 'prefix', edits: 0 };
  if (foundFromStartOnly(kind)) return null;
  const [parts, words] = [query.split(' '), key.split(' ')];
  if (standsIn(parts, words)) return { tier: 'word-prefix', edits: 0 };
  return meetsInitials(parts, words) ? { tier: 'initials', edits: 0 } : null;
}

/** How the typed text meets a name when a few slips are forgiven: more in long words, none in short ones or in numbers. */
export function matchNameForgiving(query: string, key: string, kind: SponsorNameKind): NameMatch | null {
  const whole = key.replaceAll(' ', '');
  const parts = query.split(' ');
  if (foundFromStartOnly(kind)) return kind === 'payer-id' ? null : fuzzy(forgivenWord(parts.join(''), whole, false));
  const words = key.split(' ');
  // Compared as one word only where a space is missing or extra; else "acme wealth" would be two slips from "acme health".
  const asOne = parts.length === words.length ? never : forgivenWord(parts.join(''), whole, parts.length === 1 && query.length > 9);
  return fuzzy(Math.min(byWord(parts, words), asOne));
}

const fuzzy = (edits: number): NameMatch | null => (edits <= mostEditsInAll ? { tier: 'fuzzy', edits } : null);

/**
 * Slips forgiven between two words, by the longer of them: one below 9 letters, two below 11, else three. Where other words were typed
 * too and say what is meant, two from 7 letters on.
 */
function allowedEdits(longer: number, isAlone: boolean): number {
  if (longer < (isAlone ? 9 : 7)) return 1;
  return longer < 11 ? 2 : 3;
}

function forgivenWord(typed: string, word: string, mayBeUnfinished: boolean, isAlone = true): number {
  if (word.startsWith(typed)) return 0;
  if (typed.length < 4 || word.length < 4 || /\p{N}/u.test(typed) || !startsAlike(typed, word)) return never;
  const finished = slips(typed, word, isAlone, allowedEdits(Math.max(typed.length, word.length), isAlone));
  const isUnfinished = mayBeUnfinished && word.length > typed.length && typed.length >= (isAlone ? 6 : 5);
  return finished < never || !isUnfinished ? finished : unfinishedSlips(typed, word);
}

/**
 * Of a lone word of a few letters another letter in it, or one more, often makes another name ("bayer" and "baker", "globex" and
 * "globe", "petco" and "peco"): only a likely slip is forgiven. Where only their order is wrong ("waltmar"), two slips are.
 */
function slips(typed: string, word: string, isAlone: boolean, most: number): number {
  const edits = editDistance(typed, word, typed.length > 5 && sameLetters(typed, word) ? 2 : most);
  if (edits !== 1 || typed.length > 7 || !isAlone || sounding(typed) === sounding(word)) return edits;
  const at = [...typed].findIndex((letter, index) => letter !== word[index]);
  const rest = typed.slice(at + 1);
  const isReplaced = rest === word.slice(at + 1);
  if (isReplaced && typed.length === word.length) return isLikelySlip(typed[at], word[at]) ? edits : never;
  if (rest !== word.slice(at)) return edits;
  const isLast = rest === '';
  const isLikelyExtra =
    typed[at] === typed[at - 1] || typed[at] === typed[at + 1] || (isLast && (typed[at] === 's' || isLikelySlip(typed[at], word.at(-1))));
  return isLikelyExtra || (!isLast && word.length > 4) ? edits : never;
}

const sameLetters = (a: string, b: string) => a.length === b.length && [...a].sort().join('') === [...b].sort().join('');

/** Against the beginning of a word, for whoever is still typing. What was typed last must fit, else anything that begins alike would do. */
function unfinishedSlips(typed: string, word: string): number {
  const most = typed.length < 10 ? 1 : 2;
  const edits = editDistance(typed, word, most, true);
  if (edits === never || editDistance(typed.slice(0, -1), word, most, true) < edits) return never;
  return edits + unfinished;
}

function startsAlike(typed: string, word: string): boolean {
  if (typed[0] === word[0] || typed.length > 6 || (typed.length === 6 && typed[0] === word[1])) return true;
  return (
    (typed[0] === word[1] && typed[1] === word[0]) || (typed.length === 6 || typed.length === 5 ? soundsAlike(typed[0], word[0]) : false)
  );
}

/** The fewest slips with which every typed word meets a word of its own, also where one space is missing or extra. */
function byWord(typed: string[], key: string[]): number {
  const isAlone = typed.length === 1;
  const cost = (part: string, word: string, isLast: boolean): number => {
    const first = key[0] ?? '';
    if (isAlone && part.length < 6 && word !== first && !word.startsWith(first)) return never;
    return forgivenWord(part, word, isLast && (part.length > 9 || key.includes(word)), isAlone);
  };
  let best = never;
  const names = withOnePairJoined(key);
  for (const parts of withOnePairJoined(typed)) {
    for (const words of names) {
      if (parts !== typed && words !== key) continue; // both joined is the same two words in one, with more slips forgiven
      if (parts.length <= words.length) best = Math.min(best, assign(parts, words, 0, 0, cost));
    }
  }
  return best;
}

function assign(
  parts: string[],
  words: string[],
  index: number,
  taken: number,
  cost: (typed: string, word: string, isLast: boolean) => number,
): number {
  const part = parts[index];
  if (part === undefined) return 0;
  let best = never;
  for (const [position, word] of words.entries()) {
    if (taken & (1 << position)) continue;
    const edits = cost(part, word, index === parts.length - 1);
    if (edits >= best) continue;
    best = Math.min(best, edits + assign(parts, words, index + 1, taken | (1 << position), cost));
    if (best === 0) return 0;
  }
  return best;
}

/** The words themselves first. */
const withOnePairJoined = (words: string[]): string[][] => [
  words,
  ...words.slice(1).map((word, index) => [...words.slice(0, index), `${words[index]}${word}`, ...words.slice(index + 2)]),
];

/** "bcbs" and "bcbs il" for Blue Cross Blue Shield of Illinois: initials of the first words, then beginnings of the rest. */
function meetsInitials(parts: string[], words: string[]): boolean {
  const [first = '', ...rest] = parts;
  if (first.length < 2) return false;
  return [words, words.filter((word) => !skippedInInitials.has(word))].some((counted) => {
    const initials = counted.map((word) => word[0]).join('');
    if (!initials.startsWith(first)) return false;
    return rest.length === 0 || (first.length < counted.length && standsIn(rest, counted.slice(first.length)));
  });
}
