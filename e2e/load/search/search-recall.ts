import type { NameHit } from '@/lib/domain/eligibility/match-names';
import { matchNames, type NameCandidate } from '@/lib/domain/eligibility/match-names';

/** How one mistyped or reordered name was answered: found; behind eight that are as near or nearer; not forgiven by the rules; or missed. */
export type Recalled = 'found' | 'behind as near' | 'not forgiven' | 'missed';

/** What became of a search for `meant`, of which `hits` were shown. */
export function recalled(
  query: string,
  meant: Pick<NameCandidate, 'name' | 'key' | 'nameKind'>,
  hits: readonly NameHit<NameCandidate>[],
): Recalled {
  if (hits.some(({ candidate }) => candidate.key === meant.key)) return 'found';
  const alone = matchNames(query, [{ ...meant, sponsorId: '', size: 0 }])[0]?.match;
  if (!alone) return 'not forgiven';
  const worst = hits.at(-1)?.match;
  const isCrowded =
    hits.length >= 8 && worst !== undefined && (worst.tier !== 'fuzzy' || (alone.tier === 'fuzzy' && worst.edits <= alone.edits));
  const isNearerThere =
    alone.tier === 'fuzzy' && hits[0] !== undefined && (hits[0].match.tier !== 'fuzzy' || hits[0].match.edits + 0.5 < alone.edits);
  return isCrowded || isNearerThere ? 'behind as near' : 'missed';
}
