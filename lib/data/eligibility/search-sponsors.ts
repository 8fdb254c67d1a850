import 'server-only';
import { inTransaction, systemContext } from '@/lib/data/in-transaction';
import type { Tx } from '@/lib/db';
import { matchNames } from '@/lib/domain/eligibility/match-names';
import { normalizeName, normalizeQuery } from '@/lib/domain/eligibility/normalize-name';
import type { SponsorKind, SponsorNameKind } from '@/lib/domain/eligibility/sponsor-kinds';
import { typedVariants } from '@/lib/domain/eligibility/typed-variants';
import { publicOrganization } from './public-organization';

/** One sponsor found. `name` is its legal name; `matchedOn` the name that was found, null where the legal name already begins with it. */
export type SponsorHit = { id: string; kind: SponsorKind; name: string; matchedOn: string | null; locality: string };

type Row = {
  sponsorId: string;
  nameKind: SponsorNameKind;
  name: string;
  key: string;
  size: number;
  kind: SponsorKind;
  legalName: string;
  locality: string;
};

/** A search answers with no more than these. */
export const mostSponsorHits = 8;
const mostWords = 8;
/** Names ranked per search. Where more may be meant, those that begin as typed come first, then those of the largest sponsors. */
const mostCandidates = 400;
/** Sorts after every letter, so that `word < typed + last` means "begins with". */
const last = '\u{10ffff}';

/** Employers and health plans of the organization this deployment serves that the text may mean, best first, eight at most. */
export async function searchSponsors(typed: string): Promise<SponsorHit[]> {
  if (normalizeQuery(typed).length < 2) return [];
  const organization = await publicOrganization();
  return organization ? searchSponsorsOf(organization.id, typed) : [];
}

/** The same in a named organization. */
export async function searchSponsorsOf(organizationId: string, typed: string): Promise<SponsorHit[]> {
  const query = normalizeQuery(typed).split(' ').slice(0, mostWords).join(' ');
  if (query.replaceAll(' ', '').length < 2) return [];
  const candidates = await inTransaction(systemContext(organizationId, 'public'), (tx) => findCandidates(tx, organizationId, query));
  return matchNames(query, candidates, mostSponsorHits).map(({ candidate: { sponsorId, kind, legalName, name, key, locality } }) => ({
    id: sponsorId,
    kind,
    name: legalName,
    matchedOn: normalizeName(legalName).startsWith(key) ? null : name,
    locality,
  }));
}

/** What may be found: each typed word, each pair of neighbors as one word, all as one word; with the typed words that it stands for. */
function partsOf(query: string): { text: string; covers: number[] }[] {
  const words = query.split(' ');
  const pairs = words.slice(1).map((word, index) => ({ text: `${words[index]}${word}`, covers: [index, index + 1] }));
  const whole = words.length > 2 ? [{ text: words.join(''), covers: words.map((_, index) => index) }] : [];
  return [...words.map((text, index) => ({ text, covers: [index] })), ...pairs, ...whole];
}

/**
 * Names in which every typed word may stand: as the beginning of a word, or of one that differs by a few letters (the two share
 * a variant). A wide net on purpose; the domain decides what is a hit. Trap: OFFSET 0 keeps each lookup an index scan; the planner
 * cannot know how few words a variant has and would read the whole dictionary instead.
 */
function findCandidates(tx: Tx, organizationId: string, query: string): Promise<Row[]> {
  const parts = partsOf(query);
  const variants = parts.flatMap(({ text }, part) => typedVariants(text).map((variant) => ({ part, variant })));
  return tx.$queryRaw<Row[]>`
    WITH hit AS (
      SELECT p.n - 1 AS part, w.name_id
      FROM unnest(${parts.map(({ text }) => text)}::text[], ${parts.map(({ text }) => text + last)}::text[]) WITH ORDINALITY AS p (text, upto, n)
      CROSS JOIN LATERAL (
        SELECT name_id FROM sponsor_name_word
        WHERE organization_id = ${organizationId}::uuid AND word ~>=~ p.text AND word ~<~ p.upto OFFSET 0
      ) w
      UNION
      SELECT t.part, w.name_id
      FROM (
        SELECT DISTINCT p.part, v.word
        FROM unnest(${variants.map(({ part }) => part)}::int[], ${variants.map(({ variant }) => variant)}::text[]) AS p (part, variant)
        CROSS JOIN LATERAL (
          SELECT word FROM sponsor_word_variant WHERE organization_id = ${organizationId}::uuid AND variant = p.variant OFFSET 0
        ) v
      ) t
      CROSS JOIN LATERAL (
        SELECT name_id FROM sponsor_name_word WHERE organization_id = ${organizationId}::uuid AND word = t.word OFFSET 0
      ) w
    ), covered AS (
      SELECT hit.name_id
      FROM hit JOIN unnest(${parts.flatMap(({ covers }, part) => covers.map(() => part))}::int[], ${parts.flatMap(({ covers }) => covers)}::int[]) AS c (part, typed)
        ON c.part = hit.part
      GROUP BY hit.name_id HAVING count(DISTINCT c.typed) = ${query.split(' ').length}
    )
    SELECT n.*
    FROM covered CROSS JOIN LATERAL (
      SELECT s.id AS "sponsorId", n.kind AS "nameKind", n.name, n.search_key AS key, s.size, s.kind, s.legal_name AS "legalName", s.locality
      FROM sponsor_name n JOIN sponsor s ON s.organization_id = n.organization_id AND s.id = n.sponsor_id
      WHERE n.organization_id = ${organizationId}::uuid AND n.id = covered.name_id OFFSET 0
    ) n
    ORDER BY n.key = ${query} DESC, n.key ~>=~ ${query} AND n.key ~<~ ${query + last} DESC, n.size DESC, n."sponsorId", n.name
    LIMIT ${mostCandidates}`;
}
