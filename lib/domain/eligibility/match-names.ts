import { matchNameAsTyped, matchNameForgiving, matchTiers, type NameMatch } from './match-name';
import type { SponsorNameKind } from './sponsor-kinds';

/** One name of a sponsor. `key` is the normalized name, `size` ranks equal hits. */
export type NameCandidate = { sponsorId: string; nameKind: SponsorNameKind; name: string; key: string; size: number };
export type NameHit<C extends NameCandidate> = { candidate: C; match: NameMatch };

/**
 * The sponsors that a normalized query means, best first, each once with its best name: exact, prefix, word prefix, initials,
 * fuzzy; fewer edits; larger; then by name. Typos are forgiven only while there are fewer than `limit` hits without.
 */
export function matchNames<C extends NameCandidate>(query: string, candidates: readonly C[], limit = 8): NameHit<C>[] {
  if (query.replaceAll(' ', '').length < 2) return [];
  const asTyped = bestPerSponsor(candidates, ({ key, nameKind }) => matchNameAsTyped(query, key, nameKind));
  if (asTyped.length >= limit) return asTyped.slice(0, limit);
  const found = new Set(asTyped.map(({ candidate }) => candidate.sponsorId));
  const others = candidates.filter(({ sponsorId }) => !found.has(sponsorId));
  const forgiven = bestPerSponsor(others, ({ key, nameKind }) => matchNameForgiving(query, key, nameKind));
  return [...asTyped, ...forgiven].slice(0, limit);
}

function bestPerSponsor<C extends NameCandidate>(candidates: readonly C[], match: (candidate: C) => NameMatch | null): NameHit<C>[] {
  const best = new Map<string, NameHit<C>>();
  for (const candidate of candidates) {
    const found = match(candidate);
    if (!found) continue;
    const hit = { candidate, match: found };
    const earlier = best.get(candidate.sponsorId);
    if (!earlier || compare(hit, earlier) < 0) best.set(candidate.sponsorId, hit);
  }
  return [...best.values()].sort(compare);
}

function compare(a: NameHit<NameCandidate>, b: NameHit<NameCandidate>): number {
  return (
    matchTiers.indexOf(a.match.tier) - matchTiers.indexOf(b.match.tier) ||
    a.match.edits - b.match.edits ||
    b.candidate.size - a.candidate.size ||
    Number(b.candidate.nameKind === 'legal') - Number(a.candidate.nameKind === 'legal') ||
    a.candidate.key.length - b.candidate.key.length ||
    (a.candidate.name < b.candidate.name ? -1 : 1)
  );
}
