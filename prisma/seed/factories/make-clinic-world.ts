import { todayIn } from '@/lib/data/clock';
import type { Tx } from '@/lib/db';
import type { Role, Viewer } from '@/lib/domain/access';
import { freshRandom, type Random } from '@/prisma/seed/random';
import type { SeedClock } from '@/prisma/seed/seed-clock';
import { makeClinic } from './make-clinic';
import { makeOrganization } from './make-organization';
import { makeUser } from './make-user';
import { type PublishedPrograms, publishPrograms } from './publish-programs';

export type ClinicWorld = {
  organizationId: string;
  clinicId: string;
  /** Two of them, so that one can have what the other may not see. */
  clinician: Viewer;
  otherClinician: Viewer;
  manager: Viewer;
  administrator: Viewer;
  programs: PublishedPrograms;
  clock: SeedClock;
  random: Random;
};

const zone = 'America/New_York';

/** The smallest organization that a test can live in: one clinic, its people, all programs published. Needs the owner's rights. */
export async function makeClinicWorld(tx: Tx, random: Random = freshRandom()): Promise<ClinicWorld> {
  const clock = { today: todayIn(zone), now: new Date() };
  const organizationId = await makeOrganization(tx, random, { zone });
  const clinicId = await makeClinic(tx, organizationId, random, { zone });
  const person = async (role: Role): Promise<Viewer> => {
    const licence = role === 'clinician' ? 'NY-PT-12345' : null;
    const name = `Robin ${random.int(1000, 9999)}`;
    const email = `robin.${random.uuid(clock.now).slice(-12)}@cairn.test`;
    const userId = await makeUser(tx, organizationId, random, { role, licence, name, email, clinicId });
    const sessionId = random.uuid(clock.now);
    return { organizationId, organizationName: 'Cairn Care', isDemo: false, zone, sessionId, userId, name, email, role, licence, clinicId };
  };
  const clinician = await person('clinician');
  const otherClinician = await person('clinician');
  const manager = await person('program-manager');
  const administrator = await person('administrator');
  const programs = await publishPrograms(tx, organizationId, random, clock.now, manager.userId);
  return { organizationId, clinicId, clinician, otherClinician, manager, administrator, programs, clock, random };
}
