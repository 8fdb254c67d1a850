import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { listSponsors, type SponsorRow } from '@/lib/data/sponsors/list-sponsors';
import { ownDatabase } from '@/prisma/run/own-test-database';
import { type TestClinic, testClinic } from '@/prisma/seed/factories/test-clinic';

const database = ownDatabase();
let clinic: TestClinic;

const COUNT = 120;

beforeAll(async () => {
  clinic = await testClinic(database);
  const { organizationId } = clinic;
  // Names come in runs of forty, longer than half a page, and one holds the character that ends a key's name.
  const nameOf = (i: number) => ['Alder ~ Sons', 'Birch 100%', "O'Cedar_Ltd"][Math.floor(i / 40)] ?? '';
  for (let i = 0; i < COUNT; i += 1) {
    const [id, legalName] = [randomUUID(), nameOf(i)];
    await database.rows(
      `WITH s AS (INSERT INTO sponsor (organization_id, id, kind, legal_name, locality, zone) VALUES ($1, $2, $3, $4, 'Springfield', 'America/New_York'))
       INSERT INTO sponsor_name (organization_id, id, sponsor_id, kind, name, search_key) VALUES ($1, gen_random_uuid(), $2, 'legal', $4, lower($4))`,
      [organizationId, id, i % 2 === 0 ? 'employer' : 'health-plan', legalName],
    );
  }
});

async function pages(given: { q?: string; kind?: string }): Promise<SponsorRow[]> {
  const found: SponsorRow[] = [];
  let after: string | null = null;
  do {
    const page = await listSponsors(clinic.administrator, { q: '', kind: null, ...given, after });
    found.push(...page.rows);
    after = page.next;
  } while (after !== null && found.length < 2 * COUNT);
  return found;
}

test('pages show every sponsor once, in order of name, also where many have the same', async () => {
  const shown = await pages({});
  expect(new Set(shown.map(({ id }) => id)).size).toBe(COUNT);
  expect(shown).toHaveLength(COUNT);
  const names = shown.map(({ legalName }) => legalName);
  expect([...new Set(names)]).toHaveLength(3);
  expect(names.filter((name, i) => name !== names[i + 1])).toHaveLength(3);
});

test('a kind and a search hold on every page', async () => {
  const shown = await pages({ kind: 'employer', q: 'cedar' });
  expect(shown).toHaveLength(20);
  expect(new Set(shown.map(({ kind, legalName }) => `${kind} ${legalName}`))).toEqual(new Set(["employer O'Cedar_Ltd"]));
});

test.each([
  ['%', 40],
  ['_', 40],
  ["'", 40],
  ["' OR true --", 0],
])('a search for %s finds what is written so', async (q, count) => {
  expect(await pages({ q })).toHaveLength(count);
});

test.each(['', '~', 'x', `x~${'-'.repeat(36)}`, "'~x", `\u0000~${randomUUID()}`])(
  'a key that is none (%s) means the first page',
  async (after) => {
    const first = await listSponsors(clinic.administrator, { q: '', kind: null, after: null });
    expect((await listSponsors(clinic.administrator, { q: '', kind: null, after })).rows).toEqual(first.rows);
  },
);
