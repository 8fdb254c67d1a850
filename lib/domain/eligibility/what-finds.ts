import type { MatchTier } from './match-name';
import { matchNames } from './match-names';
import { normalizeName, normalizeQuery } from './normalize-name';
import { foundFromStartOnly, type SponsorNameKind } from './sponsor-kinds';

export type GivenName = { kind: SponsorNameKind; name: string };

/** Something a person may type, and how and under which of the names it finds the sponsor. */
export type Finding = { typed: string; name: string; tier: MatchTier };

/** How a text finds a sponsor that has these names, as the public search judges it; null when it does not. Larger sponsors may still come first. */
export function findingOf(typed: string, names: readonly GivenName[]): Finding | null {
  const candidates = names.map(({ kind, name }) => ({ sponsorId: '', nameKind: kind, name, key: normalizeName(name), size: 0 }));
  const [hit] = matchNames(normalizeQuery(typed), candidates, 1);
  return hit ? { typed, name: hit.candidate.name, tier: hit.match.tier } : null;
}

/**
 * What will find a sponsor with these names: of each name the whole, its first letters, its later words, its initials and a misspelling,
 * in that order, each text once. Only what the search does find; a name of one letter, say, is not among them. For showing what an edited
 * name changes: `whatFinds(after)` without the texts of `whatFinds(before)`, and the other way round.
 */
export function whatFinds(names: readonly GivenName[]): Finding[] {
  const typed = names.flatMap(examplesOf);
  return [...new Set(typed)].flatMap((text) => findingOf(text, names) ?? []);
}

function examplesOf({ kind, name }: GivenName): string[] {
  if (kind === 'email-domain') return [name.toLowerCase(), `someone@${name.toLowerCase()}`];
  const key = normalizeName(name);
  if (foundFromStartOnly(kind)) return [key];
  const words = key.split(' ');
  const longest = words.reduce((long, word) => (word.length > long.length ? word : long), '');
  return [
    key,
    ...(key.length > 4 ? [key.slice(0, 4).trim()] : []),
    ...words.slice(1).filter((word) => word.length > 2),
    ...(words.length > 1 ? [words.map((word) => word[0]).join('')] : []),
    ...(longest.length > 5 ? [key.replace(longest, misspelled(longest))] : []),
  ];
}

/** Two letters in the middle swapped. */
function misspelled(word: string): string {
  const at = Math.floor(word.length / 2);
  return `${word.slice(0, at - 1)}${word[at]}${word[at - 1]}${word.slice(at + 1)}`;
}
