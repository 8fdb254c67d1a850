import type { Tx } from '@/lib/db';
import { addDays, type Day } from '@/lib/domain/day';
import { normalizeName } from '@/lib/domain/eligibility/normalize-name';
import type { SponsorKind } from '@/lib/domain/eligibility/sponsor-kinds';
import { type ProgramCode, programCodes } from '@/lib/domain/programs/program';
import { type InventedSponsor, inventedSponsors } from './invented-sponsors';
import { membersForEveryAnswer } from './members-for-every-answer';
import { seedGateway } from './payer-gateways';
import { freshRandom, type Random } from './random';
import { type SeededMember, sponsorRoster } from './sponsor-roster';

export type SeededCoverage = {
  id: string;
  programCodes: ProgramCode[];
  startsOn: Day;
  endsOn: Day | null;
  memberCostCents: number;
  visitLimit: number | null;
  coversSpouse: boolean;
  coversChildren: boolean;
  minAge: number;
  childMinAge: number | null;
  childUntilAge: number | null;
};

export type SeededSponsor = {
  id: string;
  kind: SponsorKind;
  legalName: string;
  locality: string;
  zone: string;
  coverages: SeededCoverage[];
  members: SeededMember[];
};

type Client = Pick<Tx, 'sponsor' | 'sponsorName' | 'coverage' | 'member'>;
type NewSponsor = SeededSponsor & Pick<InventedSponsor, 'names' | 'size' | 'gateway'>;

/** Stores the 62 invented sponsors with their names, coverages, and rosters or gateways; the same for the same day and stream. Runs with an owner's or the organization's rights. */
export async function seedSponsors(
  client: Client & Pick<Tx, 'payerGateway'>,
  organizationId: string,
  today: Day,
  random: Random,
): Promise<SeededSponsor[]> {
  const sponsors = inventedSponsors.map((invented, index): NewSponsor => {
    const stream = random.fork(`sponsor ${index}`);
    return {
      ...invented,
      id: stream.uuid(midnight(today)),
      coverages: coveragesOf(index, today, stream),
      members: invented.gateway ? [] : sponsorRoster(invented, today, stream),
    };
  });
  const [first, ...others] = sponsors;
  const told = first ? [withEveryAnswer(first, today, random.fork('every answer')), ...others] : others;
  await store(client, organizationId, told, random.fork('sponsor names'));
  for (const { id: sponsorId, gateway: kind, names } of sponsors)
    if (kind)
      await seedGateway(client, { organizationId, sponsorId }, { kind, payerId: payerIdOf(names) }, random.fork(`gateway ${sponsorId}`));
  return sponsors.map(({ names: _, size: __, gateway: ___, ...sponsor }) => sponsor);
}

/** One sponsor for a test; what is not given is plain: an employer with one current coverage of every program and nobody on its roster. */
export async function sponsorFactory(
  client: Client,
  organizationId: string,
  { today, ...given }: Partial<Omit<NewSponsor, 'coverages'>> & { today: Day; coverages?: Partial<SeededCoverage>[] },
): Promise<SeededSponsor> {
  const random = freshRandom();
  const legalName = given.legalName ?? `Invented Works ${random.int(100_000, 999_999)}`;
  const { names, size, ...sponsor }: NewSponsor = {
    id: random.uuid(midnight(today)),
    kind: 'employer',
    locality: 'Duluth, MN',
    zone: 'America/Chicago',
    size: 100,
    members: [],
    ...given,
    legalName,
    names: [{ kind: 'legal', name: legalName }, ...(given.names ?? [])],
    coverages: (given.coverages ?? [{}]).map((terms) => ({ ...plainTerms(today, random), ...terms })),
  };
  await store(client, organizationId, [{ ...sponsor, names, size }], random);
  return sponsor;
}

const payerIdOf = (names: InventedSponsor['names']) => names.find(({ kind }) => kind === 'payer-id')?.name ?? '';

/** The first sponsor, with terms and people for each answer of an eligibility check. Those people are nobody's patients. */
function withEveryAnswer(sponsor: NewSponsor, today: Day, random: Random): NewSponsor {
  const family = { coversSpouse: true, coversChildren: true, childMinAge: 13, childUntilAge: 26 };
  const coverages = sponsor.coverages.map((terms) => ({ ...terms, ...family, memberCostCents: 2500, visitLimit: 24 }));
  return { ...sponsor, coverages, members: [...sponsor.members, ...membersForEveryAnswer(sponsor.members, today, random)] };
}

const midnight = (day: Day) => new Date(`${day}T00:00:00Z`);

const plainTerms = (today: Day, random: Random): SeededCoverage => ({
  id: random.uuid(midnight(today)),
  programCodes: [...programCodes],
  startsOn: addDays(today, -365),
  endsOn: null,
  memberCostCents: 0,
  visitLimit: null,
  coversSpouse: true,
  coversChildren: false,
  minAge: 18,
  childMinAge: null,
  childUntilAge: null,
});

/** Most pay today. Every twelfth has not started and every fifteenth has ended; every seventh had other terms before. */
function coveragesOf(index: number, today: Day, random: Random): SeededCoverage[] {
  const narrow = index % 5 === 3;
  const terms: SeededCoverage = {
    ...plainTerms(today, random),
    programCodes: programCodes.filter((code) => !narrow || ['sciatica', 'overuse', 'shin-pain', 'pad-claudication'].includes(code)),
    startsOn: addDays(today, -random.int(560, 1400)),
    endsOn: index % 4 === 0 ? addDays(today, random.int(60, 500)) : null,
    memberCostCents: random.weighted([[0, 6], [1000, 2], [2500, 2], [4000, 1]]), // biome-ignore format: one line reads as the table it is
    visitLimit: random.weighted([[null, 5], [12, 1], [24, 2], [36, 2]]), // biome-ignore format: one line reads as the table it is
    coversSpouse: random.chance(0.8),
    ...random.weighted([
      [{ coversChildren: false }, 11],
      [{ coversChildren: true, childUntilAge: 26 }, 4],
      [{ coversChildren: true, childMinAge: 13, childUntilAge: 26 }, 5],
    ]),
  };
  if (index % 12 === 5) return [{ ...terms, startsOn: addDays(today, random.int(20, 120)), endsOn: null }];
  if (index % 15 === 9) return [{ ...terms, endsOn: addDays(today, -random.int(20, 200)) }];
  if (index % 7 !== 2) return [terms];
  const changedOn = addDays(today, -random.int(60, 300));
  const earlier = { ...terms, id: random.uuid(midnight(today)), endsOn: addDays(changedOn, -1), memberCostCents: 4000, visitLimit: 12 };
  return [earlier, { ...terms, startsOn: changedOn }];
}

/** Four statements however many sponsors. The subscribers of a roster stand before their dependents. */
async function store(client: Client, organizationId: string, sponsors: NewSponsor[], random: Random): Promise<void> {
  await client.sponsor.createMany({
    data: sponsors.map(({ id, kind, legalName, locality, zone, size }) => ({ organizationId, id, kind, legalName, locality, zone, size })),
  });
  await client.sponsorName.createMany({
    data: sponsors.flatMap(({ id: sponsorId, names }) =>
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
  const days = ({ startsOn, endsOn }: { startsOn: Day; endsOn: Day | null }) => ({
    startsOn: midnight(startsOn),
    endsOn: endsOn && midnight(endsOn),
  });
  await client.coverage.createMany({
    data: sponsors.flatMap(({ id: sponsorId, coverages }) =>
      coverages.map((terms) => ({ ...terms, ...days(terms), organizationId, sponsorId })),
    ),
  });
  await client.member.createMany({
    data: sponsors.flatMap(({ id: sponsorId, members }) =>
      members.map((member) => ({ ...member, ...days(member), birthDate: midnight(member.birthDate), organizationId, sponsorId })),
    ),
  });
}
