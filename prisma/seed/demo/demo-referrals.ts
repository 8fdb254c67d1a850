import { createHash } from 'node:crypto';
import { fromDay, fromDayOrNull } from '@/lib/data/day-column';
import type { Tx } from '@/lib/db';
import { addDays, type Day } from '@/lib/domain/day';
import type { ProgramCode } from '@/lib/domain/programs/program';
import { type DeclineReason, linkDays, preferredTimeCodes, startConsent } from '@/lib/domain/referrals/referral-words';
import type { Random } from '@/prisma/seed/random';
import type { SeedClock } from '@/prisma/seed/seed-clock';
import type { SeededSponsor } from '@/prisma/seed/sponsors';

/** Opens the state of a request of the demo, and nothing else anywhere. Real ones are random and kept nowhere. */
export const demoLinkToken = (label: string) => createHash('sha256').update(`demo link ${label}`).digest('base64url');

type Asked = {
  name: string;
  program: ProgramCode | null;
  /** Counted from 0; null for whichever clinic takes it first. */
  clinic: number | null;
  daysAgo: number;
  declined?: DeclineReason;
  /** Its link was good for this many days, where not as long as any. */
  linkDays?: number;
};

/** Invented people of plans without rosters. Those from Quellhorst on have browser specs of their own. */
const asked: Asked[] = [
  { name: 'Orsolya Brennick', program: 'sciatica', clinic: 0, daysAgo: 4 },
  { name: 'Desmond Achterby', program: 'pad-claudication', clinic: 0, daysAgo: 2 },
  { name: 'Philippa Norling', program: null, clinic: 0, daysAgo: 0 },
  { name: 'Kwame Ostrowski', program: 'overuse', clinic: 1, daysAgo: 3 },
  { name: 'Lisbet Faraday', program: 'shin-pain', clinic: 1, daysAgo: 1 },
  { name: 'Augustin Merrow', program: 'overuse', clinic: null, daysAgo: 6 },
  { name: 'Yolanda Pemberline', program: null, clinic: null, daysAgo: 1 },
  { name: 'Casimir Dovetree', program: 'sciatica', clinic: 0, daysAgo: 9, declined: 'not-reached' },
  { name: 'Marguerite Holt-Sayer', program: 'overuse', clinic: 1, daysAgo: 12, declined: 'no-room' },
  { name: 'Edmund Larkspur', program: 'sciatica', clinic: 2, daysAgo: 34, declined: 'other-care', linkDays: 30 },
  { name: 'Tamsin Quellhorst', program: 'overuse', clinic: 2, daysAgo: 5 },
  { name: 'Bartolo Finchley', program: 'sciatica', clinic: 2, daysAgo: 3 },
  { name: 'Ingeborg Vancourt', program: 'overuse', clinic: 2, daysAgo: 2 },
  { name: 'Rosalind Tewkes', program: null, clinic: 2, daysAgo: 1 },
  { name: 'Wendeline Cassaway', program: 'overuse', clinic: 2, daysAgo: 2 },
];

type People = { id: string; memberId: string | null; clinicianId: string; clinicId: string };
type Care = { patientId: string; programCode: ProgramCode; startsOn: Day };
type Made = {
  clinicIds: readonly string[];
  clinicianAt: (clinicId: string) => string;
  sponsors: readonly SeededSponsor[];
  taken: readonly (People & Care)[];
};

/** Who answers for a clinic: its first clinician. */
export const firstClinicianAt = (clinicOf: ReadonlyMap<string, string>) => (clinicId: string) => {
  const [first = ''] = clinicOf.keys();
  return [...clinicOf].find(([, clinic]) => clinic === clinicId)?.[0] ?? first;
};

/** Patients on a roster whose care began last: they came by a request. */
export function latelyCame(
  patients: readonly { id: string; memberId: string | null }[],
  drafts: readonly { patientId: string; clinicianId: string; program: { code: ProgramCode }; startsOn: Day }[],
  clinicOf: ReadonlyMap<string, string>,
): (People & Care)[] {
  const members = new Map(patients.map(({ id, memberId }) => [id, memberId]));
  return [...drafts]
    .filter(({ patientId }) => members.get(patientId))
    .sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1))
    .slice(0, 6)
    .map(({ patientId: id, clinicianId, program, startsOn }) => ({
      ...{ id, patientId: id, clinicianId, programCode: program.code, startsOn },
      memberId: members.get(id) ?? null,
      clinicId: clinicOf.get(clinicianId) ?? '',
    }));
}

/** Requests that wait, some that were declined, and those from which some patients of the demo came. */
export async function seedReferrals(tx: Tx, organizationId: string, made: Made, clock: SeedClock, random: Random): Promise<void> {
  const rows = [...asked.map((one) => openOrDeclined(one, made, clock, random)), ...made.taken.flatMap((one) => taken(one, made, random))];
  await tx.referral.createMany({ data: rows.map(({ link: _, ...row }) => ({ ...row, organizationId })) });
  await tx.referralLink.createMany({
    data: rows.map(({ id: referralId, requestedAt, link }) => ({
      organizationId,
      referralId,
      id: random.uuid(requestedAt),
      tokenHash: new Uint8Array(createHash('sha256').update(demoLinkToken(link.label)).digest()),
      createdAt: requestedAt,
      expiresAt: new Date(requestedAt.getTime() + link.days * 86_400_000),
    })),
  });
}

function openOrDeclined(
  { name, program, clinic, daysAgo, declined, ...given }: Asked,
  made: Made,
  { now, today }: SeedClock,
  random: Random,
) {
  const requestedAt = new Date(now.getTime() - (daysAgo * 24 * 60 + random.int(20, 300)) * 60_000);
  const sponsor = random.pick(made.sponsors.filter((one) => paysNow(one, today, program)));
  const [givenName = '', familyName = ''] = name.split(' ');
  const clinicId = clinic === null ? null : (made.clinicIds[clinic] ?? null);
  const decided = declined && {
    status: 'declined',
    declineReason: declined,
    decidedById: made.clinicianAt(clinicId ?? ''),
    decidedAt: new Date(requestedAt.getTime() + 20 * 3_600_000),
  };
  return {
    ...common(requestedAt, random),
    ...termsOf(sponsor, program, today),
    ...{ givenName, familyName, clinicId, programCode: program, ...decided },
    birthDate: fromDay(addDays(today, -random.int(24 * 366, 62 * 365))),
    memberNumber: `SYN${random.int(100_000, 999_999)}`,
    relationship: 'self',
    contact: contactOf(familyName, random),
    link: { label: name, days: given.linkDays ?? linkDays.value },
  };
}

function taken({ id: patientId, memberId, clinicianId, clinicId, programCode, startsOn }: People & Care, made: Made, random: Random) {
  const sponsor = made.sponsors.find(({ members }) => members.some(({ id }) => id === memberId));
  const member = sponsor?.members.find(({ id }) => id === memberId);
  if (!sponsor || !member) return [];
  const requestedAt = new Date(`${addDays(startsOn, -4)}T15:${random.int(10, 59)}:00Z`);
  const decidedAt = new Date(requestedAt.getTime() + random.int(3, 40) * 3_600_000);
  const { givenName, familyName, memberNumber, relationship } = member;
  return [
    {
      ...common(requestedAt, random),
      ...termsOf(sponsor, programCode, startsOn),
      ...{ givenName, familyName, memberNumber, relationship, memberId, clinicId, patientId, programCode, decidedAt },
      ...{ status: 'taken', takenById: clinicianId, decidedById: clinicianId },
      birthDate: fromDay(member.birthDate),
      contact: contactOf(familyName, random),
      link: { label: patientId, days: linkDays.value },
    },
  ];
}

const common = (requestedAt: Date, random: Random) => ({
  ...{ id: random.uuid(requestedAt), grantId: random.uuid(requestedAt), requestedAt, consent: startConsent.code },
});

const covering = ({ coverages }: SeededSponsor, day: Day, program: ProgramCode | null) =>
  coverages.find(
    ({ programCodes, startsOn, endsOn }) =>
      startsOn <= day && (endsOn === null || endsOn >= day) && (program === null || programCodes.includes(program)),
  );
const paysNow = (sponsor: SeededSponsor, day: Day, program: ProgramCode | null) =>
  sponsor.kind === 'health-plan' && covering(sponsor, day, program) !== undefined;

function termsOf(sponsor: SeededSponsor, program: ProgramCode | null, day: Day) {
  const terms = covering(sponsor, day, program) ?? sponsor.coverages[0];
  return {
    sponsorId: sponsor.id,
    coverageStartsOn: fromDay(terms?.startsOn ?? day),
    coverageEndsOn: fromDayOrNull(terms?.endsOn ?? null),
    memberCostCents: terms?.memberCostCents ?? 0,
    visitLimit: terms?.visitLimit ?? null,
  };
}

function contactOf(familyName: string, random: Random) {
  const byPhone = random.chance(0.6);
  const plain = familyName
    .normalize('NFKD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
  return {
    by: byPhone ? 'phone' : 'email',
    value: byPhone ? `(585) 555-01${String(random.int(0, 99)).padStart(2, '0')}` : `${plain}${random.int(10, 99)}@mail.example`,
    times: random.chance(0.7) ? [random.pick([...preferredTimeCodes])] : [],
    language: random.chance(0.15) ? 'Spanish' : null,
    notes: random.chance(0.3) ? 'It got worse when I changed jobs and began to stand all day.' : null,
  };
}
