import { PrismaPg } from '@prisma/adapter-pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { coverageStanding } from '@/lib/domain/eligibility/coverage-standing';
import { decideCoverage } from '@/lib/domain/eligibility/decide-coverage';
import type { Relationship } from '@/lib/domain/eligibility/relationship';
import { PrismaClient } from '@/prisma/client/client';
import { inventedSponsors } from './invented-sponsors';
import { seededRandom } from './random';
import { type SeededSponsor, seedSponsors } from './sponsors';

const today = '2026-03-10';
const owner = new PrismaClient({ adapter: new PrismaPg({ connectionString: inject('ownerUrl') }) });
afterAll(() => owner.$disconnect());

const asked = new Set(inventedSponsors.filter(({ gateway }) => gateway).map(({ legalName }) => legalName));

let organizationId: string;
let seeded: SeededSponsor[];
beforeAll(async () => {
  const slug = `seeded-${crypto.randomUUID()}`;
  organizationId = (await owner.organization.create({ data: { slug, name: slug, zone: 'America/New_York' }, select: { id: true } })).id;
  seeded = await seedSponsors(owner, organizationId, today, seededRandom('sponsors'));
});

test('42 employers and 20 health plans, every name of each once', () => {
  expect(inventedSponsors.filter(({ kind }) => kind === 'employer')).toHaveLength(42);
  expect(inventedSponsors.filter(({ kind }) => kind === 'health-plan')).toHaveLength(20);
  for (const { legalName, kind, names, size, zone } of inventedSponsors) {
    const kinds = names.map((name) => name.kind);
    expect(kinds, legalName).toEqual(expect.arrayContaining(['legal', 'trade', 'abbreviation', 'email-domain']));
    expect(kinds.includes('payer-id'), legalName).toBe(kind === 'health-plan');
    expect(new Set(names.map((name) => `${name.kind} ${name.name}`)).size).toBe(names.length);
    expect(size, legalName).toBeGreaterThan(0);
    expect(zone).toMatch(/^America\//);
  }
  const domains = inventedSponsors.flatMap(({ names }) => names.filter(({ kind }) => kind === 'email-domain').map(({ name }) => name));
  expect(domains.every((domain) => domain.endsWith('.example'))).toBe(true);
  expect(new Set(domains).size).toBe(62);
});

test('most pay today, some not yet, some no more', () => {
  const standings = seeded.map(({ coverages }) => coverages.map((one) => coverageStanding(one, today)));
  const count = (standing: string) => standings.filter((of) => of.at(-1) === standing).length;
  expect(count('current')).toBeGreaterThan(45);
  expect(count('not-started')).toBeGreaterThanOrEqual(3);
  expect(count('ended')).toBeGreaterThanOrEqual(3);
  expect(standings.every((of) => of.filter((one) => one === 'current').length <= 1)).toBe(true);
});

test('rosters of 20 to 42 rows, dependents with a subscriber of the same roster', async () => {
  for (const { members, legalName } of seeded) {
    if (asked.has(legalName)) continue;
    expect(members.length, legalName).toBeGreaterThanOrEqual(20);
    expect(members.length, legalName).toBeLessThanOrEqual(42);
    const subscribers = new Set(members.filter(({ relationship }) => relationship === 'self').map(({ id }) => id));
    expect(members.every(({ subscriberId }) => subscriberId === null || subscribers.has(subscriberId))).toBe(true);
  }
  const stored = await owner.member.count({ where: { organizationId } });
  expect(stored).toBe(seeded.reduce((sum, { members }) => sum + members.length, 0) + 7);
  expect(await owner.member.count({ where: { organizationId, NOT: { relationship: 'self' } } })).toBeGreaterThan(100);
});

test('the plans that send no roster have a gateway to the payer simulator instead, one of each kind', async () => {
  const gateways = await owner.payerGateway.findMany({
    where: { organizationId },
    select: { kind: true, endpoint: true, payerId: true, sponsorId: true, sponsor: { select: { legalName: true } } },
    orderBy: { kind: 'desc' },
  });
  expect(gateways.map(({ sponsor }) => sponsor.legalName)).toEqual([...asked]);
  expect(gateways.map(({ kind, endpoint, payerId }) => [kind, endpoint, payerId])).toEqual([
    ['x12', 'simulator:x12', 'JNP55'],
    ['fhir', 'simulator:fhir', 'OKD62'],
  ]);
  expect(await owner.member.count({ where: { organizationId, sponsorId: { in: gateways.map(({ sponsorId }) => sponsorId) } } })).toBe(0);
});

test('the first sponsor has someone for every answer of a check, who is nobody of the demo otherwise', async () => {
  const [first] = seeded;
  const where = { organizationId, sponsorId: first?.id ?? '' };
  const members = await owner.member.findMany({ where: { ...where, id: { notIn: first?.members.map(({ id }) => id) } } });
  const coverages = await owner.coverage.findMany({ where });
  const day = (date: Date) => date.toISOString().slice(0, 10);
  const days = ({ startsOn, endsOn }: { startsOn: Date; endsOn: Date | null }) => ({
    startsOn: day(startsOn),
    endsOn: endsOn && day(endsOn),
  });
  const terms = coverages.map((one) => ({ ...one, ...days(one) }));
  const answers = members.map((member) => {
    const { relationship, birthDate } = member;
    const membership = { ...days(member), birthDate: day(birthDate), relationship: relationship as Relationship };
    return decideCoverage(membership, terms, today).answer.kind;
  });
  expect(new Set(answers)).toEqual(new Set(['covered', 'not-started', 'ended', 'too-young', 'dependent-not-covered']));
});

test('the same stream and day give the same sponsors, also in another organization', async () => {
  const slug = `seeded-${crypto.randomUUID()}`;
  const { id } = await owner.organization.create({ data: { slug, name: slug, zone: 'America/New_York' }, select: { id: true } });
  expect(await seedSponsors(owner, id, today, seededRandom('sponsors'))).toEqual(seeded);
});
