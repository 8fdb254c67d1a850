import type { EnrollmentDraft } from '@/prisma/seed/factories/enrollment-draft';
import type { Random } from '@/prisma/seed/random';
import type { SeedClock } from '@/prisma/seed/seed-clock';
import type { SeededSponsor } from '@/prisma/seed/sponsors';
import { demoCaseloads } from './demo-caseloads';
import { identities } from './demo-people';
import { type DemoPatient, demoPopulation } from './demo-population';

/** Eighteen months of invented care up to the clock's day, in memory. What happens does not depend on who the sponsors' members are. */
export function demoHistory(
  clinicianIds: readonly string[],
  sponsors: readonly SeededSponsor[],
  clock: SeedClock,
  random: Random,
): { patients: DemoPatient[]; drafts: EnrollmentDraft[] } {
  const patients = demoPopulation(identities(sponsors, clock.today, random.fork('identities')), clock, random.fork('population'));
  return { patients, drafts: demoCaseloads(patients, clinicianIds, clock, random.fork('caseloads')) };
}
