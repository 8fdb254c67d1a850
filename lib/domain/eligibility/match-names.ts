import { matchNameAsTyped, matchNameForgiving, matchTiers, type NameMatch } from './match-name';
import { nameReadings } from './name-readings';
import type { SponsorNameKind } from './sponsor-kinds';

/** One name of a sponsor. `key` is the normalized name, `size` ranks equal hits. */
export type NameCandidate = { sponsorId: string; nameKind: SponsorNameKind; name: string; key: string; size: number };
export type NameHit<C extends NameCandidate> = { candidate: C; match: NameMatch };

/**
 * The sponsors that a normalized query means, best first, each once with its best name: exact, prefix, word prefix, initials,
 * fuzzy; fewer edits; larger; then by name. Slips are forgiven only where nothing is found without them, or, a single one, where one
 * word is typed that is nobody's whole name and fewer than `limit` have it; and never more than the nearest needs.
 */
export function matchNames<C extends NameCandidate>(query: string, candidates: readonly C[], limit = 8): NameHit<C>[] {
  if (query.replaceAll(' ', '').length < 2) return [];
  const readings = nameReadings(query);
  const asTyped = bestPerSponsor(candidates, ({ key, nameKind }) => bestReading(readings, key, nameKind));
  const isMeant = asTyped[0]?.match.tier === 'exact' || (asTyped.length > 0 && query.includes(' '));
  if (isMeant || asTyped.length >= limit) return asTyped.slice(0, limit);
  const found = new Set(asTyped.map(({ candidate }) => candidate.sponsorId));
  const others = candidates.filter(({ sponsorId }) => !found.has(sponsorId));
  const forgiven = bestPerSponsor(others, ({ key, nameKind }) => matchNameForgiving(query, key, nameKind));
  const nearest = asTyped.length > 0 ? 1 : (forgiven[0]?.match.edits ?? 0);
  return [...asTyped, ...forgiven.filter(({ match }) => match.edits <= nearest + 0.5)].slice(0, limit);
}

/** The best of what the text can be read as; between equals the reading that comes first. */
function bestReading(readings: readonly string[], key: string, nameKind: SponsorNameKind): NameMatch | null {
  let best: NameMatch | null = null;
  for (const reading of readings) {
    const match = matchNameAsTyped(reading, key, nameKind);
    if (match && (best === null || tierOf(match) < tierOf(best))) best = match;
  }
  return best;
}

const tierOf = ({ tier }: NameMatch) => matchTiers.indexOf(tier);

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
    tierOf(a.match) - tierOf(b.match) ||
    a.match.edits - b.match.edits ||
    b.candidate.size - a.candidate.size ||
    Number(b.candidate.nameKind === 'legal') - Number(a.candidate.nameKind === 'legal') ||
    a.candidate.key.length - b.candidate.key.length ||
    (a.candidate.name < b.candidate.name ? -1 : 1)
  );
}
