import { PrismaPg } from '@prisma/adapter-pg';
import { beforeAll, expect, inject, test } from 'vitest';
import { qualityOf } from '@/e2e/load/search/quality';
import { labeledQueries, realSponsors } from '@/e2e/load/search/query-set';
import { matchNames } from '@/lib/domain/eligibility/match-names';
import { normalizeName, normalizeQuery } from '@/lib/domain/eligibility/normalize-name';
import { PrismaClient } from '@/prisma/client/client';
import { freshRandom } from '@/prisma/seed/random';
import { searchSponsorsOf } from './search-sponsors';

// Public names as test input, in an organization of the test's own; no demo shows them.
const owner = new PrismaClient({ adapter: new PrismaPg({ connectionString: inject('ownerUrl') }) });
const sponsors = realSponsors();
const queries = labeledQueries();
let organizationId: string;

beforeAll(async () => {
  const random = freshRandom();
  const slug = `quality-${random.int(1, 1e9)}`;
  ({ id: organizationId } = await owner.organization.create({
    data: { slug, name: slug, zone: 'America/New_York' },
    select: { id: true },
  }));
  const stored = sponsors.map((sponsor) => ({ ...sponsor, id: random.uuid(new Date(0)) }));
  await owner.sponsor.createMany({
    data: stored.map(({ id, kind, legalName, size }) => ({
      organizationId,
      id,
      kind,
      legalName,
      size,
      locality: '',
      zone: 'America/New_York',
    })),
  });
  await owner.sponsorName.createMany({
    data: stored.flatMap(({ id: sponsorId, names }) =>
      names.map(({ kind, name }) => ({
        organizationId,
        id: random.uuid(new Date(0)),
        sponsorId,
        kind,
        name,
        searchKey: normalizeName(name),
      })),
    ),
  });
  return () => owner.$disconnect();
});

test('of real names the database offers what the domain would find, and the right one stands first', async () => {
  const all = sponsors.flatMap(({ legalName, names, size }) =>
    names.map(({ kind, name }) => ({ sponsorId: legalName, nameKind: kind, name, key: normalizeName(name), size })),
  );
  const answered = [];
  const missed: string[] = [];
  for (const query of queries) {
    const found = (await searchSponsorsOf(organizationId, query.typed)).map(({ name }) => name);
    answered.push({ ...query, found });
    const best = matchNames(normalizeQuery(query.typed), all)[0]?.candidate.sponsorId;
    if (found[0] !== best) missed.push(`${query.typed}: ${found[0]}, not ${best}`);
  }
  expect(missed).toEqual([]);
  for (const isHeldOut of [false, true]) {
    const quality = qualityOf(answered.filter((one) => one.isHeldOut === isHeldOut));
    expect(quality.hit1).toBeGreaterThanOrEqual(0.95);
    expect(quality.hit5).toBeGreaterThanOrEqual(0.99);
    expect(quality.falseHits).toBeLessThanOrEqual(0.02);
  }
});
