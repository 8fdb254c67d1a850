import { editDistance } from './edit-distance';
import { foundFromStartOnly, type SponsorNameKind } from './sponsor-kinds';

/** How a name was found, best first. */
export const matchTiers = ['exact', 'prefix', 'word-prefix', 'initials', 'fuzzy'] as const;
export type MatchTier = (typeof matchTiers)[number];
export type NameMatch = { tier: MatchTier; edits: number };

type Assign = (typed: string, word: string, isLast: boolean) => number;

const skippedInInitials = new Set(['of', 'for', 'in', 'at']);
const mostEditsInAll = 3;

/** How the typed text, normalized, meets a normalized name without any typo. Null when it does not. */
export function matchNameAsTyped(query: string, key: string, kind: SponsorNameKind): NameMatch | null {
  const typed = query.replaceAll(' ', '');
  const whole = key.replaceAll(' ', '');
  if (whole === typed) return { tier: 'exact', edits: 0 };
  if (whole.startsWith(typed)) return { tier: 'prefix', edits: 0 };
  if (foundFromStartOnly(kind)) return null;
  if (bestAssignment(query, key, (part, word) => (word.startsWith(part) ? 0 : Number.POSITIVE_INFINITY)) === 0) {
    return { tier: 'word-prefix', edits: 0 };
  }
  return meetsInitials(query.split(' '), key.split(' ')) ? { tier: 'initials', edits: 0 } : null;
}

/** How the typed text meets a name when a few slips are forgiven: more in long words, none in short ones or in numbers. */
export function matchNameForgiving(query: string, key: string, kind: SponsorNameKind): NameMatch | null {
  const whole = key.replaceAll(' ', '');
  if (foundFromStartOnly(kind)) return kind === 'payer-id' ? null : fuzzy(forgivenWord(query.replaceAll(' ', ''), whole, false));
  const words = key.split(' ');
  const parts = query.split(' ');
  const lone = parts.length === 1;
  const byWord = bestAssignment(query, key, (part, word, isLast) =>
    lone && part.length < 6 && word !== words[0] && !word.startsWith(words[0] ?? '')
      ? Number.POSITIVE_INFINITY
      : forgivenWord(part, word, isLast),
  );
  // Compared as one word only where a space is missing or extra; else "acme wealth" would be two slips from "acme health".
  const asOne = parts.length === words.length ? Number.POSITIVE_INFINITY : forgivenWord(parts.join(''), whole, true);
  return fuzzy(Math.min(byWord, asOne));
}

const fuzzy = (edits: number): NameMatch | null => (edits <= mostEditsInAll ? { tier: 'fuzzy', edits } : null);

/** Slips that a typed word may have: none below 4 letters or with digits, one below 8, else two. */
export function allowedEdits(typed: string): number {
  if (typed.length < 4 || /\p{N}/u.test(typed)) return 0;
  return typed.length < 8 ? 1 : 2;
}

function forgivenWord(typed: string, word: string, isLast: boolean): number {
  if (word.startsWith(typed)) return 0;
  const most = word.length < 4 ? 0 : allowedEdits(typed);
  const startsAlike = typed[0] === word[0] || (typed[0] === word[1] && typed[1] === word[0]);
  if (most === 0 || (!startsAlike && typed.length < 7)) return Number.POSITIVE_INFINITY;
  return editDistance(typed, word, most, isLast && typed.length > 4);
}

/** The fewest edits with which every typed word meets a word of its own, also where one space is missing or extra. */
function bestAssignment(query: string, key: string, cost: Assign): number {
  let best = Number.POSITIVE_INFINITY;
  const names = withOnePairJoined(key.split(' '));
  for (const parts of withOnePairJoined(query.split(' '))) {
    for (const words of names) {
      if (parts.length > words.length) continue;
      best = Math.min(best, assign(parts, words, 0, 0, cost));
      if (best === 0) return 0;
    }
  }
  return best;
}

function assign(parts: string[], words: string[], index: number, taken: number, cost: Assign): number {
  const part = parts[index];
  if (part === undefined) return 0;
  let best = Number.POSITIVE_INFINITY;
  for (const [position, word] of words.entries()) {
    if (taken & (1 << position)) continue;
    const edits = cost(part, word, index === parts.length - 1);
    if (edits >= best) continue;
    best = Math.min(best, edits + assign(parts, words, index + 1, taken | (1 << position), cost));
    if (best === 0) return 0;
  }
  return best;
}

const withOnePairJoined = (words: string[]): string[][] => [
  words,
  ...words.slice(1).map((word, index) => [...words.slice(0, index), `${words[index]}${word}`, ...words.slice(index + 2)]),
];

/** "bcbs" and "bcbs il" for Blue Cross Blue Shield of Illinois: initials of the first words, then beginnings of the rest. */
function meetsInitials(parts: string[], words: string[]): boolean {
  return [words, words.filter((word) => !skippedInInitials.has(word))].some((counted) => {
    const initials = counted.map((word) => word[0]).join('');
    if (parts.length === 1) return (parts[0]?.length ?? 0) > 1 && initials.startsWith(parts[0] ?? '');
    const [first = '', ...rest] = parts;
    if (first.length < 2 || first.length >= counted.length || !initials.startsWith(first)) return false;
    const left = counted.slice(first.length);
    return (
      rest.length <= left.length && assign(rest, left, 0, 0, (part, word) => (word.startsWith(part) ? 0 : Number.POSITIVE_INFINITY)) === 0
    );
  });
}
