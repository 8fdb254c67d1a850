import type { SponsorKind, SponsorNameKind } from '@/lib/domain/eligibility/sponsor-kinds';

/** One sponsor that the search found, as `GET /api/eligibility/search?q=` answers in `{ results: EligibilityHit[] }`. */
export type EligibilityHit = {
  id: string;
  kind: SponsorKind;
  name: string;
  /** The name that was matched, when it is not the one shown; null otherwise. */
  matchedOn: string | null;
  /** What that name is to the sponsor. */
  matchedAs: SponsorNameKind | null;
  /** "Portland, Oregon"; null when unknown. */
  locality: string | null;
};
