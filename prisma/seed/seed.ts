import { appendAudit } from '@/lib/data/audit/append-audit';
import { todayIn } from '@/lib/data/clock';
import { systemContext } from '@/lib/data/in-transaction';
import { db, type Tx } from '@/lib/db';
import { addDays, type Day } from '@/lib/domain/day';
import { seedDemand } from './demo/demo-demand';
import { demoHistory } from './demo/demo-history';
import { firstClinicianAt, latelyCame, seedReferrals } from './demo/demo-referrals';
import { demoClinics, demoStaff } from './demo/demo-staff';
import { seedSuggestions } from './demo/demo-suggestions';
import { makeClinic } from './factories/make-clinic';
import { makeOrganization } from './factories/make-organization';
import { makePatients } from './factories/make-patient';
import { makeUser } from './factories/make-user';
import { publishPrograms } from './factories/publish-programs';
import { storeEnrollments } from './factories/store-enrollments';
import { seededRandom } from './random';
import type { SeedClock } from './seed-clock';
import { seedSponsors } from './sponsors';

const zone = 'America/New_York';
const slug = 'cairn-demo';

export type SeedOptions = { today?: Day; now?: Date; seed?: string };

/**
 * Enters the synthetic demo organization in one transaction, with the owner's rights (`DATABASE_APP_URL` names the owner). Does nothing when
 * it is there. The same day, moment and seed give the same rows.
 */
export async function seedDemo({ now = new Date(), today = todayIn(zone), seed = 'cairn' }: SeedOptions = {}): Promise<void> {
  const existing = await db.organization.findUnique({ where: { slug }, select: { id: true } });
  if (existing) return console.log('The demo data is there already.');
  const counts = await db.$transaction((tx) => enterDemo(tx, { today, now }, seed), { maxWait: 10_000, timeout: 300_000 });
  await db.$executeRaw`ANALYZE`;
  console.log(
    `Demo data entered: ${counts.patients} patients, ${counts.enrollments} enrollments, ${counts.observations} scores. Nobody in it is real.`,
  );
}

async function enterDemo(tx: Tx, clock: SeedClock, seed: string) {
  const random = seededRandom(seed);
  const openedAt = new Date(`${addDays(clock.today, -600)}T13:00:00Z`);
  const organizationId = await makeOrganization(tx, random, {
    slug,
    name: 'Cairn Demo',
    zone,
    mfaRequired: false,
    isDemo: true,
    createdAt: openedAt,
  });
  const clinicIds: string[] = [];
  for (const clinic of demoClinics) clinicIds.push(await makeClinic(tx, organizationId, random, clinic, openedAt));
  const staff = await enterStaff(tx, organizationId, clinicIds, openedAt, random.fork('staff'));
  const programs = await publishPrograms(tx, organizationId, random, openedAt, staff.managerId);
  const sponsors = await seedSponsors(tx, organizationId, clock.today, random.fork('sponsors'));
  const { patients, drafts } = demoHistory([...staff.clinicOf.keys()], sponsors, clock, random);
  const clinicianOf = new Map(drafts.map(({ patientId, clinicianId }) => [patientId, clinicianId]));
  await makePatients(
    tx,
    organizationId,
    patients.map(({ enrollments: _, ...patient }) => {
      const clinicianId = clinicianOf.get(patient.id) ?? '';
      return { ...patient, clinicianId, clinicId: staff.clinicOf.get(clinicianId) ?? '' };
    }),
  );
  await storeEnrollments(tx, drafts, { organizationId, programs, clock, random: random.fork('rows') });
  await seedSuggestions(tx, drafts, { organizationId, clock, random: random.fork('suggestions') });
  await seedReferrals(
    tx,
    organizationId,
    { clinicIds, sponsors, clinicianAt: firstClinicianAt(staff.clinicOf), taken: latelyCame(patients, drafts, staff.clinicOf) },
    clock,
    random.fork('referrals'),
  );
  await seedDemand(tx, organizationId, clock, random.fork('demand'));
  const counts = {
    patients: patients.length,
    enrollments: drafts.length,
    observations: drafts.reduce((sum, { scores }) => sum + scores.length, 0),
  };
  await appendAudit(tx, systemContext(organizationId, 'seed'), 'demo.seeded', {
    type: 'organization',
    id: organizationId,
    details: counts,
  });
  return counts;
}

/** The demo clinician comes first. */
async function enterStaff(
  tx: Tx,
  organizationId: string,
  clinicIds: readonly string[],
  createdAt: Date,
  random: ReturnType<typeof seededRandom>,
) {
  const clinicOf = new Map<string, string>();
  let managerId: string | undefined;
  for (const { clinic, ...person } of demoStaff) {
    const clinicId = clinic === null ? null : (clinicIds[clinic] ?? null);
    const id = await makeUser(tx, organizationId, random, { ...person, clinicId, createdAt });
    if (person.role === 'clinician') clinicOf.set(id, clinicId ?? '');
    if (person.role === 'program-manager') managerId ??= id;
  }
  return { clinicOf, managerId };
}
