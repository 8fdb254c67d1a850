import type pg from 'pg';
import { normalizeName } from '@/lib/domain/eligibility/normalize-name';
import { type Random, seededRandom } from '@/prisma/seed/random';
import { syntheticName } from './synthetic-names';

const TOGETHER = 20_000;
const places = ['Duluth, MN', 'Tulsa, OK', 'Boise, ID', 'Tampa, FL', 'Reno, NV', 'Gary, IN', 'Akron, OH', 'Provo, UT'];

type NamedSponsor = {
  id: string;
  kind: string;
  name: string;
  size: number;
  locality: string;
  alias: { kind: string; name: string } | null;
};

/**
 * Fills an organization with sponsors until it has at least as many names. Set-based, with the triggers of single names off and what they
 * would have kept entered at once. Needs the owner's rights. Resolves to the seconds it took; 0 when there was nothing to do.
 */
export async function fillSponsors(owner: pg.Client, organizationId: string, wanted: number): Promise<number> {
  const start = performance.now();
  let present = await countNames(owner, organizationId);
  if (present >= wanted) return 0;
  const random = seededRandom(`sponsors from ${present}`);
  await owner.query('BEGIN');
  await owner.query('SET LOCAL session_replication_role = replica');
  await owner.query('CREATE TEMP TABLE entered ON COMMIT DROP AS SELECT organization_id, id FROM sponsor_name LIMIT 0');
  const indexes = await takeIndexes(owner);
  while (present < wanted) {
    present += await enterSponsors(
      owner,
      organizationId,
      Array.from({ length: TOGETHER }, () => syntheticSponsor(random)),
    );
    process.stdout.write(`\r${present} names`);
  }
  await owner.query(`
    INSERT INTO sponsor_word AS known (organization_id, word, names)
    SELECT n.organization_id, word, count(*) FROM entered JOIN sponsor_name n USING (organization_id, id), name_words(n.kind, n.search_key) word
    GROUP BY n.organization_id, word
    ON CONFLICT (organization_id, word) DO UPDATE SET names = known.names + excluded.names`);
  await owner.query("SET LOCAL maintenance_work_mem = '1GB'");
  for (const definition of indexes) await owner.query(definition);
  await owner.query('COMMIT');
  for (const table of ['sponsor', 'sponsor_name', 'sponsor_word']) await owner.query(`VACUUM ANALYZE ${table}`);
  console.log('');
  return (performance.now() - start) / 1000;
}

/** The synthetic organization that the load database's sponsors belong to; made once. */
export async function sponsorOrganization(owner: pg.Client): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(`
    INSERT INTO organization (id, slug, name, zone) VALUES (gen_random_uuid(), 'load-sponsors', 'Load (synthetic sponsors)', 'America/Chicago')
    ON CONFLICT (slug) DO UPDATE SET name = excluded.name RETURNING id`);
  return rows[0]?.id ?? '';
}

/** Takes away the inverted indexes, which are built faster at once than row by row. Resolves to their definitions. */
async function takeIndexes(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string; definition: string }>(`
    SELECT oid::regclass::text AS name, pg_get_indexdef(oid) AS definition FROM pg_class
    WHERE oid IN ('sponsor_name_by_term'::regclass, 'sponsor_word_variants'::regclass)`);
  for (const { name } of rows) await owner.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}

/** Every fifth has a second name: a domain, or a former one. Most are small, and a few have most of the people. */
function syntheticSponsor(random: Random): NamedSponsor {
  const name = syntheticName(random);
  const alias = random.weighted([
    [null, 8],
    [
      {
        kind: 'email-domain',
        name: `${name
          .toLowerCase()
          .replace(/[^a-z]/g, '')
          .slice(0, 14)}.example`,
      },
      1,
    ],
    [{ kind: 'former', name: syntheticName(random) }, 1],
  ]);
  return {
    id: random.uuid(new Date('2026-01-01T00:00:00Z')),
    kind: random.chance(0.02) ? 'health-plan' : 'employer',
    name,
    alias,
    size: Math.min(2_000_000, Math.floor(10 / (1 - random.next()) ** 0.9)),
    locality: places[random.int(0, places.length - 1)] ?? '',
  };
}

async function enterSponsors(owner: pg.Client, organizationId: string, sponsors: NamedSponsor[]): Promise<number> {
  await owner.query(
    `INSERT INTO sponsor (organization_id, id, kind, legal_name, locality, size, zone)
     SELECT $1::uuid, s.*, 'America/Chicago' FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::int[]) s`,
    [
      organizationId,
      sponsors.map(({ id }) => id),
      sponsors.map(({ kind }) => kind),
      sponsors.map(({ name }) => name),
      sponsors.map(({ locality }) => locality),
      sponsors.map(({ size }) => size),
    ],
  );
  const names = sponsors.flatMap(({ id, name, alias }) => [{ id, kind: 'legal', name }, ...(alias ? [{ id, ...alias }] : [])]);
  await owner.query(
    `WITH named AS (
       INSERT INTO sponsor_name (organization_id, id, sponsor_id, kind, name, search_key, size, sponsor_kind, legal_name, locality)
       SELECT $1::uuid, gen_random_uuid(), n.*, s.size, s.kind, s.legal_name, s.locality
       FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) n (sponsor_id, kind, name, search_key)
       JOIN sponsor s ON s.organization_id = $1::uuid AND s.id = n.sponsor_id RETURNING organization_id, id)
     INSERT INTO entered SELECT organization_id, id FROM named`,
    [
      organizationId,
      names.map(({ id }) => id),
      names.map(({ kind }) => kind),
      names.map(({ name }) => name),
      names.map(({ name }) => normalizeName(name)),
    ],
  );
  return names.length;
}

/** How many names of sponsors an organization has. */
export async function countNames(owner: pg.Client, organizationId: string): Promise<number> {
  const { rows } = await owner.query<{ count: number }>('SELECT count(*)::int FROM sponsor_name WHERE organization_id = $1', [
    organizationId,
  ]);
  return rows[0]?.count ?? 0;
}
