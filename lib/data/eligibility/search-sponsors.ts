import 'server-only';
import { inTransaction, systemContext } from '@/lib/data/in-transaction';
import { db, type Tx } from '@/lib/db';
import { matchNames } from '@/lib/domain/eligibility/match-names';
import { nameReadings } from '@/lib/domain/eligibility/name-readings';
import { normalizeName, normalizeQuery } from '@/lib/domain/eligibility/normalize-name';
import type { SponsorKind, SponsorNameKind } from '@/lib/domain/eligibility/sponsor-kinds';

/**
 * One sponsor found. `name` is its legal name; `matchedOn` the name that was found and `matchedAs` what that is, both null where the legal
 * name already begins with it.
 */
export type SponsorHit = {
  id: string;
  kind: SponsorKind;
  name: string;
  matchedOn: string | null;
  matchedAs: SponsorNameKind | null;
  locality: string;
};

/** A name that the database offers: its sponsor, what it is, the name, its key, the sponsor's size, kind, legal name and place. */
type Offered = [string, SponsorNameKind, string, string, number, SponsorKind, string, string];
type Answer = { offered: Offered[] | null };

/** A search answers with no more than these. */
export const mostSponsorHits = 8;
const mostWords = 8;

/** Employers and health plans of the organization this deployment serves that the text may mean, best first, eight at most. One statement. */
export async function searchSponsors(typed: string): Promise<SponsorHit[]> {
  const query = queryOf(typed);
  if (query === null) return [];
  const answer = await db.$queryRaw<Answer[]>`SELECT search_public_sponsor_names(${nameReadings(query)}::text[]) AS offered`;
  return judged(query, answer);
}

/** The same in a named organization. */
export async function searchSponsorsOf(organizationId: string, typed: string): Promise<SponsorHit[]> {
  return inTransaction(systemContext(organizationId, 'public'), (tx) => searchSponsorsIn(tx, typed));
}

/** The same as a transaction sees it, so that a name can be tried out before it is stored. */
export async function searchSponsorsIn(tx: Tx, typed: string): Promise<SponsorHit[]> {
  const query = queryOf(typed);
  if (query === null) return [];
  return judged(query, await tx.$queryRaw<Answer[]>`SELECT search_sponsor_names(${nameReadings(query)}::text[]) AS offered`);
}

/** Null when there is too little to search for. */
function queryOf(typed: string): string | null {
  const query = normalizeQuery(typed).split(' ').slice(0, mostWords).join(' ');
  return query.replaceAll(' ', '').length < 2 ? null : query;
}

function judged(query: string, [answer]: Answer[]): SponsorHit[] {
  const candidates = (answer?.offered ?? []).map(([sponsorId, nameKind, name, key, size, kind, legalName, locality]) => ({
    sponsorId,
    nameKind,
    name,
    key,
    size,
    kind,
    legalName,
    locality,
  }));
  return matchNames(query, candidates, mostSponsorHits).map(
    ({ candidate: { sponsorId, kind, legalName, name, nameKind, key, locality } }) => {
      const isPlain = normalizeName(legalName).startsWith(key);
      return { id: sponsorId, kind, name: legalName, matchedOn: isPlain ? null : name, matchedAs: isPlain ? null : nameKind, locality };
    },
  );
}
