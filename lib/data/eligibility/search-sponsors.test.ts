import { PrismaPg } from '@prisma/adapter-pg';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { db } from '@/lib/db';
import { addDays } from '@/lib/domain/day';
import { matchNames } from '@/lib/domain/eligibility/match-names';
import { normalizeName, normalizeQuery } from '@/lib/domain/eligibility/normalize-name';
import { PrismaClient } from '@/prisma/client/client';
import { inventedSponsors } from '@/prisma/seed/invented-sponsors';
import { freshRandom, seededRandom } from '@/prisma/seed/random';
import { seedSponsors, sponsorFactory } from '@/prisma/seed/sponsors';
import { searchSponsorsOf } from './search-sponsors';
import { sponsorCoverage } from './sponsor-coverage';

const today = '2026-03-10';
const owner = new PrismaClient({ adapter: new PrismaPg({ connectionString: inject('ownerUrl') }) });
const newOrganization = async () => {
  const slug = `eligibility-${freshRandom().int(1, 1e9)}`;
  const { id } = await owner.organization.create({ data: { slug, name: slug, zone: 'America/New_York' }, select: { id: true } });
  return id;
};

let demo: string;
let other: string;
beforeAll(async () => {
  [demo, other] = [await newOrganization(), await newOrganization()];
  await seedSponsors(owner, demo, today, seededRandom('search'));
  await sponsorFactory(owner, other, { today, legalName: 'Quillbrook Rivals LLC' });
  return () => owner.$disconnect();
});

const names = async (typed: string) => (await searchSponsorsOf(demo, typed)).map(({ name }) => name);

test.each([
  ['from a few letters', 'quil', 'Quillbrook Foods, Inc.'],
  ['legal form left out', 'tarnwick logistics', 'Tarnwick Logistics LLC'],
  ['former name', 'quill and brook', 'Quillbrook Foods, Inc.'],
  ['abbreviation', 'bcbs il', 'Blue Cedar Benefit Society of Illinois'],
  ['initials', 'bcbso', 'Blue Cedar Benefit Society of Ohio'],
  ['brand', 'vane direct', 'Starling & Vane Assurance Company'],
  ['work email', 'someone@odarrow.example', "O'Darrow Bakeries, Inc."],
  ['payer ID', 'slv66', 'Solvanna Care Network, Inc.'],
  ['accents', 'emeraude', 'Émeraude Lune Cosmetics LLC'],
  ['accents typed', 'ÉMERAUDE', 'Émeraude Lune Cosmetics LLC'],
  ['apostrophe', 'odarrows', "O'Darrow Bakeries, Inc."],
  ['missing space', 'bluecedar oh', 'Blue Cedar Benefit Society of Ohio'],
  ['extra space', 'quill brook', 'Quillbrook Foods, Inc.'],
  ['hyphen', 'tri hollin', 'Tri-Hollin Manufacturing Company'],
  ['hyphen left out', 'trihollin', 'Tri-Hollin Manufacturing Company'],
  ['word order', 'foods quillbrook', 'Quillbrook Foods, Inc.'],
  ['letter missing', 'quilbrook', 'Quillbrook Foods, Inc.'],
  ['letters swapped', 'qiullbrook', 'Quillbrook Foods, Inc.'],
  ['two slips', 'quilbrok', 'Quillbrook Foods, Inc.'],
  ['a typo while typing', 'thistledurm s', 'Thistledrum Software, Inc.'],
  ['a typo in each of two words', 'halcyone arlines', 'Halcyonne Airlines, Inc.'],
])('%s: %s', async (_, typed, expected) => {
  expect((await names(typed))[0]).toBe(expected);
});

describe('nothing for a name that is not there', () => {
  test.each([
    'zzz',
    'example',
    'microsolve',
    'quillbrook aviation',
    'health zebra',
    'x',
    '',
    '%',
    "' or 1=1 --",
    '\u0000',
    'q'.repeat(5000),
  ])('%j', async (typed) => {
    expect(await names(typed)).toEqual([]);
  });
});

test('an answer holds what the search shows and no more, eight at most', async () => {
  const hits = await searchSponsorsOf(demo, 'health');
  expect(hits).toHaveLength(8);
  expect(Object.keys(hits[0] ?? {}).sort()).toEqual(['id', 'kind', 'locality', 'matchedAs', 'matchedOn', 'name']);
  const [byFormerName] = await searchSponsorsOf(demo, 'fern motion');
  expect(byFormerName).toMatchObject({
    kind: 'employer',
    name: 'Ossifern Robotics Corporation',
    matchedOn: 'Fern Motion Works',
    matchedAs: 'former',
    locality: 'Ann Arbor, MI',
  });
  expect((await searchSponsorsOf(demo, 'ossifern'))[0]?.matchedOn).toBeNull();
});

test('one organization never finds the sponsors of another', async () => {
  expect(await searchSponsorsOf(other, 'quillbrook')).toMatchObject([{ name: 'Quillbrook Rivals LLC' }]);
  expect(await names('quillbrook')).toEqual(['Quillbrook Foods, Inc.']);
  const [foreign] = await searchSponsorsOf(demo, 'quillbrook');
  expect(await sponsorCoverage(other, foreign?.id ?? '')).toBeNull();
  expect(await sponsorCoverage(demo, foreign?.id ?? '')).not.toBeNull();
});

test('without a context the words of names are invisible, and the application cannot write them', async () => {
  const seen =
    await db.$queryRaw`SELECT (SELECT count(*)::int FROM sponsor_name) AS names, (SELECT count(*)::int FROM sponsor_word) AS words`;
  expect(seen).toEqual([{ names: 0, words: 0 }]);
  await expect(db.$executeRaw`DELETE FROM sponsor_word`).rejects.toThrow(/permission denied/);
});

test('a name that changes is found under its new words only', async () => {
  const { id } = await sponsorFactory(owner, other, { today, legalName: 'Oldhallow Mills' });
  await owner.sponsorName.updateMany({
    where: { organizationId: other, sponsorId: id },
    data: { name: 'Newhallow Mills', searchKey: normalizeName('Newhallow Mills') },
  });
  expect(await searchSponsorsOf(other, 'newhalow')).toHaveLength(1);
  expect(await searchSponsorsOf(other, 'oldhallow')).toEqual([]);
});

test('a sponsor is told as it is now: its legal name, kind and place, under every name it has', async () => {
  const { id } = await sponsorFactory(owner, other, { today, legalName: 'Palehollow Mills' });
  await owner.sponsorName.create({
    data: { organizationId: other, sponsorId: id, kind: 'brand', name: 'Quornby Cloth', searchKey: normalizeName('Quornby Cloth') },
  });
  const told = { id, matchedOn: 'Quornby Cloth', matchedAs: 'brand' };
  await owner.sponsor.update({ where: { organizationId_id: { organizationId: other, id } }, data: { locality: 'Reno, NV' } });
  expect(await searchSponsorsOf(other, 'quornby')).toMatchObject([
    { ...told, name: 'Palehollow Mills', kind: 'employer', locality: 'Reno, NV' },
  ]);
  await owner.sponsor.update({
    where: { organizationId_id: { organizationId: other, id } },
    data: { legalName: 'Palehollow Health', kind: 'health-plan' },
  });
  expect(await searchSponsorsOf(other, 'quornby')).toMatchObject([{ ...told, name: 'Palehollow Health', kind: 'health-plan' }]);
});

test('of very many that begin alike the largest come first, also after one of them has grown', async () => {
  const sponsors = Array.from({ length: 60 }, (_, at) => ({
    legalName: `Brambleford ${at + 10} Works`,
    size: (at * 7919) % 60 === 0 ? 9_000 : at,
  }));
  const random = freshRandom();
  const stored = sponsors.map((sponsor) => ({
    ...sponsor,
    id: random.uuid(new Date(0)),
    organizationId: other,
    kind: 'employer',
    locality: '',
    zone: 'America/New_York',
  }));
  await owner.sponsor.createMany({ data: stored });
  await owner.sponsorName.createMany({
    data: stored.map(({ id: sponsorId, legalName: name }) => ({
      organizationId: other,
      sponsorId,
      kind: 'legal',
      name,
      searchKey: normalizeName(name),
    })),
  });
  const found = async (typed: string) => (await searchSponsorsOf(other, typed)).map(({ name }) => name);
  const largest = stored
    .toSorted((a, b) => b.size - a.size)
    .slice(0, 8)
    .map(({ legalName }) => legalName);
  expect(await found('bramb')).toEqual(largest);
  expect(await found('works brambleford')).toEqual(largest);
  expect(await found('brambelford works')).toEqual(largest);
  await owner.sponsor.updateMany({ where: { organizationId: other, legalName: 'Brambleford 12 Works' }, data: { size: 700 } });
  expect((await found('bramb')).slice(0, 2)).toEqual(['Brambleford 10 Works', 'Brambleford 12 Works']);
});

test('the database offers every name that the domain would call a hit', async () => {
  const random = seededRandom('recall');
  const all = inventedSponsors.flatMap(({ legalName, names: own, size }) =>
    own.map(({ kind, name }) => ({ sponsorId: legalName, nameKind: kind, name, key: normalizeName(name), size })),
  );
  for (let round = 0; round < 400; round += 1) {
    const typed = withSlips(random.pick(all).name, random.int(0, 2), random);
    const expected = matchNames(normalizeQuery(typed), all).map(({ candidate }) => candidate.sponsorId);
    expect([typed, await names(typed)]).toEqual([typed, expected]);
  }
});

test('of words that very many names have the database offers the eight that the domain would show', async () => {
  const crowded = await newOrganization();
  const random = seededRandom('crowded');
  const words = 'national health group care medical services insurance plan blue cross united systems'.split(' ');
  // Of some words so many begin so that nobody counts who has them.
  const continued = ['care', 'plan', 'blue'].flatMap((word) =>
    [...'abcdefgh'].flatMap((one) => [...'bdfhjlnp'].map((other) => `${word}${one}${other}`)),
  );
  const legalNames = Array.from({ length: 1500 }, () => random.shuffle(words).slice(0, random.int(2, 4)).join(' '));
  const stored = [...continued, ...legalNames].map((legalName, at) => {
    // A size of its own each, so that only one order is right.
    return {
      organizationId: crowded,
      id: random.uuid(new Date(0)),
      kind: 'employer',
      legalName,
      size: (at * 7919) % 6007,
      locality: '',
      zone: 'UTC',
    };
  });
  await owner.sponsor.createMany({ data: stored });
  const names = stored.map(({ id: sponsorId, legalName: name }) => ({
    sponsorId,
    kind: 'legal' as const,
    name,
    searchKey: normalizeName(name),
  }));
  await owner.sponsorName.createMany({ data: names.map((name) => ({ ...name, organizationId: crowded })) });
  const sizes = new Map(stored.map(({ id, size }) => [id, size]));
  const all = names.map(({ searchKey: key, kind: nameKind, ...rest }) => ({
    ...rest,
    key,
    nameKind,
    size: sizes.get(rest.sponsorId) ?? 0,
  }));
  for (let round = 0; round < 150; round += 1) {
    const several = random.shuffle(words).slice(0, random.int(2, 3));
    // As they are; or with the last one unfinished; or with a letter of long ones left out.
    const typed = random.pick([
      several.join(' '),
      several.join(' ').slice(0, -1),
      several.map((word) => (word.length > 5 ? `${word.slice(0, 2)}${word.slice(3)}` : word)).join(' '),
    ]);
    const expected = matchNames(normalizeQuery(typed), all).map(({ candidate }) => candidate.sponsorId);
    expect([typed, (await searchSponsorsOf(crowded, typed)).map(({ id }) => id)]).toEqual([typed, expected]);
  }
  // A name that changes stands under its new words together.
  const largest = stored.toSorted((one, two) => two.size - one.size)[0];
  expect((await searchSponsorsOf(crowded, 'plan blue care')).map(({ id }) => id)).not.toContain(largest?.id);
  await owner.sponsorName.updateMany({
    where: { organizationId: crowded, sponsorId: largest?.id ?? '' },
    data: { name: 'Blue Care Plan', searchKey: 'blue care plan' },
  });
  expect((await searchSponsorsOf(crowded, 'plan blue care')).map(({ id }) => id)).toContain(largest?.id);
});

function withSlips(name: string, count: number, random: ReturnType<typeof seededRandom>): string {
  const letters = [...name];
  for (let slip = 0; slip < count; slip += 1) {
    const at = random.int(0, letters.length - 2);
    const edits = [
      () => letters.splice(at, 1),
      () => letters.splice(at, 0, random.pick([...'abcdefghijklmnopqrstuvwxyz '])),
      () => letters.splice(at, 1, random.pick([...'abcdefghijklmnopqrstuvwxyz'])),
      () => letters.splice(at, 2, letters[at + 1] ?? '', letters[at] ?? ''),
    ];
    random.pick(edits)();
  }
  return letters.slice(0, random.int(3, letters.length)).join('');
}

test('coverages read as they stand on the day, what holds first', async () => {
  const { id } = await sponsorFactory(owner, other, {
    today,
    coverages: [
      { startsOn: '2020-01-01', endsOn: '2020-12-31', memberCostCents: 4000 },
      { startsOn: '2021-01-01', endsOn: null, visitLimit: 24, coversChildren: true, minAge: 13 },
      { startsOn: addDays('2199-01-01', 0), endsOn: null },
    ],
  });
  const sponsor = await sponsorCoverage(other, id);
  expect(sponsor?.coverages.map(({ standing }) => standing)).toEqual(['current', 'not-started', 'ended']);
  expect(sponsor?.coverages[0]).toMatchObject({ visitLimit: 24, coversChildren: true, minAge: 13, programs: [] });
});
