import type { Tx } from '@/lib/db';
import { normalizeName } from '@/lib/domain/eligibility/normalize-name';
import { type TellNotListed, tellMeConsent } from '@/lib/domain/eligibility/tell-not-listed';
import type { Random } from '@/prisma/seed/random';
import type { SeedClock } from '@/prisma/seed/seed-clock';

type Wanted = Pick<TellNotListed, 'kind' | 'place'> & {
  /** Spellings, one for each who asked. */
  names: string[];
};

/** Invented, like the sponsors; none of them is on the list. */
const wanted: Wanted[] = [
  {
    kind: 'employer',
    place: 'Marquette, MI',
    names: ['Pinewhistle Freight', 'Pine Whistle Freight', 'Pinewhistle Freight, Inc.', 'pinewhistle freight', 'Pinewhistle Freight'],
  },
  { kind: 'employer', place: 'Bangor, ME', names: ['Harrowgate Ice & Cold Storage', 'Harrowgate Ice and Cold Storage', 'Harrowgate Ice'] },
  { kind: 'health-plan', place: 'Helena, MT', names: ['Sagebrush Mutual Health', 'Sagebrush Mutual Health'] },
  { kind: 'employer', place: 'Dubuque, IA', names: ['Ottermill School District 9', 'Ottermill School District 9'] },
  { kind: 'health-plan', place: undefined, names: ['Lanternway Community Plan'] },
  { kind: 'employer', place: undefined, names: ['Corvane Robotics'] },
];

/** Members of the demo who looked in vain over the last two months; two of five want to be told. */
export async function seedDemand(tx: Tx, organizationId: string, { now }: SeedClock, random: Random): Promise<void> {
  const rows = wanted.flatMap(({ kind, place, names }) =>
    names.map((name, index) => {
      const askedAt = new Date(now.getTime() - random.int(3 * 60, 60 * 24 * 60) * 60_000);
      const id = random.uuid(askedAt);
      const told = random.chance(0.4)
        ? { contactBy: 'email', contact: `member.${id.slice(-6)}@example.test`, consent: tellMeConsent.code }
        : {};
      return { organizationId, id, kind, name, searchKey: normalizeName(name), place: index % 2 === 0 ? place : null, askedAt, ...told };
    }),
  );
  await tx.demand.createMany({ data: rows });
}
